/** The comparison: any two to four cases side by side, as the address tells. */
import { startComparison } from "./compare/page";

const page = document.querySelector<HTMLElement>("[data-compare-page]");
if (page) startComparison(page);
