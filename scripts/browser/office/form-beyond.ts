/** Fields in places of a form that are not filled: its shapes, headers and formulas in Excel, its notes in Word. */
import { type Parts, parsed } from "./form-file";
import { bracketed, tagsIn } from "./form-tags";

/** The names of fields in all parts of a form but those that `filled` names. */
export function beyond(parts: Parts, filled: RegExp): string[] {
  const others = parts.names.filter((name) => /^(xl|word)\/.*\.(xml|vml)$/u.test(name) && !filled.test(name));
  return [...new Set(others.flatMap((name) => tagsIn(bracketed(wordsIn(parts.text(name))))))];
}

/** All words of a part but those of filled cells; a field may lie in several pieces. */
function wordsIn(text: string): string {
  const made = /\{|｛/u.test(text) ? parsed(text) : null;
  // What is no XML, as drawings of older kinds, is read as it stands.
  if (!made) return text;
  const all = [...made.getElementsByTagName("*")];
  const own = all
    .filter((each) => !each.closest("is"))
    .flatMap((each) => [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
  const said = all.flatMap((each) => [...each.attributes].map(({ value }) => value));
  return [own.map((each) => each.textContent).join(""), ...said].join("\n");
}
