/** 当日メモ: the sheet on which answers are written down during the visit. */
import { named } from "../plan/alike";
import type { Question } from "../plan/plan";
import { SPACE, form, heading, line, paragraph, ruled } from "../office/blocks";
import type { Make } from "./recipe";
import type { Block } from "../office/paper";
import { leftOf, likelyTime, nameOf, placeText, topics } from "./visitors";

/** With many questions each gets fewer lines, so that a sheet can still be leafed through. */
const MANY = 20;
const ASK_THERE = [
  "写真、録音、資料の転載は、どこまでよいか",
  "報告書や事例帖に書いてよいこと、控えること",
  "当日答えられなかったことを、いつ、どこに尋ねるか",
  "後から送っていただく資料",
];

/** Two lines to write on beside what is to be asked. */
const ROOM = "\n";

export const notes: Make = (plan, host, known) => {
  const asked = leftOf(plan, host, known);
  const room = asked.length > MANY ? 2 : 4;
  return [
    heading("当日メモ", 1),
    line([nameOf(host)], "right"),
    form([
      ["日時", likelyTime(host)],
      ["場所", placeText(host)],
      ["視察事項", topics(plan, host, known)],
      ["対応した部署", [{ blank: "対応した部署" }]],
      ["記録した人", [{ blank: "記録した人" }]],
    ]),
    heading("質問と答え"),
    ...(asked.length > 0
      ? asked.flatMap((each, at) => answer(each, `${at + 1}　${named(each, plan, known.cases)}`, room))
      : [ruled(10)]),
    heading("質問のほかに見聞きしたこと"),
    ruled(6),
    heading("帰る前に確かめること"),
    form(
      ASK_THERE.map((each) => [each, ROOM]),
      48,
    ),
  ];
};

function answer({ must, answer: told }: Question, text: string, room: number): Block[] {
  const question = paragraph([{ strong: text }, must ? "（重点）" : ""]);
  return told.trim() ? [question, paragraph(`　${told}`), SPACE] : [question, ruled(room)];
}
