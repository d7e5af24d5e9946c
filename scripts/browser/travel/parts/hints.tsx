/** What can be said about a prompt on this stay, with links to where it stands. */
import type { JSX } from "preact";
import type { Hint } from "../suggest";

export function Hints({ all }: { readonly all: readonly Hint[] }): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <ul class="cb-hints">
      {all.map(({ text, link }) => (
        <li key={text + (link?.path ?? "")}>
          {text}
          {link && <a href={`../${link.path}`}>{link.label}</a>}
        </li>
      ))}
    </ul>
  );
}
