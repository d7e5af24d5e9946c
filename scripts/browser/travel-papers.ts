/** The documents of a stay: a script of their own, which the notebook fetches where they are made. */
import { DOCUMENTS } from "./travel/papers/documents";

(window.casebook ??= {})["travel-papers"] = DOCUMENTS;
