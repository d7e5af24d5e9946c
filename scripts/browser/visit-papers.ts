/** The documents of a visit: a script of their own, which the planner fetches where they are made. */
import { DOCUMENTS } from "./packet/recipes";

(window.casebook ??= {})["visit-papers"] = DOCUMENTS;
