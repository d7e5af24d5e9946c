/** Forms that go along in the file of a plan: it opens as any other, and brings them to the PC where it is opened. */
import type { KeptForm } from "../../kept/forms";
import { LARGEST_FILE, LINE } from "../../plan/bounds";
import { isObject } from "../../plan/decode";
import { written } from "../../plan/file";
import type { Plan } from "../../plan/plan";

const MOST_FORMS = 50;

/** Write a plan with forms; null where the file would be larger than any that is read. */
export function writtenWith(plan: Plan, forms: readonly KeptForm[]): Blob | null {
  // As base64 three bytes are four letters: what cannot go in is not even written.
  const least = forms.reduce((sum, { content }) => sum + (content.length / 3) * 4, 0);
  if (least > LARGEST_FILE) return null;
  const carried = forms.map(({ name, content }) => ({ name, content: base64(content) }));
  const text = `${JSON.stringify({ ...JSON.parse(written(plan)), forms: carried }, null, 2)}\n`;
  const file = new Blob([text], { type: "application/json" });
  return file.size > LARGEST_FILE ? null : file;
}

/** Read the forms of a file that holds a plan, and tell how many are damaged or too many. Never throws. */
export function formsIn(text: string): { readonly forms: readonly KeptForm[]; readonly damaged: number } {
  try {
    const raw: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    const forms = isObject(raw) && Array.isArray(raw.forms) ? raw.forms : [];
    const good = forms.slice(0, MOST_FORMS).flatMap(formOf);
    return { forms: good, damaged: forms.length - good.length };
  } catch {
    return { forms: [], damaged: 0 };
  }
}

function formOf(raw: unknown): KeptForm[] {
  if (!isObject(raw) || typeof raw.name !== "string" || typeof raw.content !== "string") return [];
  try {
    const content = Uint8Array.from(atob(raw.content), (letter) => letter.charCodeAt(0));
    return [{ name: raw.name.slice(0, LINE), content }];
  } catch {
    return [];
  }
}

function base64(content: Uint8Array): string {
  return btoa(Array.from(content, (byte) => String.fromCharCode(byte)).join(""));
}
