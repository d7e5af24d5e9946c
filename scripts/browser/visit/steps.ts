/** The steps of a visit, in the order of the work. */
import { STAGES } from "../data/planner";
import type { Stage } from "../data/data";
import type { Step, Work } from "./step";
import { after } from "./steps/after";
import { dates } from "./steps/dates";
import { deadlines } from "./steps/deadlines";
import { hosts } from "./steps/hosts";
import { itinerary } from "./steps/itinerary";
import { packet } from "./steps/packet";
import { people } from "./steps/people";
import { purpose } from "./steps/purpose";
import { questions } from "./steps/questions";

const WORK: Readonly<Record<Stage["key"], Work>> = {
  purpose,
  hosts,
  people,
  dates,
  questions,
  itinerary,
  deadlines,
  packet,
  after,
};

export const STEPS: readonly Step[] = STAGES.map((stage) => ({ ...stage, ...WORK[stage.key] }));
