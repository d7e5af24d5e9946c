/** What is sent to one host: all its papers in a folder, and the mail that carries them. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Named } from "../../office/writer";
import { folderFor, seenBy, sentTo } from "../../packet/for-host";
import { mailOf } from "../../packet/mail";
import type { Recipe } from "../../packet/recipe";
import type { AtHand } from "../../plan/at-hand";
import type { Host, Plan } from "../../plan/plan";

interface OfHost {
  readonly documents: readonly Recipe[];
  readonly plan: Plan;
  readonly host: Host;
  readonly known: AtHand;
  readonly give: (make: () => Promise<Named>) => void;
}

export function ForHost({ documents, plan, host, known, give }: OfHost): JSX.Element | null {
  const mail = useMemo(() => {
    const names = sentTo(documents, plan, host, known).map(({ paper }) => paper.title);
    return mailOf(seenBy(plan, host), host, known, names);
  }, [documents, plan, host, known]);
  if (!documents.some(({ sent }) => sent)) return null;
  const name = host.name.trim() || "受入先";
  return (
    <tr class="cb-screen">
      <td colSpan={4}>
        <p class="cb-packet__all">
          <button
            type="button"
            class="cb-plain"
            data-document="for-host"
            data-host={host.id}
            data-format="zip"
            onClick={() => give(() => folderFor(documents, plan, host, known))}
          >
            {name}へ送る書類とメールの文（.zip）
          </button>
          <span class="cb-meta">ほかの訪問先のことは入りません。</span>
        </p>
        <details class="cb-reception">
          <summary>メールの件名と本文</summary>
          <p>{mail.subject}</p>
          <textarea
            class="cb-packet__mail"
            readOnly
            rows={14}
            aria-label={`${name}へのメールの本文`}
            value={mail.body}
          />
        </details>
      </td>
    </tr>
  );
}
