/** The picker of cases for a comparison as a script of its own, which the page fetches when a case may be added. */
import type { PickCases } from "./compare/adding";
import { Picker } from "./compare/picker";

const pickCases: PickCases = (data, words, add, say) => new Picker(data, words, add, say);

(window.casebook ??= {}).pickCases = pickCases;
