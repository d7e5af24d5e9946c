/** Forms that come with the file of a plan are kept beside it; what does that is fetched for such a file alone. */
import { fetched } from "../../dom/fetched";

/** What has become of the forms in a file, by their number. */
export interface Brought {
  readonly kept: number;
  /** At hand until the page is closed: this browser keeps nothing. */
  readonly held: number;
  readonly refused: number;
}

/** Keep the forms in the text of a file. */
export type TakeForms = (text: string) => Promise<Brought>;

/** Keep the forms of a file, and tell it in sentences; "" where there are none. */
export async function broughtForms(file: File): Promise<string> {
  const text = await file.text();
  if (!text.includes('"forms":')) return "";
  return fetched<TakeForms>("../", "own-forms", "take-forms")
    .then((take) => take(text))
    .then(told, () => "様式は、扱う部品を読めなかったため、受け取れませんでした。ファイルを開き直してください。");
}

function told({ kept, held, refused }: Brought): string {
  return [
    kept > 0 && `様式${kept}件も、このPCに残しました。`,
    held > 0 && `様式${held}件は、このブラウザーには残せないため、ページを閉じるまで使えます。`,
    refused > 0 && `様式${refused}件は、壊れているか、使えない種類（マクロ入りなど）のため、受け取りませんでした。`,
  ]
    .filter((each) => each)
    .join("");
}
