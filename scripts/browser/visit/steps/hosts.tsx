/** Whom to visit: the hosts in their order, and ways to add some. */
import type { JSX } from "preact";
import { MOST } from "../../plan/bounds";
import { moved, withoutHost } from "../../plan/change";
import { focusNext } from "../../dom/focus";
import type { StepProps, Work } from "../step";
import { AddHost } from "./host-add";
import { HostCard } from "./host-card";
import { wordsOf } from "../../plan/words";

export const hosts: Work = {
  view: Hosts,
  missing: (plan) =>
    plan.hosts.length === 0
      ? [wordsOf(plan).host]
      : plan.hosts.flatMap(({ name, reason }) => [
          ...(name.trim() ? [] : [`${wordsOf(plan).host}の名前`]),
          ...(reason.trim() ? [] : [`${name}を選んだ理由`]),
        ]),
};

function Hosts(props: StepProps): JSX.Element {
  const { plan, change, say } = props;
  const { host: word } = wordsOf(plan);
  const remove = (id: string, name: string, at: number): void => {
    const legs = plan.legs.length - withoutHost(plan, id).legs.length;
    change((each) => withoutHost(each, id));
    say(`${name}を${word}から外しました。${legs > 0 ? `行程の${legs}行も外しました。` : ""}「元に戻す」で戻せます。`);
    focusNext("[data-remove='hosts']", at, "[data-step] h2");
  };
  return (
    <>
      {plan.hosts.length === 0 && <p class="cb-empty">{word}はまだありません。下のどれかの方法で加えてください。</p>}
      {plan.hosts.map((host, at) => (
        <HostCard
          key={host.id}
          {...props}
          host={host}
          at={at}
          onMove={(by) => change((each) => ({ ...each, hosts: moved(each.hosts, host.id, by) }))}
          onRemove={() => remove(host.id, host.name, at)}
        />
      ))}
      {plan.hosts.length < MOST.hosts ? (
        <AddHost {...props} />
      ) : (
        <p class="cb-meta">
          {word}は{MOST.hosts}か所までです。
        </p>
      )}
    </>
  );
}
