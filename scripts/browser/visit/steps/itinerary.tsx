/** The step of the itinerary: proposed from the hosts' days, then changed line by line. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { LINE, MOST } from "../../plan/bounds";
import { dayWithWeekday } from "../../plan/days";
import { holidayOf } from "../../plan/holidays";
import { focusNext, focusSoon } from "../../dom/focus";
import {
  inOrder,
  isKept,
  isMade,
  isStale,
  keptId,
  legName,
  withLeg,
  withLegMoved,
  withNewLeg,
  withProposal,
  withoutLeg,
} from "../../plan/itinerary";
import { type Note, itineraryNotes } from "../../plan/itinerary-notes";
import { proposed } from "../../plan/proposal";
import { unlikely } from "../../plan/expenses";
import { rideNotes } from "../../plan/ride-notes";
import { type Rides, ridesOf } from "../../plan/rides";
import { Button, EntryButtons } from "../parts/buttons";
import { DayField, LineField, PickField, TimeField, Warnings } from "../parts/fields";
import { NumberField } from "../parts/number";
import type { Leg, Plan } from "../../plan/plan";
import type { StepProps, Work } from "../step";
import { CostsPart } from "./costs";
import { RidesTold } from "./rides";
import { wordsOf } from "../../plan/words";

export const itinerary: Work = {
  view: ItineraryView,
  missing,
  doubtful: (plan, known) =>
    itineraryNotes(plan, known).some(({ kind }) => kind === "overlap" || kind === "reversed") ? ["時刻"] : [],
};

const KINDS = [
  ["move", "移動"],
  ["visit", "視察"],
  ["stay", "宿泊"],
  ["other", "そのほか"],
] as const;
/** What is done by day at the host's stands in the plan of the days. */
const STAY_KINDS = KINDS.filter(([key]) => key !== "visit");

function missing(plan: Plan): string[] {
  if (plan.legs.length === 0) return ["行程"];
  const timeless = plan.legs.filter(({ kind, from, to }) => kind === "move" && (!from || !to)).length;
  return timeless > 0 ? [`移動の時刻${timeless}件`] : [];
}

function titlesOf({ cases }: AtHand): (id: string) => string {
  const titles = new Map(cases.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? "";
}

function ItineraryView(props: StepProps): JSX.Element {
  const { plan, change, known, say } = props;
  const rides = useMemo(() => ridesOf(plan, known), [plan.home, plan.hosts, known.list, known.towns]);
  const notes = [...itineraryNotes(plan, known), ...rideNotes(plan, rides)];
  const add = (): void => {
    const day = plan.legs.at(-1)?.day ?? "";
    const leg = { day, from: "", to: "", kind: "move", host: "", what: "", where: "", fare: null } as const;
    change((each) => withNewLeg(each, leg));
    say("行を加えました。");
    focusSoon("[data-leg]:last-of-type input[type=text]");
  };
  return (
    <div class="cb-itinerary">
      <RidesTold plan={plan} rides={rides} />
      <Proposal {...props} rides={rides} />
      <Warnings all={notes.filter(({ leg }) => !leg).map(({ text }) => text)} />
      {notes.some(({ kind }) => kind === "order") && <Sort {...props} />}
      <ol class="cb-legs">
        {plan.legs.map((leg, at) => (
          <LegLine key={legName(leg.id)} {...props} leg={leg} at={at} notes={notes} />
        ))}
      </ol>
      <Button plain disabled={plan.legs.length >= MOST.legs} onPress={add} data={{ "data-add-leg": "" }}>
        行を加える
      </Button>
      <CostsPart {...props} />
    </div>
  );
}

function Sort({ change, say }: StepProps): JSX.Element {
  const sort = (): void => {
    change((each) => ({ ...each, legs: inOrder(each.legs) }));
    say("時刻の順に並べました。");
  };
  return (
    <p>
      <Button plain onPress={sort} data={{ "data-sort-legs": "" }}>
        時刻の順に並べる
      </Button>
    </p>
  );
}

/** Make a proposal, or make it anew where the hosts' days have changed since; what the reader has changed stays. */
function Proposal({ plan, change, known, say, rides }: StepProps & { readonly rides: Rides }): JSX.Element | null {
  const titles = titlesOf(known);
  const propose = (all: boolean): void => {
    change((each) => withProposal(each, titles, all, rides));
    say("行程の案を作りました。");
    focusSoon("[data-leg] input");
  };
  const words = wordsOf(plan);
  if (proposed(plan, titles).length === 0)
    return <p class="cb-empty">{words.dayGiven}と、行程の案を作れます。行を自分で加えることもできます。</p>;
  if (plan.legs.length === 0) {
    return (
      <>
        <Button onPress={() => propose(false)} data={{ "data-propose": "" }}>
          行程の案を作る
        </Button>
        <p class="cb-meta">
          {plan.kind === "visit" && "視察は1主題90分、昼食は正午ごろを目安にします。遠い訪問先には移動の日を取ります。"}
          便の時刻は分からないので、空けておきます。
        </p>
      </>
    );
  }
  const mine = plan.legs.filter((each) => !isMade(each)).length;
  const stale = isStale(plan, titles, rides);
  return (
    <div class="cb-itinerary__again" data-stale={stale ? "" : undefined}>
      {stale && <p class="cb-fault">{words.host}か日が、行程の案を作った後に変わりました。</p>}
      <p>
        <Button plain onPress={() => propose(false)} data={{ "data-propose": "" }}>
          {mine > 0 ? `手を入れた${mine}行を残して、案を作り直す` : "案を作り直す"}
        </Button>
        {mine > 0 && (
          <Button plain onPress={() => propose(true)} data={{ "data-propose-all": "" }}>
            すべて作り直す（手を入れた行も消えます）
          </Button>
        )}
      </p>
    </div>
  );
}

interface OfLeg extends StepProps {
  readonly leg: Leg;
  /** Place in the itinerary, from 0. */
  readonly at: number;
  readonly notes: readonly Note[];
}

function LegLine({ leg, at, notes, ...props }: OfLeg): JSX.Element {
  const { plan, change, say } = props;
  const { id, day, kind, what, where } = leg;
  const name = legName(id);
  const set = (patch: Partial<Leg>): void =>
    change((each) => withLeg(each, currentId(each, id), patch), `leg ${name} ${Object.keys(patch).join()}`);
  const about = what || where || `${at + 1}行目`;
  const remove = (): void => {
    change((each) => withoutLeg(each, id));
    say("行を外しました。「元に戻す」で戻せます。");
    focusNext('[data-remove="legs"]', at, "[data-add-leg]");
  };
  const changed = isKept(leg) ? "手を入れた行" : isMade(leg) ? "" : "自分で加えた行";
  return (
    <li data-leg={name} data-kind={kind}>
      {day !== plan.legs[at - 1]?.day && (
        <h3>{[dayWithWeekday(day) || "日付のない行", holidayOf(day)].filter((each) => each).join("　")}</h3>
      )}
      {changed && <p class="cb-meta">{changed}</p>}
      <LegFields leg={leg} plan={plan} set={set} />
      <Warnings all={notes.filter((note) => note.leg === id).map(({ text }) => text)} />
      <EntryButtons
        about={about}
        list="legs"
        at={at}
        of={plan.legs.length}
        onMove={(by) => change((each) => withLegMoved(each, id, by))}
        onRemove={remove}
        say={say}
      />
    </li>
  );
}

function LegFields({
  leg,
  plan,
  set,
}: {
  readonly leg: Leg;
  readonly plan: Plan;
  readonly set: (patch: Partial<Leg>) => void;
}): JSX.Element {
  return (
    <div class="cb-legs__fields">
      <TimeField label="から" value={leg.from} onValue={(from) => set({ from })} />
      <TimeField label="まで" value={leg.to} onValue={(to) => set({ to })} />
      <PickField
        label="種類"
        value={leg.kind}
        options={plan.kind === "visit" ? KINDS : STAY_KINDS}
        onValue={(value) => set(withKind(value as Leg["kind"], leg))}
      />
      <LineField label="内容" value={leg.what} most={LINE} onValue={(value) => set({ what: value })} />
      <div class="cb-legs__day">
        <DayField label="日" value={leg.day} note="" onValue={(value) => set({ day: value })} />
      </div>
      {leg.kind === "visit" && (
        <div class="cb-legs__host">
          <PickField
            label={wordsOf(plan).host}
            value={leg.host}
            options={[["", "選んでください"], ...plan.hosts.map((host) => [host.id, host.name] as const)]}
            onValue={(host) => set({ host })}
          />
        </div>
      )}
      {leg.kind === "move" && (
        <div class="cb-legs__fare">
          <NumberField
            label="運賃（1人、円）"
            value={leg.fare}
            most={MOST.yen}
            odd={unlikely(leg.fare, "fare")}
            onValue={(fare) => set({ fare })}
          />
        </div>
      )}
      <div class="cb-legs__where">
        <LineField
          label={leg.kind === "move" ? "交通手段" : "場所"}
          hint={leg.kind === "move" ? "例　JR特急、路線バス" : ""}
          value={leg.where}
          most={LINE}
          onValue={(value) => set({ where: value })}
        />
      </div>
    </div>
  );
}

/** A line has its own name after its first change, which may be in the same breath. */
function currentId({ legs }: Plan, id: string): string {
  return legs.some((each) => each.id === id) ? id : keptId(id);
}

function withKind(kind: Leg["kind"], { host }: Leg): Partial<Leg> {
  return { kind, host: kind === "visit" ? host : "", ...(kind === "move" ? {} : { fare: null }) };
}
