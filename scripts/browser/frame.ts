/**
 * What the theme's frame lacks for people who use a keyboard or a screen reader, and a little comfort.
 * Runs on every page, needs nothing, and every page reads well without it.
 */
import { candidates } from "./frame/candidate";
import { followContents } from "./frame/contents";
import { drawerButton } from "./frame/drawer";
import { searchBox } from "./frame/finder";
import { folds } from "./frame/folds";
import { closableTips } from "./frame/tips";
import { schemeToggle } from "./frame/toggle";

drawerButton();
schemeToggle();
searchBox();
closableTips();
folds();
followContents();
candidates();
