/** Whether a host fits what is asked: only what its own words rule out does not; what nobody says stays. */
import type { HostRule } from "../data/records";

export interface Asked {
  readonly theme: string;
  readonly door: "council" | "staff" | "";
  /** People of the party; null where nobody says, or it cannot be read. */
  readonly party: number | null;
  /** 1 to 12; 0 for any. */
  readonly month: number;
  readonly online: boolean;
}

export interface Verdict {
  /** Why the host's words rule the visit out. */
  readonly against: readonly string[];
  /** What is worth knowing all the same. */
  readonly notes: readonly string[];
}

const OTHER = { council: "議会", staff: "職員" } as const;

export function asksAnything({ theme, door, party, month, online }: Asked): boolean {
  return theme !== "" || door !== "" || party !== null || month > 0 || online;
}

export function judge(rules: readonly HostRule[], asked: Asked): Verdict {
  const told = rules.filter(({ door }) => !asked.door || door === null || door === asked.door);
  const against = told.flatMap((rule) => ruledOut(rule, asked));
  const notes = told.flatMap((rule) => noted(rule, asked));
  const [other] = rules.filter((rule) => !told.includes(rule));
  if (told.length === 0 && other?.door && asked.door) {
    const theirs = OTHER[other.door];
    const said = [...ruledOut(other, asked), ...noted(other, asked)];
    notes.push(...said.map((each) => `${theirs}の視察では${each}`));
    notes.push(`案内は${theirs}の視察のもの。${OTHER[asked.door]}の視察の条件は電話で聞く`);
  }
  return { against: [...new Set(against)], notes: [...new Set(notes)] };
}

function ruledOut({ full, fewest, most, online }: HostRule, asked: Asked): string[] {
  const reasons: string[] = [];
  if (full.includes(asked.month)) reasons.push(`${asked.month}月は受け入れない案内`);
  if (asked.party !== null && most !== null && asked.party > most) reasons.push(`${most}人まで`);
  if (asked.party !== null && fewest !== null && asked.party < fewest) reasons.push(`${fewest}人から`);
  if (asked.online && online === "no") reasons.push("オンラインでは受け入れない案内");
  return reasons;
}

function noted({ partly, online }: HostRule, asked: Asked): string[] {
  const notes: string[] = [];
  if (partly.includes(asked.month)) notes.push(`${asked.month}月は受けない時期がある`);
  if (asked.online && online === "once") notes.push("オンラインで受けた例がある");
  if (asked.online && online === "yes") notes.push("オンラインで受ける");
  return notes;
}
