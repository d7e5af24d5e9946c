/** All documents of a stay, in the order in which they are needed; their place numbers their files. */
import type { Recipe } from "../../packet/recipe";
import { deadlinesDiary, itineraryDiary } from "../../packet/diary";
import { deadlines, itinerary } from "./days";
import { request, thanks } from "./letters";
import { log } from "./log";
import { notes } from "./notes";
import { planning } from "./planning";
import { ready } from "./ready";
import { report } from "./report";
import { sheet } from "./sheet";
import { takeOut } from "./take-out";

const always = (text: string) => (): string => text;

export const DOCUMENTS: readonly Recipe[] = [
  {
    key: "travel-plan",
    byHand: ["回線と電話の額", "合計の額"],
    title: always("滞在計画書"),
    each: "plan",
    use: "滞在の起案に添える",
    reader: always("庁内（上司、決裁の順）"),
    make: planning,
  },
  {
    key: "travel-request",
    title: always("依頼文"),
    each: "host",
    use: "席を借りるために出す公文書",
    reader: always("滞在先の長"),
    make: request,
  },
  {
    key: "travel-take-out",
    byHand: true,
    title: always("端末持出申請書"),
    each: "plan",
    use: "端末と資料を庁舎の外に出す許可を得る",
    reader: always("所属長、情報セキュリティの担当"),
    make: takeOut,
  },
  {
    key: "travel-itinerary",
    title: always("行程表"),
    each: "plan",
    use: "旅行命令に添え、滞在する人が持つ",
    reader: always("自団体の所属、滞在する職員"),
    make: itinerary,
    table: true,
    diary: itineraryDiary,
  },
  {
    key: "travel-sheet",
    byHand: ["滞在中につながる電話"],
    title: always("滞在のお知らせ"),
    each: "host",
    use: "受け入れる人に1枚で伝える",
    reader: always("滞在先の担当課、席の近くの職員"),
    make: sheet,
  },
  {
    key: "travel-deadlines",
    title: always("準備の期限表"),
    each: "plan",
    use: "いつまでに何をするか",
    reader: always("滞在する職員"),
    make: deadlines,
    table: true,
    diary: deadlinesDiary,
  },
  {
    key: "travel-ready",
    title: always("持ち物・出発前確認表"),
    each: "plan",
    use: "出かける前に確かめ、印刷して持つ",
    reader: always("滞在する職員"),
    make: ready,
    table: true,
  },
  {
    key: "travel-log",
    byHand: true,
    title: always("日誌"),
    each: "plan",
    use: "滞在中に毎日書く",
    reader: always("滞在する職員、自団体の所属"),
    make: log,
    table: true,
  },
  {
    key: "travel-notes",
    byHand: true,
    title: always("共通点・相違点メモ"),
    each: "plan",
    use: "帰る前に滞在先と確かめ合う",
    reader: always("滞在する職員、滞在先"),
    make: notes,
  },
  {
    key: "travel-report",
    byHand: true,
    title: always("報告書案"),
    each: "plan",
    use: "帰った後に報告し、公開する下書き",
    reader: always("庁内（命じた人、関係課）、滞在先"),
    make: report,
  },
  {
    key: "travel-thanks",
    byHand: true,
    title: always("お礼状"),
    each: "host",
    use: "帰った後に送る",
    reader: always("滞在先の長"),
    make: thanks,
  },
];
