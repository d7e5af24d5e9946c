/**
 * What a list shows as a CSV file: a script of its own, which the frame fetches when somebody asks for one. The list is
 * that of the link's section, or all of the page.
 */
import { download } from "./dom/download";
import { element } from "./dom/element";
import { rowsShown } from "./dom/rows-shown";
import { csv } from "./facts/sheet";
import { fileName } from "./office/file-name";

function save(link: HTMLAnchorElement): void {
  delete link.dataset.asked;
  const rows = rowsShown(listsOf(link));
  const some = rows.length > 1;
  if (some) download(new Blob([csv(rows)], { type: "text/csv" }), `${fileName(link.dataset.take ?? "")}.csv`);
  const told = link.parentElement?.querySelector("[role=status]") ?? element("span", { role: "status" });
  link.after(told);
  told.textContent = some ? `　${rows.length - 1}行を保存しました。` : "　保存する行がありません。";
}

function listsOf(link: Element): HTMLElement[] {
  const lists = (place: Element | null): HTMLElement[] => [
    ...(place?.querySelectorAll<HTMLElement>("[data-csv]") ?? []),
  ];
  const own = lists(link.closest("section"));
  return own.length > 0 ? own : lists(link.closest("article"));
}

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-take]")) {
  if (link.dataset.asked !== undefined) save(link);
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) save(link);
  });
}
