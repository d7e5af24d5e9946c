/** A case that could be visited: why, what it told, and the button that makes its town a host. */
import type { ComponentChildren, JSX } from "preact";
import type { ShortCase } from "../../data/data";
import { withHost, withReason } from "../../plan/change";
import { focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import type { StepProps } from "../step";
import { heldAgainst } from "../../plan/suggest";
import { Alike } from "./host-card";
import { wordsOf } from "../../plan/words";

interface Offer extends StepProps {
  readonly each: ShortCase;
  /** Whence it is offered, in a word. */
  readonly why?: string;
  /** What is written down as the reason where the reader has given none. */
  readonly reason?: string;
  /** Those that stand before it in the list: how far a town is alike is told once. */
  readonly before: readonly ShortCase[];
  readonly children?: ComponentChildren;
}

export function Offered({ plan, change, known, say, each, why, reason = "", before, children }: Offer): JSX.Element {
  const { host } = wordsOf(plan);
  const held = heldAgainst(plan, each, known);
  const told = [...before.map(({ townKey }) => townKey), ...plan.hosts.map(({ town }) => town)];
  const add = (): void => {
    change((now) => withReason(withHost(now, each.townKey, each.name, [each.id]), each.townKey, reason));
    say(`${each.name}を${host}に加えました。`);
    focusSoon(`[data-host="${each.townKey}"] h3`);
  };
  return (
    <li data-offered={each.id}>
      <p>
        {each.town}　<a href={`../cases/${each.id}.html`}>{each.title}</a>
        {why && <span class="cb-meta">　{why}</span>}
      </p>
      {children}
      <p class="cb-meta" data-receives={each.receives.standing}>
        視察　{each.receives.words}
      </p>
      <Alike held={told.includes(each.townKey) ? { ...held, likeness: null } : held} />
      <Button about={`${each.town}　${each.title}`} onPress={add}>
        {host}に加える
      </Button>
    </li>
  );
}
