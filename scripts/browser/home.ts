/** The home page: who has picked the own town sees near cases at once. Without a script the form leads on. */
import { startNear } from "./peers/home";

const form = document.querySelector<HTMLFormElement>("form[data-near-form]");
if (form) startNear(form);
