/** How offices and municipalities are called in letters. Heads are named by office alone. */
import { ASSEMBLIES } from "../data/planner";
import type { Home, Host, Plan, Route } from "../plan/plan";
import type { AtHand } from "../plan/at-hand";
import { kindOf } from "../plan/town-name";
import type { Run } from "../office/paper";

const HEADS: Readonly<Record<string, string>> = {
  都: "知事",
  道: "知事",
  府: "知事",
  県: "知事",
  市: "長",
  区: "長",
  町: "長",
  村: "長",
};

/** The office of the one who writes or receives: 北見市長, 福島県知事, 青梅市議会議長; a blank where it cannot be told. */
export function office(name: string, route: Route, blank: string): Run[] {
  const known = name.trim();
  if (!known) return [{ blank }];
  if (route === "council") return [`${assembly(known).name}議長`];
  const kind = kindOf(known);
  return kind ? [`${known}${HEADS[kind]}`] : [`${known}　`, { blank: "職名" }];
}

/** The posts of an own house from its head down to the one who drafts, as most towns have them. */
export function commonPosts({ home, route }: Plan): string {
  if (route === "council") return "議長、副議長、事務局長、次長、係長、起案者";
  const kind = kindOf(home.name);
  const head = HEADS[kind] === "知事" ? "知事" : `${kind || "市"}長`;
  return `${head}、副${head}、部長、課長、係長、起案者`;
}

/** The same with the name of its head, where this PC keeps that: 北見市長　山田　太郎. */
export function headed(named: readonly Run[], { office: { heads } }: AtHand): Run[] {
  const [post, ...rest] = named;
  const name = typeof post === "string" && rest.length === 0 ? heads[post]?.trim() : "";
  return [...named, ...(name ? [`　${name}`] : [])];
}

/** The assembly of a town and its office: most are called alike, five cities say 市会. */
export function assembly(town: string): { readonly name: string; readonly office: string } {
  const plain = town.replace(/\s/gu, "");
  const own = ASSEMBLIES.find((each) => [each.town, each.prefecture + each.town].includes(plain));
  return own ?? { name: `${town}議会`, office: `${town}議会事務局` };
}

/** 貴市, 貴町, 貴県; 貴団体 where the kind is not known. For members of the council 貴市議会, or 貴市会. */
export function yours(host: Host | null, route: Route = "staff"): string {
  return `貴${calledShort(host?.name ?? "", route)}`;
}

/** 本市, 本町, 本県; 本団体 where the kind is not known. For members of the council 本市議会, or 本市会. */
export function ours(home: Pick<Home, "name">, route: Route = "staff"): string {
  return `本${calledShort(home.name, route)}`;
}

function calledShort(name: string, route: Route): string {
  const kind = kindOf(name) || "団体";
  if (route === "staff") return kind;
  return assembly(name).name.endsWith("市会") ? "市会" : `${kind}議会`;
}

/** The office through which visits go: members of the council go through its own. */
export function desk(name: string, section: string, route: Route): Run[] {
  const place = name.trim();
  if (route === "council") return place ? [assembly(place).office] : [{ blank: "議会事務局" }];
  return section.trim() ? [`${place}　${section.trim()}`.trim()] : [place && `${place}　`, { blank: "担当課" }];
}
