/** What is sent to one host, in a folder of its own: nothing in it tells of the other hosts. */
import type { AtHand } from "../plan/at-hand";
import { fileName } from "../office/file-name";
import { type Named, writer } from "../office/writer";
import { type Host, type Leg, type Plan, dayOf } from "../plan/plan";
import { mailOf, mailText } from "./mail";
import { shortOf } from "./names";
import { type Made, fileOf, made } from "./packet";
import type { Recipe } from "./recipe";

/** The plan as one host may see it: itself, its questions, and what of its day tells of no other host. */
export function seenBy(plan: Plan, host: Host): Plan {
  const { day } = dayOf(host);
  const seen = (leg: Leg): boolean => leg.host === host.id || (leg.host === "" && !tellsOfOthers(leg, plan, host));
  return {
    ...plan,
    hosts: [host],
    questions: plan.questions.filter((each) => each.host === host.id),
    legs: plan.legs.filter((leg) => leg.day === day && leg.kind !== "stay" && seen(leg)),
  };
}

/** True for a leg that names another host, however short: 「移動　北見から青梅へ」. */
function tellsOfOthers({ what, where }: Leg, { home, hosts }: Plan, host: Host): boolean {
  const called = ({ name }: { readonly name: string }): string[] => [name.trim(), shortOf(name)];
  const own = new Set([home, host].flatMap(called));
  // The longest first: 大津市 is not 津市, whichever of them is to see it.
  const names = [home, ...hosts].flatMap(called).sort((one, other) => other.length - one.length);
  let told = `${what}\n${where}`;
  for (const name of names) {
    if (!name || !told.includes(name)) continue;
    if (!own.has(name)) return true;
    told = told.replaceAll(name, "\n");
  }
  return false;
}

/** The papers that go to a host. */
export function sentTo(documents: readonly Recipe[], plan: Plan, host: Host, known: AtHand): Made[] {
  const seen = seenBy(plan, host);
  return made(documents, seen, known).filter(
    ({ document }) => document.sent && !(host.online && document.key === "itinerary"),
  );
}

/** Make the folder as one file. Rejects when a writer cannot be read. */
export async function folderFor(documents: readonly Recipe[], plan: Plan, host: Host, known: AtHand): Promise<Named> {
  const papers = sentTo(documents, plan, host, known);
  const files: Named[] = [];
  for (const each of papers)
    for (const format of each.formats.filter((one) => one !== "ics")) files.push(await fileOf(each, format));
  const mail = mailOf(
    seenBy(plan, host),
    host,
    known,
    files.map(({ name }) => name),
  );
  const text = new Blob([mailText(mail)], { type: "text/plain" });
  const folder = fileName(`${host.name.trim() || "受入先"}へ送る書類`);
  const all = [{ name: "メールの件名と本文.txt", content: text }, ...files];
  const inside = all.map(({ name, content }) => ({ name: `${folder}/${name}`, content }));
  return { name: `${folder}.zip`, content: await (await writer("write-zip"))(inside) };
}
