/** As whom people go: staff, members whom the assembly sends, a committee, a caucus. */
import type { Person, Plan } from "../plan/plan";
import { typed } from "../office/blocks";
import type { Run } from "../office/paper";
import { assembly } from "./names";

/** Who is sent, as a letter names them: 職員, 議員, 委員, 会派の議員. */
export function goers({ route, group }: Plan, staff: string): string {
  if (route === "staff") return staff;
  return { members: "議員", committee: "委員", caucus: "会派の議員", funds: "会派の議員" }[group.kind];
}

/** The committee or caucus by name; "" where none goes, or none is named. */
export function groupName({ route, group }: Plan): string {
  return route === "council" && group.kind !== "members" ? group.name.trim() : "";
}

/** Who sends a paper: the own town, or its assembly with the committee or caucus that goes; "" while none is named. */
export function senderName(plan: Plan): string {
  const name = plan.home.name.trim();
  if (!name || plan.route === "staff") return name;
  return `${assembly(name).name}${groupName(plan) && `　${groupName(plan)}`}`;
}

/** The same as it stands at the head of a paper. */
export function senderText(plan: Plan): readonly Run[] {
  return typed(senderName(plan), "団体名");
}

/** Who comes along with members and is none: marked so on the roster, or of the office. */
export function goesAlong({ role, section, post }: Person): boolean {
  return role.includes("随行") || `${section}${post}`.includes("事務局");
}

/** Who reports for the members: the chair, else whoever leads, else the first of them. */
export function reporter({ people }: Plan): Person | undefined {
  const members = people.filter((each) => !goesAlong(each));
  const leads = [({ post }: Person) => post.trim() === "委員長", ({ role }: Person) => role.trim() === "団長"];
  return leads.map((each) => members.find(each)).find((each) => each) ?? members[0] ?? people[0];
}
