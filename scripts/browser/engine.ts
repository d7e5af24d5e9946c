/** The engine as a script of its own, which the box and the search page fetch with the first question. */
import { createEngine } from "./search/engine";

(window.casebook ??= {}).createEngine = createEngine;
