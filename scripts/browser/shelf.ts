/** The shortlist on the search page: fetched with the first case that is ticked, or where some already are. */
import { makeShelf } from "./tray/shelf";

(window.casebook ??= {}).shelf = makeShelf;
