/** What a host proposes for a claim, beside it: to be taken over, or left. */
import type { JSX } from "preact";
import { withText } from "../casefile/edit";
import { entriesOf, textOf } from "../casefile/value";
import { Button } from "../visit/parts/buttons";
import type { Desk } from "./desk";

interface OfProposals {
  readonly desk: Desk;
  readonly field: string;
  readonly at: number;
}

export function Proposals({ desk, field, at }: OfProposals): JSX.Element | null {
  const { reply } = desk;
  const now = textOf(entriesOf(desk.draft.data[field])[at]?.text);
  // A claim may stand elsewhere by now: its words tell which it was.
  const found = reply?.proposals.find((each) => each.field === field && (each.text === now || each.number === at + 1));
  if (!reply || !found) return null;
  if (found.proposed === now) return <p class="cb-meta">申し出のとおりに直しました。</p>;
  const take = (): void => {
    desk.change((data) => withText(data, field, at, found.proposed));
    desk.say("申し出の文に替えました。出典に同じことがあるかを確かめ、出典と場所も見直してください。");
  };
  return (
    <div class="cb-notice" data-proposal={`${field}-${at + 1}`}>
      <p>
        <strong>{reply.by}からの申し出</strong>　{found.proposed || "（直した文なし）"}
      </p>
      {found.text !== now && <p>申し出のときの文　{found.text}</p>}
      {found.why && <p>理由　{found.why}</p>}
      {found.proposed && (
        <Button plain onPress={take}>
          この文に替える
        </Button>
      )}
    </div>
  );
}
