/** The cases of towns like the own one, as the home page lists them: fetched when the own town is known. */
import { Data, type ListedTown, type ShortCase, type Vocabulary } from "../data/data";
import { element } from "../dom/element";
import { around } from "../facts/around";
import { people, times } from "../facts/figures";
import { type Match, type Own, type Telling, carries, nearest, reasonsOf, shelves, tellingOf } from "../facts/near";

const SHOWN = 3;
const REASONS = 2;

const data = new Data("");

/** List the nearest cases, on a theme if its key is not empty. Rejects while the data cannot be read. */
export async function homeList(town: ListedTown, theme: string): Promise<HTMLElement[]> {
  const own: Own = { figures: town.figures, theme, gaps: [], trouble: null };
  const [cases, words] = await Promise.all([around(data, own), data.vocabulary()]);
  return told(town, theme, cases, words);
}

function told(town: ListedTown, theme: string, cases: readonly ShortCase[], words: Vocabulary): HTMLElement[] {
  const own: Own = { figures: town.figures, theme: "", gaps: [], trouble: null };
  const telling = tellingOf(words);
  const others = cases.filter((each) => !carries(town, each) && (!theme || each.themes.includes(theme)));
  const found = shelves(own, others, telling).flatMap(({ matches }) => matches);
  const what = theme ? `${telling.label(theme)}の` : "";
  const head = element("p", { class: "cb-near__head" }, element("strong", {}, town.name), `に似た団体の${what}事例`);
  if (found.length === 0) return [head, ...none(own, others, telling)];
  const more = found.length > SHOWN ? `ほか${found.length - SHOWN}件は「近い事例を見る」で並べます。` : "";
  return [head, list(varied(found).slice(0, SHOWN), reasonsOf), element("p", { class: "cb-meta" }, more)];
}

/** So few are shown that one of each town is worth more than several of the nearest. */
function varied(found: readonly Match[]): Match[] {
  const town = (each: Match): string => each.member?.name ?? each.case.townKey;
  const first = found.filter((each, at) => found.findIndex((one) => town(one) === town(each)) === at);
  return [...first, ...found.filter((each) => !first.includes(each))];
}

/** None is near: that is said, with who comes nearest in population. */
function none(own: Own, others: readonly ShortCase[], telling: Telling): HTMLElement[] {
  const [first] = nearest(own, others, telling);
  const [mine, theirs] = [own.figures.population, (first?.member ?? first?.case)?.figures?.population];
  const said = element("p", { class: "cb-meta" }, "似た団体の事例は、まだありません。");
  if (!first || !mine || !theirs) return [said];
  return [said, list([first], () => [`人口が最も近い（${people(theirs)}、${times(theirs, mine)}）`])];
}

function list(matches: readonly Match[], why: (match: Match) => readonly string[]): HTMLElement {
  const items = matches.map((each) => {
    const { id, name, title } = each.case;
    const of = each.member ? `${each.member.name}（${name}の事例に加わる）` : name;
    const link = element("a", { href: `cases/${id}.html` }, `${of}　${title}`);
    return element("li", {}, link, element("span", { class: "cb-meta" }, why(each).slice(0, REASONS).join("、")));
  });
  return element("ul", { class: "cb-near" }, ...items);
}
