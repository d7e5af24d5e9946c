/** The help where a search finds nothing: fetched when it does. */
import { nothing } from "./search/nothing";

(window.casebook ??= {}).nothing = nothing;
