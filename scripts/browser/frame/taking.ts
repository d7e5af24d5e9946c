/**
 * 「この一覧をCSVで」: a link to the page of the data, which hands over what the list beside it shows. Its list is that of
 * its section, or of the whole page.
 */
import { element } from "../dom/element";
import { fetched } from "../dom/fetched";

type Save = (parts: readonly HTMLElement[], name: string) => number;

/** Let every such link save; without its script it leads to the data, as it does where nothing runs. */
export function taking(): void {
  document.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-take]") : null;
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const base = (link.getAttribute("href") ?? "").replace(/data\/index\.html$/u, "");
    fetched<Save>(base, "save-csv", "saveCsv").then(
      (save) => tell(link, save(listsOf(link), link.dataset.take ?? "")),
      () => location.assign(link.href),
    );
  });
}

function listsOf(link: Element): HTMLElement[] {
  const lists = (place: Element | null): HTMLElement[] => [
    ...(place?.querySelectorAll<HTMLElement>("[data-csv]") ?? []),
  ];
  const own = lists(link.closest("section"));
  return own.length > 0 ? own : lists(link.closest("article"));
}

function tell(link: Element, rows: number): void {
  const told = link.parentElement?.querySelector("[role=status]") ?? element("span", { role: "status" });
  link.after(told);
  told.textContent = `　${rows}行を保存しました。`;
}
