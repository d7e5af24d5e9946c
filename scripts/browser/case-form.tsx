/** The form of a case: written, mended, answered by its host. All of it is drawn from the schema. */
import { formScheme } from "./data/form-data";
import { startForm } from "./author/app";
import { Data } from "./data/data";
import { element } from "./dom/element";

const UNREAD = "この画面のデータを読めません。フォルダーがそろっているかを確かめて、開き直してください。";

const place = document.querySelector<HTMLElement>("[data-case-form]");
if (place) {
  const data = new Data("../");
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  formScheme(data).then(
    (scheme) => startForm(place, data, scheme, today),
    () => place.append(element("p", { class: "cb-fault", role: "alert" }, UNREAD)),
  );
}
