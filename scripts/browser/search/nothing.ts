/** What stands in place of results when there are none: which word is missing, and what would find something. */
import { count, shown } from "./wording";
import { EMPTY, toggled, type View } from "./address";
import { go } from "./chips";
import { element } from "../dom/element";
import { UNREAD, expanded } from "./notes";
import type { Panel } from "./panel";
import type { Answer, Engine } from "./types";

const NEAREST = 4;
const NAMES = 8;
/** Labels of words, how they are told, and the page of them all. */
const LISTED = [
  ["製品", "事例に出てくる製品", "products/index.html"],
  ["手法", "事例の手法", "practices/index.html"],
] as const;
/** Ways out that are counted, each by a question of its own. */
const TRIED = 6;

interface Way {
  readonly label: string;
  readonly view: View;
}

/** Draw the help; asks the engine what each way out would find. */
export async function nothing(view: View, answer: Answer, engine: Engine, panel: Panel): Promise<HTMLElement> {
  const counted = open(waysOut(view, answer, panel), engine);
  const [near, names, ways] = await Promise.all([nearest(view, answer, engine), listed(view, engine), counted]);
  const told = [...reasons(view, answer), ...expanded(answer.tried), ...(answer.unread > 0 ? [UNREAD] : [])];
  return element(
    "div",
    { class: "cb-empty" },
    ...told.map((sentence) => element("p", {}, sentence)),
    ...near,
    ...(ways.length > 0 ? [element("p", {}, "こうすると見つかります。"), element("ul", {}, ...ways)] : []),
    ...names,
    element("p", {}, go(EMPTY, "一覧から探す")),
  );
}

function reasons(view: View, answer: Answer): string[] {
  if (answer.how === "none") {
    return [
      WORDY.test(view.text)
        ? "英字、数字、かなは、一文字だけでは探せません。続きを入れてください。"
        : "記号だけでは探せません。言葉を入れてください。",
    ];
  }
  if (!view.text.trim()) return ["選んだ条件をすべて満たすものはありません。"];
  const absent = answer.absent.map((term) => shown(term)).join("");
  if (absent) return [`${absent}は、どのページにもありません。`];
  if (view.chosen.size > 0) return [`選んだ条件の中では、${shown(view.text)}は見つかりませんでした。`];
  const apart = terms(view.text).length > 1 ? ["言葉の一つ一つはあっても、同じページにそろっていません。"] : [];
  return [`${shown(view.text)}は見つかりませんでした。`, ...apart];
}

const WORDY = /[\p{L}\p{N}]/u;

function terms(text: string): string[] {
  return text.split(/\s+/u).filter((term) => term);
}

async function nearest(view: View, answer: Answer, engine: Engine): Promise<HTMLElement[]> {
  const near = answer.absent.map(async (term) => {
    return offered(view, term, "に近い言葉", await engine.nearest(term, NEAREST));
  });
  // A single character may be how a word begins: α of αモデル.
  const begun = (answer.how === "none" ? terms(view.text) : []).map(async (term) => {
    const words = (await engine.suggest(term, NEAREST)).map(({ text }) => text);
    return offered(view, term, "を含む言葉", words);
  });
  return (await Promise.all([...near, ...begun].slice(0, NEAREST))).flat();
}

function offered(view: View, term: string, label: string, words: readonly string[]): HTMLElement[] {
  const links = words.map((word) => {
    const text = terms(view.text).map((each) => (each === term ? word : each));
    return go({ ...view, text: text.join(" "), page: 1 }, word);
  });
  return links.length > 0 ? [element("p", { class: "cb-words" }, `${shown(term)}${label}`, ...links)] : [];
}

/** Name what there is of products and practices, so that a reader sees the words of the collection. */
async function listed(view: View, engine: Engine): Promise<HTMLElement[]> {
  if (!view.text.trim()) return [];
  const shelves = LISTED.map(async ([label, told, path]) => {
    const words = await engine.listed(label, NAMES);
    const all = element("a", { href: path }, "すべて見る");
    return words.length
      ? [
          element(
            "p",
            { class: "cb-words" },
            told,
            ...words.map((word) => go({ ...view, text: word, page: 1 }, word)),
            all,
          ),
        ]
      : [];
  });
  return (await Promise.all(shelves)).flat();
}

/** List what could be let go: one condition, all of them, one word. */
function waysOut(view: View, answer: Answer, panel: Panel): Way[] {
  const first = { ...view, page: 1 };
  const values = [...view.chosen].flatMap(([facet, chosen]) => [...chosen].map((value) => ({ facet, value })));
  const release = values.map(({ facet, value }) => ({
    label: `条件「${panel.label(facet, value)}」を外す`,
    view: { ...first, chosen: toggled(view.chosen, facet, value) },
  }));
  const all = { label: "条件をすべて外す", view: { ...first, chosen: EMPTY.chosen } };
  const words = terms(view.text);
  const missing = answer.absent.length > 0 ? words.filter((word) => answer.absent.includes(word)) : words;
  const drop = (words.length > 1 ? missing : []).map((word) => ({
    label: `${shown(word)}を除く`,
    view: { ...first, text: words.filter((each) => each !== word).join(" ") },
  }));
  return [...release, ...(values.length > 1 ? [all] : []), ...drop].slice(0, TRIED);
}

/** Keep the ways that find something, with how many. */
async function open(ways: readonly Way[], engine: Engine): Promise<HTMLElement[]> {
  const items = ways.map(async ({ label, view }) => {
    const { total, about } = await engine.ask({ ...view, from: 0, count: 1, counted: false });
    return total > 0 ? [element("li", {}, go(view, label), `　${count(total, about)}`)] : [];
  });
  return (await Promise.all(items)).flat();
}
