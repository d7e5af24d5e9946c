/** One host: what is to be seen there, why, whom to write to, and what is known of how visits are received. */
import type { JSX } from "preact";
import type { ShortCase, Town } from "../../data/data";
import { withHostPatched } from "../../plan/change";
import { EntryButtons, type Way } from "../parts/buttons";
import { LineField, TextField, TickField } from "../parts/fields";
import type { Host } from "../../plan/plan";
import type { StepProps } from "../step";
import { type Match, differencesOf, reasonsOf } from "../../facts/near";
import { titleUnder } from "../../facts/bodies";
import { type Fate, fateOf } from "../../facts/fates";
import { WHY } from "../../dom/why";
import { heldAgainst } from "../../plan/suggest";
import { Reception } from "./reception";
import { wordsOf } from "../../plan/words";
import { WorthOf } from "./worth-of";

interface OfHost extends StepProps {
  readonly host: Host;
  readonly at: number;
  readonly onMove: (by: Way) => void;
  readonly onRemove: () => void;
}

export function HostCard(props: OfHost): JSX.Element {
  const { host, known } = props;
  const name = host.name || `名前のない${wordsOf(props.plan).host}`;
  const town = known.towns.get(host.town);
  return (
    <section class="cb-item" data-host={host.town || host.name} aria-labelledby={`host-${host.id}`}>
      <header class="cb-item__head">
        <h3 id={`host-${host.id}`} tabIndex={-1}>
          {name}
          {town && <small>{town.prefecture}</small>}
        </h3>
        <EntryButtons
          about={name}
          list="hosts"
          at={props.at}
          of={props.plan.hosts.length}
          onMove={props.onMove}
          onRemove={props.onRemove}
          say={props.say}
        />
      </header>
      <AlikeTown {...props} />
      <Cases {...props} />
      <Fields {...props} />
      {props.plan.kind === "visit" && <WorthOf {...props} />}
      {town ? <TownFacts town={town} {...props} /> : <Unheld plan={props.plan} host={host} loading={known.loading} />}
    </section>
  );
}

function Fields({ plan, host, change }: OfHost): JSX.Element {
  const put = (part: Partial<Host>): void =>
    change((plan) => withHostPatched(plan, host.id, part), `host-${host.id}-${Object.keys(part).join()}`);
  return (
    <div class="cb-form">
      {!host.town && <LineField label="団体の名前" value={host.name} onValue={(name) => put({ name })} />}
      <LineField
        label="相手の部署"
        hint="例　総務部DX推進課"
        value={host.section}
        onValue={(section) => put({ section })}
      />
      <TextField
        label="ここを選んだ理由"
        hint="例　人口が近く、同じシステムから移った"
        note={`${plan.kind === "visit" ? "視察計画書と復命書" : "滞在計画書"}に入ります。相手に送る書類には入りません。`}
        rows={3}
        value={host.reason}
        onValue={(reason) => put({ reason })}
      />
      <TextField
        label="覚え書き"
        hint="例　電話で確かめたこと"
        note="どの書類にも入りません。"
        rows={2}
        value={host.notes}
        onValue={(notes) => put({ notes })}
      />
      {plan.kind === "visit" && (
        <TickField label="オンラインで行う" value={host.online} onValue={(online) => put({ online })} />
      )}
    </div>
  );
}

function Cases({ plan, host, change, known }: OfHost): JSX.Element | null {
  const code = known.towns.get(host.town)?.code;
  const joint = ({ members }: ShortCase): boolean => members.some((each) => each.code === code);
  const own = known.cases.filter(
    (each) => (host.town && each.townKey === host.town) || joint(each) || host.cases.includes(each.id),
  );
  const sought = (id: string): boolean => !known.loading && (known.sought?.has(id) ?? true);
  const gone = host.cases.filter((id) => sought(id) && !known.cases.some((each) => each.id === id));
  if (own.length + gone.length === 0) return null;
  const toggle = (id: string, on: boolean): void =>
    change((each) =>
      withHostPatched(each, host.id, { cases: on ? [...host.cases, id] : host.cases.filter((other) => other !== id) }),
    );
  return (
    <fieldset class="cb-entries cb-entries--cases">
      <legend>{plan.kind === "visit" ? "見る事例" : "学びたい事例"}</legend>
      {own.map((each) => (
        <div key={each.id} data-case={each.id}>
          <TickField
            label={titleUnder(host.town, each)}
            value={host.cases.includes(each.id)}
            onValue={(on) => toggle(each.id, on)}
          />
          <Held plan={plan} known={known} each={each} />
        </div>
      ))}
      {gone.map((id) => (
        <GoneCase key={id} id={id} fate={fateOf(id, known.gone, "この事例")} onDrop={() => toggle(id, false)} />
      ))}
    </fieldset>
  );
}

interface OfGone {
  readonly id: string;
  readonly fate: Fate | null;
  readonly onDrop: () => void;
}

function GoneCase({ id, fate, onDrop }: OfGone): JSX.Element {
  return (
    <div data-case={id}>
      <TickField label={fate ? id : `${id}（この事例帖にない事例）`} value onValue={onDrop} />
      {fate && (
        <p class="cb-meta">
          {fate.text}
          <a href={`../${fate.path}`}>{WHY}</a>
        </p>
      )}
    </div>
  );
}

/** Once for all cases of the town; of the cases only what sets them apart is told. */
function AlikeTown({ plan, host, known }: OfHost): JSX.Element | null {
  const one = known.cases.find(({ townKey }) => host.town && townKey === host.town);
  return one ? <Alike held={{ ...heldAgainst(plan, one, known), looked: [], lacked: [] }} /> : null;
}

function Held({ plan, known, each }: Pick<StepProps, "plan" | "known"> & { readonly each: ShortCase }): JSX.Element {
  const held = { ...heldAgainst(plan, each, known), likeness: null };
  return (
    <div class="cb-held">
      <p>
        <a href={`../cases/${each.id}.html`}>
          事例を読む<span class="cb-hidden">　{each.title}</span>
        </a>
        <span class="cb-meta">{`　${each.status.state}（${each.status.told}）`}</span>
      </p>
      <Alike held={held} />
    </div>
  );
}

/** Why a case is near, and where it differs: in words and never as a score. */
export function Alike({ held }: { readonly held: Match }): JSX.Element | null {
  const [reasons, differences] = [reasonsOf(held), differencesOf(held)];
  if (reasons.length + differences.length === 0) return null;
  return (
    <ul class="cb-alike">
      {held.likeness && held.likeness.alike > 0 && <li>{held.likeness.head}</li>}
      {reasons.map((each) => (
        <li key={each} data-reason>
          <span class="cb-hidden">近い理由　</span>
          {each}
        </li>
      ))}
      {differences.map((each) => (
        <li key={each} data-difference>
          <span class="cb-hidden">違う点　</span>
          {each}
        </li>
      ))}
    </ul>
  );
}

function TownFacts({ plan, town, known }: OfHost & { readonly town: Town }): JSX.Element {
  return (
    <details class="cb-reception">
      <summary>
        {plan.kind === "visit"
          ? "視察の受け入れについて、わかっていること"
          : "参考　視察の受け入れについて、わかっていること（滞在の受け入れは、電話で尋ねてください）"}
        <span class="cb-hidden">　{town.name}</span>
      </summary>
      <Reception town={town} route={plan.route} vocabulary={known.vocabulary} />
    </details>
  );
}

function Unheld({
  plan,
  host,
  loading,
}: Pick<OfHost, "plan" | "host"> & { readonly loading: boolean }): JSX.Element | null {
  if (loading) return null;
  return (
    <p class="cb-meta">
      {host.name || "この団体"}
      は、この事例帖にありません。
      {plan.kind === "visit"
        ? "申込みの窓口、締切、休みの日は、団体のウェブサイトか電話で確かめてください。"
        : "席を借りられるかは、総務かDXの担当に電話で尋ねてください。"}
    </p>
  );
}
