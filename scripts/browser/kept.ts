/** このPCに残るもの: what this browser keeps, in plain words, what an older copy has left, and one button to delete all. */
import { button } from "./dom/button";
import { element } from "./dom/element";
import { keptForms } from "./kept/forms";
import { collectionOf, forgetAll, older, spaces, takeOver } from "./kept/lines";
import { SPACE } from "./kept/store";

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^plan\./, "視察の計画と旅のノート"],
  [/^shortlist$/, "候補"],
  [/^questions$/, "集めた質問"],
  [/^own-town$/, "選んだ自団体"],
  [/^own-home$/, "自団体の欄（連絡先、申込みの手順、旅費の決まり）"],
  [/^office$/, "長の氏名と役所の書き方"],
  [/^self-check$/, "自己点検の答え"],
  [/^against$/, "前提条件などに照らした答え"],
  [/^hosting$/, "届いた質問の下書き"],
  [/^case-draft\./, "事例の下書き"],
  [/^case-reply\./, "自分たちの事例への回答の下書き"],
  [/^(population|scheme)$/, "画面の設定（配色、並べ方）"],
];
const OTHER = "そのほか";

async function start(): Promise<void> {
  const place = document.querySelector<HTMLElement>("[data-kept-here]");
  if (!place) return;
  const told = element("p", { role: "status", class: "cb-kept__told" });
  const list = element("div");
  place.replaceChildren(list, told);
  place.hidden = false;
  await draw(list, told);
}

async function draw(list: HTMLElement, told: HTMLElement): Promise<void> {
  const forms = ((await keptForms()) ?? []).map(({ name }) => name);
  const counts = counted([...(spaces().get(SPACE)?.keys() ?? [])]);
  if (forms.length > 0) counts.set(`自団体の様式（${forms.join("、")}）`, forms.length);
  const rows = [...counts].map(([words, count]) =>
    element("tr", {}, element("th", { scope: "row" }, words), element("td", {}, `${count}件`)),
  );
  const head = element("caption", {}, "いま、このブラウザーに残っているもの");
  const table = element("table", { "data-kept-list": "" }, head, element("tbody", {}, ...rows));
  const none = element("p", { "data-kept-list": "" }, "いま、このブラウザーに残っているものはありません。");
  const again = (): Promise<void> => draw(list, told);
  const offers = offer(told, again);
  list.replaceChildren(
    rows.length > 0 ? table : none,
    ...offers,
    ...deleting(rows.length > 0, told, again),
    ...others(),
  );
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [pattern, words] of WORDS) {
    const count = keys.filter((key) => pattern.test(key)).length;
    if (count > 0) counts.set(words, count);
  }
  const unknown = keys.filter((key) => !WORDS.some(([pattern]) => pattern.test(key))).length;
  return unknown > 0 ? counts.set(OTHER, unknown) : counts;
}

/** What an older copy of this casebook has left. */
function offer(told: HTMLElement, again: () => Promise<void>): HTMLElement[] {
  const space = older();
  if (!space) return [];
  const take = button("前の版から引き継ぐ", async () => {
    const { plans, forms } = await takeOver(space);
    const beside = forms > 0 ? `、自団体の様式を${forms}件` : "";
    told.textContent = `前の版の計画を${plans}件${beside}、引き継ぎました。`;
    await again();
  });
  take.className = "cb-button";
  return [
    element("p", { "data-older": "" }, "この事例帖の前の版が残した計画があります。前の版の分は、消えません。 ", take),
  ];
}

/** One button, and a second one that means it. */
function deleting(any: boolean, told: HTMLElement, again: () => Promise<void>): HTMLElement[] {
  if (!any) return [];
  const sure = element(
    "p",
    { hidden: "" },
    "消すと、元に戻せません。要る計画は、先に計画のページでファイルに保存してください。 ",
  );
  const ask = button("残っているものをすべて消す", () => {
    sure.hidden = false;
    yes.focus();
  });
  ask.className = "cb-button";
  const yes = button("消す", async () => {
    const gone = await forgetAll();
    told.textContent = gone
      ? "すべて消しました。ほかのタブで事例帖を開いていたら、閉じてください。"
      : "消せないものがありました。ほかのタブの事例帖を閉じてから、もう一度お試しください。";
    await again();
  });
  const no = button("やめる", () => {
    sure.hidden = true;
    ask.focus();
  });
  yes.className = "cb-button";
  sure.append(yes, " ", no);
  return [element("p", {}, ask), sure];
}

/** Casebooks of other collections keep beside this one when both are opened from a folder. */
function others(): HTMLElement[] {
  const names = new Set([...spaces().keys()].map(collectionOf));
  names.delete(collectionOf(SPACE));
  if (names.size === 0) return [];
  const text = `このブラウザーには、ほかの事例帖（${[...names].join("、")}）の分も残っています。そちらの同じページで確かめ、消せます。`;
  return [element("p", { "data-others": "" }, text)];
}

void start();
