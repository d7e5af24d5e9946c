/** The list of near cases on the home page. */
import { homeList } from "./peers/home-list";

(window.casebook ??= {}).homeList = homeList;
