/** All documents of a stay, in the order in which they are needed; their place numbers their files. */
import type { Recipe } from "../../packet/recipe";
import { request, thanks } from "./letters";
import { log } from "./log";
import { notes } from "./notes";
import { planning } from "./planning";
import { ready } from "./ready";
import { report } from "./report";

const always = (text: string) => (): string => text;

export const DOCUMENTS: readonly Recipe[] = [
  {
    key: "travel-plan",
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
    title: always("日誌"),
    each: "plan",
    use: "滞在中に毎日書く",
    reader: always("滞在する職員、自団体の所属"),
    make: log,
    table: true,
  },
  {
    key: "travel-notes",
    title: always("共通点・相違点メモ"),
    each: "plan",
    use: "帰る前に滞在先と確かめ合う",
    reader: always("滞在する職員、滞在先"),
    make: notes,
  },
  {
    key: "travel-report",
    title: always("報告書案"),
    each: "plan",
    use: "帰った後に報告し、公開する下書き",
    reader: always("庁内（命じた人、関係課）、滞在先"),
    make: report,
  },
  {
    key: "travel-thanks",
    title: always("お礼状"),
    each: "host",
    use: "帰った後に送る",
    reader: always("滞在先の長"),
    make: thanks,
  },
];
