/** The mail that carries papers to a host: its subject and its words, to be pasted into whatever mail is used. */
import type { AtHand } from "../plan/at-hand";
import type { Host, Plan } from "../plan/plan";
import { flat } from "../office/text";
import { moment } from "./calendar";
import { senderName } from "./group";
import { desk } from "./names";
import { dayOf } from "../plan/plan";
import { partyText, topics } from "./visitors";

export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** `files` are the names of what goes along. */
export function mailOf(plan: Plan, host: Host, known: AtHand, files: readonly string[]): Mail {
  const own = `${plan.home.prefecture}${sender(plan)}`;
  const to = flat(desk(host.name, host.section, plan.route));
  return {
    subject: `行政視察の書類の送付（${sender(plan)}）`,
    body: [
      `${to}　御担当者様`,
      "",
      `お世話になっております。${own}の${flat(plan.home.section.trim() || [{ blank: "担当課、氏名" }])}です。`,
      "このたびは、行政視察をお引き受けいただき、ありがとうございます。",
      "次の書類をお送りしますので、御確認をお願いいたします。",
      "",
      ...files.map((each) => `・${each}`),
      "",
      `日時　　　${moment(dayOf(host)) || "（日時）"}`,
      `視察事項　${flat(topics(plan, host, known)).replaceAll("\n", "、")}`,
      `人数　　　${flat(partyText(plan))}`,
      "",
      "質問事項書のExcelは、「お答え」の欄に御記入のうえ、御返送いただけましたら幸いです。当日の御説明の中でお答えいただく場合は、空欄のままで差し支えありません。",
      "お手数ですが、届きましたら御一報くださいますようお願いいたします。",
      "",
      ...signature(plan),
    ].join("\r\n"),
  };
}

function sender(plan: Plan): string {
  return senderName(plan) || "（団体名）";
}

function signature({ home, route }: Plan): string[] {
  const place = flat(desk(home.name, home.section, route));
  const lines = [place, home.address, home.phone && `電話　${home.phone}`, home.mail && `メール　${home.mail}`];
  return ["――――――――――", ...lines.map((each) => each.trim()).filter((each) => each)];
}

/** As a text file that the Notepad of any Windows opens. */
export function mailText({ subject, body }: Mail): string {
  return `\ufeff件名　${subject}\r\n\r\n${body}\r\n`;
}
