/** What is sent to one host, in a folder of its own: nothing in it tells of the other hosts. */
import type { AtHand } from "../plan/at-hand";
import { fileName } from "../office/file-name";
import { type Named, writer } from "../office/writer";
import { type Host, type Leg, type Plan, dayOf } from "../plan/plan";
import { namesAny } from "../plan/town-name";
import { mailOf, mailText } from "./mail";
import { type Made, fileOf, made } from "./packet";
import type { Recipe } from "./recipe";

/** The plan as one host may see it: itself, its questions, and what of its day tells of no other host. */
export function seenBy(plan: Plan, host: Host): Plan {
  const { day } = dayOf(host);
  const others = plan.hosts.filter(({ id }) => id !== host.id);
  const tells = ({ what, where }: Leg): boolean => namesAny(`${what}\n${where}`, others, [plan.home, host]);
  const seen = (leg: Leg): boolean => leg.host === host.id || (leg.host === "" && !tells(leg));
  return {
    ...plan,
    hosts: [host],
    questions: plan.questions.filter((each) => each.host === host.id),
    legs: plan.legs.filter((leg) => leg.day === day && leg.kind !== "stay" && seen(leg)),
  };
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
