/** The frame of an official letter: number, date, addressee, sender, subject, body, 記 … 以上. */
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan, Route } from "../plan/plan";
import { SPACE, heading, line, items as named, paragraph } from "../office/blocks";
import { emptyDate } from "./calendar";
import { desk, headed, office } from "./names";
import type { Block, Text } from "../office/paper";

export const NUMBER = "文書番号";
/** The number of a paper with its words, as a register has it. */
export const NUMBERED = "第　　　号";
const SEAL = "公印、または（公印省略）";
/** True for what the sender's office writes in when a document goes out, whatever is known of the visit. */
export function atSending(blank: string): boolean {
  return blank === NUMBER || blank === SEAL || blank === NUMBERED || blank.endsWith("　年　月　日");
}

interface Letter {
  readonly subject: string;
  /** Paragraphs; each is indented here. */
  readonly body: readonly string[];
  /** What stands under 記: name and text. */
  readonly items: readonly (readonly [string, Text])[];
  /** The last word of a personal letter, as 敬具. */
  readonly close?: string;
}

export function letter(
  plan: Plan,
  host: Host | null,
  known: AtHand,
  { subject, body, items, close }: Letter,
): readonly Block[] {
  return [
    // A letter of thanks is personal: it takes no number.
    ...(close ? [] : [line([{ blank: NUMBER }], "right")]),
    line([{ blank: emptyDate(known.today) }], "right"),
    SPACE,
    ...addressee(plan, host, known),
    SPACE,
    line(headed(office(plan.home.name, plan.route, "発信者の職名"), known), "right"),
    line(known.office.seal ? `（${known.office.seal}）` : [{ blank: SEAL }], "right"),
    SPACE,
    heading(subject, 1),
    SPACE,
    // An opening word stands at the edge.
    ...body.map((each) => paragraph(each.startsWith("拝啓") ? each : `　${each}`)),
    ...(close ? [line(close, "right")] : []),
    ...(items.length > 0 ? [SPACE, line("記", "center"), SPACE, named(items), line("以上", "right")] : []),
  ];
}

/** To the head of a town, or the chairman of its council: 北見市長　海野　次郎　様. */
export function toHead(name: string, route: Route, known: AtHand): Block {
  return line([...headed(office(name, route, "宛先の職名"), known), `　${known.office.honorific}`]);
}

/** To whom a letter goes; one to a council goes through its office. */
export function addressee({ route }: Plan, host: Host | null, known: AtHand): Block[] {
  const name = host?.name.trim() ?? "";
  const to = toHead(name, route, known);
  return route === "council" ? [to, line(["（", ...desk(name, "", route), "　経由）"])] : [to];
}

/** Where answers go: section, telephone, mail; `between` the first and the others. */
export function contact({ home }: Plan, between = "　"): Text {
  return [
    home.section.trim() || { blank: "担当課" },
    `${between}電話　`,
    home.phone.trim() || { blank: "電話番号" },
    "　メール　",
    home.mail.trim() || { blank: "メールアドレス" },
  ];
}
