/** The steps of a visit, in the order of the work; `scripts/casebook/pages/visit.py` lists them for those without scripts. */
import type { Step } from "./step";
import { after } from "./steps/after";
import { dates } from "./steps/dates";
import { deadlines } from "./steps/deadlines";
import { hosts } from "./steps/hosts";
import { itinerary } from "./steps/itinerary";
import { packet } from "./steps/packet";
import { people } from "./steps/people";
import { purpose } from "./steps/purpose";
import { questions } from "./steps/questions";

export const STEPS: readonly Step[] = [purpose, hosts, people, dates, questions, itinerary, deadlines, packet, after];
