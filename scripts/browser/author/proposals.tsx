/** What a host proposes for a part, beside it: to be taken over, or left. */
import type { JSX } from "preact";
import { Button } from "../visit/parts/buttons";
import type { Desk } from "./desk";

interface OfProposals {
  readonly desk: Desk;
  /** As the reply names the part. */
  readonly field: string;
  readonly number: number;
  /** What stands there now. */
  readonly now: string;
  /** Put other words there; without it they are to be worked in by hand. */
  readonly take?: (words: string) => void;
}

export function Proposals({ desk, field, number, now, take }: OfProposals): JSX.Element | null {
  const { reply } = desk.draft;
  // A claim may stand elsewhere by now: its words tell which it was.
  const found = reply?.proposals.find((each) => each.field === field && (each.text === now || each.number === number));
  if (!reply || !found) return null;
  if (found.proposed === now) return <p class="cb-meta">申し出のとおりに直しました。</p>;
  const press = (): void => {
    take?.(found.proposed);
    desk.say("申し出の文に替えました。出典に同じことがあるかを確かめ、出典と場所も見直してください。");
  };
  return (
    <div class="cb-notice" data-proposal={`${field}-${number}`}>
      <p>
        <strong>{reply.by}からの申し出</strong>　{found.proposed || "（直した文なし）"}
      </p>
      {found.text !== now && <p>申し出のときの文　{found.text}</p>}
      {found.why && <p>理由　{found.why}</p>}
      {found.proposed && take && (
        <Button plain onPress={press}>
          この文に替える
        </Button>
      )}
    </div>
  );
}
