/** Fills a town's own form, of Word or Excel; fetched when one is handed in. Nothing in it is ever run. */
import { type Fault, opened } from "./office/form-file";
import { fillSheets } from "./office/form-sheet";
import { type Filling, Ledger } from "./office/form-tags";
import { fillWord } from "./office/form-word";
import { type FilledForm, offer } from "./office/writer";

const FAILED =
  "この様式には差し込めません。表の行や、{{ }} の付け方が込み入っているようです。項目を減らした写しで試してください。";

async function fill(form: Blob, filling: Filling): Promise<FilledForm | Fault> {
  const parts = opened(new Uint8Array(await form.arrayBuffer()));
  if ("fault" in parts) return parts;
  const ledger = new Ledger(filling);
  try {
    (parts.kind === "docx" ? fillWord : fillSheets)(parts, ledger);
  } catch {
    return { fault: FAILED };
  }
  return { content: parts.blob(), kind: parts.kind, account: ledger.account };
}

offer("fill-form", fill);
