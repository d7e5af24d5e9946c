/** Towns' own forms filled without the page: `papers.fillForm(base64, filling)`. */
import "../../scripts/browser/fill-form";
import type { Filling } from "../../scripts/browser/office/form-tags";
import { filledOn, moved } from "../../scripts/browser/office/form-refs";
import { meant } from "../../scripts/browser/packet/form-filling";
import { writer } from "../../scripts/browser/office/writer";

interface Given {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<
    Record<string, { readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[] }>
  >;
  readonly numbers: readonly string[];
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export async function base64Of(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const fillingOf = ({ values, lists, numbers }: Given): Filling => ({
  values: new Map(Object.entries(values)),
  lists: new Map(
    Object.entries(lists).map(([name, { columns, rows }]) => [
      name,
      { columns, rows: rows.map((row) => new Map(Object.entries(row))) },
    ]),
  ),
  gaps: new Map(),
  numbers: new Set(numbers),
});

export const forms = {
  moved,
  filledOn,
  meant,
  fillForm: async (form: string, given: Given) => {
    const made = await (await writer("fill-form"))(new Blob([bytesOf(form)]), fillingOf(given));
    return "fault" in made ? made : { ...made.account, kind: made.kind, content: await base64Of(made.content) };
  },
};
