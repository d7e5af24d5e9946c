/**
 * What the theme's frame lacks for people who use a keyboard or a screen reader, and a little comfort.
 * Runs on every page, needs nothing, and every page reads well without it.
 */
import { candidates } from "./frame/candidate";
import { followContents } from "./frame/contents";
import { searchBox } from "./frame/finder";
import { folds } from "./frame/folds";
import { menu } from "./frame/menu";
import { rooms } from "./frame/rooms";
import { taking } from "./frame/taking";
import { tips } from "./frame/tips";
import { schemeToggle } from "./frame/toggle";

menu();
rooms();
schemeToggle();
searchBox();
tips();
folds();
followContents();
candidates();
taking();
