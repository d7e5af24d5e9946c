/** Forms that come with the file of a plan are kept beside it; what does that is fetched for such a file alone. */
import { fetched } from "../../dom/fetched";

/** Keep the forms in the text of a file; gives how many were kept. */
export type TakeForms = (text: string) => Promise<number>;

/** Keep the forms of a file, and tell it in a sentence; "" where there are none. */
export async function broughtForms(file: File): Promise<string> {
  const text = await file.text();
  if (!text.includes('"forms":')) return "";
  const count = await fetched<TakeForms>("../", "own-forms", "take-forms").then(
    (take) => take(text),
    () => 0,
  );
  return count > 0 ? `様式${count}件も、このPCに残しました。` : "";
}
