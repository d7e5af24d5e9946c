/** The planner of visits. The forms to fill in by hand stay on the page, closed. */
import { startPlanner } from "./visit/app";
import { STEPS } from "./visit/steps";

const place = document.querySelector<HTMLElement>("[data-visit]");
if (place) {
  startPlanner(place, "visit", STEPS, "../");
  for (const forms of document.querySelectorAll<HTMLDetailsElement>("[data-by-hand]")) forms.open = false;
}
