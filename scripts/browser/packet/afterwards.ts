/** Letters that few visits need: another day, no visit at all, and what was left open on the day. */
import type { AtHand } from "../plan/at-hand";
import type { Plan, Host } from "../plan/plan";
import { typed } from "../office/blocks";
import type { Text } from "../office/paper";
import { named } from "../plan/alike";
import { moment, wareki } from "./calendar";
import { contact, letter } from "./letter";
import type { Make } from "./recipe";
import { choiceText, leftOf, placeText, topics } from "./visitors";

const GREETING = "時下ますます御清栄のこととお慶び申し上げます。";
const REASON: Text = [{ blank: "理由" }];

/** 日程変更: begs for another day. */
export const change: Make = (plan, host, known) => {
  const body = [
    GREETING,
    "さて、先に御承諾をいただきました行政視察について、誠に勝手ながら、下記のとおり日程の変更をお願いしたく存じます。",
    "御準備をいただいているところ御迷惑をおかけしますことを深くお詫び申し上げますとともに、御高配を賜りますようお願い申し上げます。",
  ];
  const items: (readonly [string, Text])[] = [
    ["当初の日時", agreed(host)],
    ["変更後の希望", others(host)],
    ["変更の理由", REASON],
    ["視察先", placeText(host)],
    ["視察事項", topics(plan, host, known)],
    ["連絡先", contact(plan, "\n")],
  ];
  return letter(plan, host, known, { subject: "行政視察の日程の変更について（依頼）", body, items });
};

/** 取りやめ: tells that nobody comes. */
export const cancel: Make = (plan, host, known) => {
  const body = [
    GREETING,
    "さて、先に御承諾をいただきました行政視察について、誠に勝手ながら、下記のとおり取りやめることといたしました。",
    "御多用のところ御準備をいただきましたにもかかわらず、御迷惑をおかけしますことを深くお詫び申し上げます。",
  ];
  const items: (readonly [string, Text])[] = [
    ["日時", agreed(host)],
    ["視察先", placeText(host)],
    ["視察事項", topics(plan, host, known)],
    ["取りやめの理由", REASON],
    ["連絡先", contact(plan, "\n")],
  ];
  return letter(plan, host, known, { subject: "行政視察の取りやめについて（お詫び）", body, items });
};

/** 追加質問: asks what stayed without an answer. */
export const askMore: Make = (plan, host, known) => {
  const day = wareki(host?.agreed.day ?? "");
  const body = [
    GREETING,
    `さて、${day ? `${day}の` : "過日の"}行政視察に際しましては、懇切な御説明をいただき、厚くお礼申し上げます。`,
    "御説明を踏まえて整理を進める中で、なお御教示いただきたいことがございます。御多用のところ重ねて恐縮ですが、下記の事項について御回答くださいますようお願い申し上げます。",
  ];
  const items: (readonly [string, Text])[] = [
    ["質問", open(plan, host, known)],
    ["回答の期限", [{ blank: "回答の期限" }]],
    ["回答の方法", "メールの本文でも、添付の質問事項書（Excel）への御記入でも、差し支えありません。"],
    ["連絡先", contact(plan, "\n")],
  ];
  return letter(plan, host, known, { subject: "行政視察に関する追加の質問について（照会）", body, items });
};

function agreed(host: Host | null): Text {
  return typed(host ? moment(host.agreed) : "", "承諾をいただいた日時");
}

/** Wishes for other days than the one that was agreed. */
function others(host: Host | null): Text {
  const left = (host?.choices ?? []).filter(({ day }) => day && day !== host?.agreed.day);
  return left.length > 0
    ? left.map((each, at) => choiceText(each, at)).join("\n")
    : [{ blank: "変更後の日時（第3希望まで）" }];
}

/** Before the visit all are open; afterwards those that nobody has answered. */
function open(plan: Plan, host: Host | null, known: AtHand): Text {
  const all = leftOf(plan, host, known).filter(({ answer }) => !answer.trim());
  const listed = all.map((each, at) => `（${at + 1}）${named(each, plan, known.cases)}`);
  return listed.length > 0 ? listed.join("\n") : [{ blank: "質問" }];
}
