/** The notebook of a 旅する公務員. The sheets to fill in by hand stay on the page, closed. */
import { STEPS } from "./travel/steps";
import { startPlanner } from "./visit/app";

const place = document.querySelector<HTMLElement>("[data-travel]");
if (place) {
  startPlanner(place, "travel", STEPS, "../");
  for (const sheets of document.querySelectorAll<HTMLDetailsElement>("[data-by-hand]")) sheets.open = false;
}
