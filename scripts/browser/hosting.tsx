/** The host's side of a visit: questions that came, what is published already, answers and papers to begin with. */
import { render } from "preact";
import { Data } from "./data/data";
import { Desk } from "./hosting/desk";

const place = document.querySelector<HTMLElement>("[data-hosting]");
if (place) render(<Desk data={new Data("../")} />, place);
