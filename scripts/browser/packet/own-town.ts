/** What is the same for every visit of one's own town, on a sheet for a colleague: without anybody's name. */
import { SPACE, form, heading, line, paragraph, table, typed } from "../office/blocks";
import type { Paper, Text } from "../office/paper";
import type { AtHand } from "../plan/at-hand";
import { yenText } from "../plan/expenses";
import { ownFigures } from "../plan/own-figures";
import type { Plan } from "../plan/plan";
import { ROUTES } from "../plan/words";
import { wareki } from "./calendar";
import { assembly } from "./names";

export function ownTownSheet(plan: Plan, known: AtHand): Paper {
  const { home, costs } = plan;
  const rules = costs.rules.map(({ name, per, yen, article }): Text[] => [
    typed(name, "名前"),
    per === "night" ? "1夜につき" : "1日につき",
    yen === null ? [{ blank: "額" }] : yenText(yen),
    article,
  ]);
  const blocks = [
    heading("自団体の設定（視察の書類に使うもの）", 1),
    line(wareki(known.today), "right"),
    SPACE,
    form(rows(plan, known)),
    ...(rules.length > 0
      ? [heading("旅費の決まり"), table(["名前", "数え方", "1人の額", "根拠"], [26, 18, 20, 36], rules, true)]
      : []),
    SPACE,
    paragraph("　氏名は、この紙にも渡すファイルにも入れていません。"),
  ];
  return { key: "own-town", title: `自団体の設定　${home.name}`, format: "letter", blocks };
}

function rows(plan: Plan, known: AtHand): [string, Text][] {
  const { home, route } = plan;
  const { seal, honorific, posts, consulted, years } = known.office;
  const council = home.name.trim() ? assembly(home.name) : null;
  const figures = ownFigures(home, known);
  return [
    ["団体名", typed(`${home.prefecture}${home.name}`, "団体名")],
    ["所在地", typed(home.address, "所在地")],
    ["担当の部署", typed(home.section, "担当の部署")],
    ["電話", typed(home.phone, "電話番号")],
    ["メール", typed(home.mail, "メールアドレス")],
    ["議会", council ? `${council.name}（${council.office}）` : [{ blank: "議会の名前" }]],
    ["いつもの手順", `${ROUTES[route].visit}（${ROUTES[route].desk}から申し込む）`],
    ["公印", seal || "決めていない"],
    ["敬称", honorific],
    ["決裁欄", typed(posts, "決裁する職")],
    ["合議・供覧", consulted],
    ["保存年限", typed(years, "保存年限")],
    ...(figures.length > 0 ? figures : [["人口", typed(home.population, "人口")] satisfies [string, Text]]),
  ];
}
