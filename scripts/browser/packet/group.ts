/** As whom people go: staff, members whom the assembly sends, a committee, a caucus. */
import type { Plan } from "../plan/plan";

/** Who is sent, as a letter names them: 職員, 議員, 委員, 会派の議員. */
export function goers({ route, group }: Plan, staff: string): string {
  if (route === "staff") return staff;
  return { members: "議員", committee: "委員", caucus: "会派の議員", funds: "会派の議員" }[group.kind];
}

/** The committee or caucus by name; "" where none goes, or none is named. */
export function groupName({ route, group }: Plan): string {
  return route === "council" && group.kind !== "members" ? group.name.trim() : "";
}
