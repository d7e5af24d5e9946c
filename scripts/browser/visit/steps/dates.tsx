/** When: first to third choice for every host, what was agreed, and when the host receives nobody. */
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { LINE, MOST } from "../../plan/bounds";
import { withChoice, withHostPatched } from "../../plan/change";
import { clock, minutes } from "../../plan/days";
import { TOPIC_MINUTES } from "../../plan/hours";
import { focusNext, focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { DayField, LineField, TimeField, Warnings } from "../parts/fields";
import { type Choice, type Host, NO_CHOICE, type Span, dayOf } from "../../plan/plan";
import type { StepProps, Work } from "../step";
import { CalendarOf } from "./calendar-of";
import { HostTerms } from "./host-terms";
import { againstTime, againstVisit } from "../../plan/host-terms";
import { repeated, warningsOf } from "../../plan/warnings";

export const dates: Work = {
  view: Dates,
  missing: ({ hosts }) => [
    ...(hosts.length === 0 ? ["訪問先"] : []),
    ...hosts
      .filter(({ choices, agreed }) => !agreed.day && !choices.some(({ day }) => day))
      .map(({ name }) => `${name || "訪問先"}の希望日`),
  ],
  doubtful: (plan, { today, towns }) =>
    plan.hosts
      .filter((host) => {
        const town = towns.get(host.town);
        const told = [...againstTime(dayOf(host), town, plan.route, today), ...againstVisit(plan, host, town)];
        return told.length > 0;
      })
      .map(({ name }) => `${name || "訪問先"}の条件`),
};

interface OfHost extends StepProps {
  readonly host: Host;
}

function Dates(props: StepProps): JSX.Element {
  const { hosts } = props.plan;
  // One month is enough to begin with: that of the first host whose day is still open.
  const first = hosts.find(({ agreed }) => !agreed.day) ?? hosts[0];
  if (hosts.length === 0) return <p class="cb-empty">訪問先を選ぶと、ここで日程を決められます。</p>;
  return (
    <>
      {hosts.map((host) => (
        <HostDates key={host.id} {...props} host={host} first={host === first} />
      ))}
    </>
  );
}

function HostDates(props: OfHost & { readonly first: boolean }): JSX.Element {
  const { host, change, known, first } = props;
  const { agreed } = host;
  const patch = (part: Partial<Choice>, mark = ""): void =>
    change(
      (plan) =>
        withHostPatched(plan, host.id, {
          agreed: { ...(plan.hosts.find(({ id }) => id === host.id) ?? host).agreed, ...part },
        }),
      mark,
    );
  return (
    <section class="cb-item" aria-labelledby={`dates-${host.id}`}>
      <h3 id={`dates-${host.id}`}>{host.name || "名前のない訪問先"}</h3>
      <HostTerms {...props} />
      <CalendarOf {...props} open={first} />
      {host.choices.map((_, number) => (
        <ChoiceFields key={number} {...props} number={number} />
      ))}
      <Times
        legend="決まった日時"
        choice={agreed}
        mark={`agreed-${host.id}`}
        patch={patch}
        warnings={warningsOf(agreed, host, props.plan, known)}
      >
        {agreed.day && (
          <Button plain about={host.name} onPress={() => patch(NO_CHOICE)}>
            未定に戻す
          </Button>
        )}
      </Times>
      <Closed {...props} />
    </section>
  );
}

function ChoiceFields({ host, plan, change, known, say, number }: OfHost & { readonly number: number }): JSX.Element {
  const choice = host.choices[number] ?? NO_CHOICE;
  const agree = (): void => {
    change((plan) => withHostPatched(plan, host.id, { agreed: choice }));
    say(`第${number + 1}希望に決まりました。`);
  };
  return (
    <Times
      legend={`第${number + 1}希望`}
      choice={choice}
      mark={`choice-${host.id}-${number}`}
      patch={(part, mark) => change((plan) => withChoice(plan, host.id, number, part), mark)}
      warnings={[...warningsOf(choice, host, plan, known), ...repeated(host.choices, number)]}
    >
      {choice.day && (
        <Button plain about={`${host.name}　第${number + 1}希望`} onPress={agree}>
          この日時に決まった
        </Button>
      )}
    </Times>
  );
}

interface OfTimes {
  readonly legend: string;
  readonly choice: Choice;
  readonly mark: string;
  readonly patch: (part: Partial<Choice>, mark?: string) => void;
  readonly warnings: readonly string[];
  readonly children: JSX.Element | "";
}

function Times({ legend, choice, mark, patch, warnings, children }: OfTimes): JSX.Element {
  const start = minutes(choice.from);
  const told = useId();
  return (
    <fieldset class="cb-entries cb-entries--times" aria-describedby={warnings.length > 0 ? told : undefined}>
      <legend>{legend}</legend>
      <DayField label="日" value={choice.day} onValue={(day) => patch({ day }, `${mark}-day`)} />
      <TimeField label="から" value={choice.from} onValue={(from) => patch({ from }, `${mark}-from`)} />
      <TimeField label="まで" value={choice.to} onValue={(to) => patch({ to }, `${mark}-to`)} />
      <div class="cb-entries__told" id={told}>
        <Warnings all={warnings} />
      </div>
      <div class="cb-entries__acts cb-screen">
        {start !== null && !choice.to && (
          <Button plain about={legend} onPress={() => patch({ to: clock(start + TOPIC_MINUTES) })}>
            {TOPIC_MINUTES}分にする
          </Button>
        )}
        {children}
      </div>
    </fieldset>
  );
}

function Closed({ host, change, say }: OfHost): JSX.Element {
  const { closed } = host;
  const put = (spans: readonly Span[], mark = ""): void =>
    change((plan) => withHostPatched(plan, host.id, { closed: spans }), mark);
  const add = (): void => {
    put([...closed, { from: "", to: "", what: "" }]);
    focusSoon(`[data-closed="${host.id}"] li:last-of-type input`);
  };
  const remove = (at: number): void => {
    put(closed.filter((_, other) => other !== at));
    say("期間を外しました。");
    focusNext(`[data-closed="${host.id}"] [data-remove]`, at, `[data-closed="${host.id}"] [data-add-closed]`);
  };
  const patch = (at: number, part: Partial<Span>): void =>
    put(
      closed.map((each, other) => (other === at ? { ...each, ...part } : each)),
      `closed-${host.id}-${at}-${Object.keys(part).join()}`,
    );
  return (
    <div data-closed={host.id}>
      <h4>訪問先が受け入れない期間</h4>
      <p class="cb-meta">
        会期、年度末・年度始め、行事など。団体のウェブサイトか電話で確かめて入れると、希望の日に注意が出ます。
      </p>
      <ul class="cb-spans">
        {closed.map((span, at) => (
          <li key={at}>
            <LineField
              label="何の期間か"
              hint="例　6月定例会"
              value={span.what}
              most={LINE}
              onValue={(what) => patch(at, { what })}
            />
            <DayField label="始まり" value={span.from} onValue={(from) => patch(at, { from })} />
            <DayField label="終わり" value={span.to} onValue={(to) => patch(at, { to })} />
            <Button plain about={span.what || "期間"} onPress={() => remove(at)} data={{ "data-remove": "" }}>
              外す
            </Button>
          </li>
        ))}
      </ul>
      <Button
        plain
        about={host.name}
        disabled={closed.length >= MOST.closed}
        onPress={add}
        data={{ "data-add-closed": "" }}
      >
        期間を加える
      </Button>
    </div>
  );
}
