/** All documents of a visit, in the order in which they are needed; their place numbers their files. */
import type { Plan } from "../plan/plan";
import { askMore, cancel, change } from "./afterwards";
import { application } from "./application";
import { day } from "./day";
import { draft } from "./draft";
import { deadlines } from "./deadlines";
import { deadlinesDiary, itineraryDiary } from "./diary";
import type { Recipe } from "./recipe";
import { itinerary } from "./itinerary";
import { notes } from "./notes";
import { hasOrder, order, orderTitle } from "./order";
import { planning } from "./planning";
import { questions, replyForm } from "./questions";
import { report, titleOf } from "./report";
import { request } from "./request";
import { roster } from "./roster";
import { details, study } from "./study";
import { settle, settleTitle } from "./settle";
import { thanks } from "./thanks";

const always = (text: string) => (): string => text;
const through =
  (staff: string, council: string) =>
  ({ route }: Plan): string =>
    route === "council" ? council : staff;

export const DOCUMENTS: readonly Recipe[] = [
  {
    key: "draft",
    byHand: true,
    title: always("起案用紙"),
    each: "plan",
    use: "決裁を受ける。視察計画書と依頼文の案を添える",
    reader: always("庁内（上司、決裁の順）"),
    make: draft,
  },
  {
    key: "plan",
    title: always("視察計画書"),
    each: "plan",
    use: "起案用紙に添える",
    reader: through("庁内（上司、決裁の順）", "議長、議会事務局"),
    make: planning,
  },
  {
    key: "application",
    byHand: ["宿泊と食事の予定"],
    title: always("視察申込書"),
    each: "host",
    use: "受入先に様式がなければ送り、あれば形式を変えずに写す",
    reader: through("受入先の担当課", "受入先の議会事務局"),
    make: application,
    table: true,
  },
  {
    key: "request",
    byHand: ["Web会議の名前、招待する側、接続を試す日"],
    title: always("依頼文"),
    each: "host",
    use: "受入れが決まったら出す公文書",
    reader: through("受入先の長", "受入先の議会議長（議会事務局を経由）"),
    make: request,
    sent: true,
  },
  {
    key: "roster",
    title: always("参加者名簿"),
    each: "plan",
    use: "依頼文に添える",
    reader: always("受入先"),
    make: roster,
    sent: true,
    table: true,
  },
  {
    key: "itinerary",
    title: always("行程表"),
    each: "plan",
    use: "依頼文に添え、参加者にも配る",
    reader: always("受入先、参加者"),
    make: itinerary,
    sent: true,
    table: true,
    diary: itineraryDiary,
  },
  {
    key: "questions",
    title: always("質問事項書"),
    each: "host",
    use: "1週間前までに送る。Excelは、答えを書いて返していただく様式",
    reader: always("受入先"),
    make: questions,
    sent: true,
    sheet: replyForm,
    table: true,
  },
  {
    key: "order",
    byHand: true,
    title: orderTitle,
    each: "plan",
    use: "出かける前に、命じてもらう（議会では、派遣を決める）",
    reader: through("旅行を命じる人", "議長、議会"),
    make: order,
    fits: hasOrder,
  },
  {
    key: "study",
    title: always("事前学習資料"),
    each: "plan",
    use: "公表されていることを読んでから行く",
    reader: always("参加者"),
    make: study,
  },
  {
    key: "study-details",
    title: always("事前学習資料（詳細）"),
    each: "plan",
    use: "項目ごとの比較と出典。確かめるときに開く",
    reader: always("参加者"),
    make: details,
    apart: true,
  },
  {
    key: "day",
    byHand: true,
    title: always("当日の手引"),
    each: "plan",
    use: "紙でもスマートフォンでも持っていける",
    reader: always("参加者"),
    make: day,
    phone: true,
  },
  {
    key: "notes",
    byHand: true,
    title: always("当日メモ"),
    each: "host",
    use: "答えを書き取る",
    reader: always("参加者"),
    make: notes,
  },
  {
    key: "report",
    byHand: true,
    title: titleOf,
    each: "plan",
    use: "視察のあとに報告する",
    reader: through("庁内（命じた人、関係課）", "議長、住民"),
    make: report,
  },
  {
    key: "thanks",
    byHand: true,
    title: always("お礼状"),
    each: "host",
    use: "視察のあとに送る",
    reader: through("受入先の長", "受入先の議会議長（議会事務局を経由）"),
    make: thanks,
  },
  {
    key: "settle",
    byHand: true,
    title: settleTitle,
    each: "plan",
    use: "帰ったあとに、領収書を添えて出す",
    reader: through("旅費の担当", "議会事務局"),
    make: settle,
  },
  {
    key: "deadlines",
    title: always("期限表"),
    each: "plan",
    use: "いつまでに何をするか",
    reader: always("自分の課"),
    make: deadlines,
    table: true,
    diary: deadlinesDiary,
  },
  {
    key: "change",
    title: always("日程変更のお願い"),
    each: "host",
    use: "決まった日を変えていただくとき",
    reader: through("受入先の長", "受入先の議会議長（議会事務局を経由）"),
    make: change,
    seldom: true,
  },
  {
    key: "cancel",
    title: always("取りやめのお詫び"),
    each: "host",
    use: "視察を取りやめるとき",
    reader: through("受入先の長", "受入先の議会議長（議会事務局を経由）"),
    make: cancel,
    seldom: true,
  },
  {
    key: "ask-more",
    title: always("追加の質問"),
    each: "host",
    use: "当日に答えのなかった質問を、あとで尋ねるとき",
    reader: through("受入先の長", "受入先の議会議長（議会事務局を経由）"),
    make: askMore,
    seldom: true,
  },
];
