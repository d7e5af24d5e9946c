/** Light or dark: the reader's own choice where there is one, else the system's. Runs while the page loads. */
import { read } from "./kept/store";

const chosen = read("scheme");
const dark = chosen ? chosen === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
document.body.dataset.mdColorScheme = dark ? "slate" : "default";
