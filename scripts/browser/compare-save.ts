/** A comparison as a file: a script of its own, which the page fetches when somebody asks for one. */
import { type Save, save } from "./compare/save";

const saveCases: Save = save;

(window.casebook ??= {}).saveCases = saveCases;
