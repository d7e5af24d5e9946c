/** The sheet of a case as a Word file; fetched when somebody asks for it. */
import { download } from "./dom/download";
import { tellUnsaved } from "./dom/unsaved";
import { nameOf, paperOf } from "./leaf/paper";
import { writer } from "./office/writer";

async function save(button: HTMLElement): Promise<void> {
  try {
    const write = await writer("write-docx");
    download(await write(paperOf(document)), `${nameOf(document)}.docx`);
  } catch {
    tellUnsaved(button);
  }
}

const button = document.querySelector<HTMLElement>("[data-document=case-sheet]");
if (button) {
  button.addEventListener("click", () => void save(button));
  void save(button); // for the press that fetched this script
}
