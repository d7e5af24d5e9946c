/**
 * What the theme's frame lacks for people who use a keyboard or a screen reader, and a little comfort.
 * Runs on every page, needs nothing, and every page reads well without it.
 */
import { candidates } from "./candidate";
import { followContents } from "./contents";
import { drawerButton } from "./drawer";
import { searchBox } from "./finder";
import { closableTips } from "./tips";
import { schemeToggle } from "./toggle";

drawerButton();
schemeToggle();
searchBox();
closableTips();
followContents();
candidates();
