/** The month of a host: a plain table, whose days can be pressed to wish for them. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { withChoice } from "../../plan/change";
import { dayWithWeekday } from "../../plan/days";
import type { Host } from "../../plan/plan";
import { type Kind, type MonthDay, earliestOf, firstMonth, monthAfter, monthOf } from "../../plan/month";
import { Button } from "../parts/buttons";
import type { StepProps } from "../step";

export interface CalendarProps extends StepProps {
  readonly host: Host;
}

const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"];
/** One letter for each kind of mark, so that none is told by colour alone. */
const SIGNS: Readonly<Record<Kind, string>> = {
  agreed: "決",
  wish: "希",
  other: "他",
  leg: "程",
  holiday: "休",
  closed: "不",
  session: "会",
  weekday: "曜",
  ask: "確",
  late: "遅",
};
/** How far the arrow keys go. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function Calendar(props: CalendarProps): JSX.Element {
  const { plan, host, known, say } = props;
  const [month, setMonth] = useState(() => firstMonth(plan, host, known));
  const { weeks, told } = monthOf(month, plan, host, known);
  const earliest = earliestOf(plan.route, host, known);
  const turn = (by: 1 | -1): void => {
    const next = monthAfter(month, by);
    setMonth(next);
    say(nameOf(next));
  };
  return (
    <div class="cb-month" data-month={month}>
      <p class="cb-meta">
        今日申し込むと、早くて{earliest.told}
        日を押すと希望日に入り、もう一度押すと外れます。矢印キーでも日を移れます。
      </p>
      <p class="cb-month__turn cb-screen">
        <Button plain about={host.name} disabled={month <= known.today.slice(0, 7)} onPress={() => turn(-1)}>
          前の月
        </Button>
        <Button plain about={host.name} onPress={() => turn(1)}>
          次の月
        </Button>
      </p>
      <Days {...props} weeks={weeks} month={month} />
      {told.length > 0 && (
        <ul class="cb-month__told">
          {told.map(({ kind, told: text, days }) => (
            <li key={text}>
              <Sign kind={kind} />
              <span>
                {days}　{text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOf(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;
}

type Weeks = readonly (readonly (MonthDay | null)[])[];

function Days(props: CalendarProps & { readonly weeks: Weeks; readonly month: string }): JSX.Element {
  const { weeks, month, host } = props;
  const table = useRef<HTMLTableElement>(null);
  const all = weeks.flat().flatMap((each) => (each?.ahead ? [each] : []));
  // One stop for the tabulator: the arrows lead on from there.
  const [at, setAt] = useState("");
  const stop = all.find(({ day }) => day === at) ?? all.find(({ wished }) => wished) ?? all[0];
  const onKey = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    const place = all.findIndex(({ day }) => day === stop?.day);
    const next = by === undefined ? undefined : all[place + by];
    if (!next) return;
    event.preventDefault();
    setAt(next.day);
    table.current?.querySelector<HTMLElement>(`[data-day="${next.day}"]`)?.focus();
  };
  return (
    <table ref={table} class="cb-month__table" onKeyDown={onKey}>
      <caption>
        {nameOf(month)}
        <small>　{host.name}</small>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((each, column) =>
              each ? (
                <Day key={each.day} {...props} of={each} stop={each === stop} onFocus={setAt} />
              ) : (
                <td key={column} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface OfDay extends CalendarProps {
  readonly of: MonthDay;
  readonly stop: boolean;
  readonly onFocus: (day: string) => void;
}

function Day({ of, stop, onFocus, ...props }: OfDay): JSX.Element {
  const { day, marks, ahead, wished } = of;
  const date = Number(day.slice(8));
  const against = marks.some(({ kind }) => kind === "closed" || kind === "session" || kind === "weekday");
  return (
    <td class={against ? "cb-month__against" : undefined}>
      {ahead ? (
        <button
          type="button"
          class="cb-month__day"
          tabIndex={stop ? 0 : -1}
          aria-pressed={wished}
          data-day={day}
          onFocus={() => onFocus(day)}
          onClick={() => press(of, props)}
        >
          {date}
          <span class="cb-hidden">日</span>
        </button>
      ) : (
        <span class="cb-month__past">{date}</span>
      )}
      {marks.map(({ kind, word }) => (
        <span class="cb-month__mark" key={kind + word}>
          <Sign kind={kind} />
          <span class="cb-month__word">{word}</span>
        </span>
      ))}
    </td>
  );
}

function Sign({ kind }: { readonly kind: Kind }): JSX.Element {
  return (
    <span class={`cb-month__sign cb-month__sign--${kind}`} aria-hidden="true">
      {SIGNS[kind]}
    </span>
  );
}

/** Wish for a day, at the first place that is free; or take the wish back. */
function press({ day, wished }: MonthDay, { host, change, say }: CalendarProps): void {
  const number = host.choices.findIndex((each) => (wished ? each.day === day : !each.day));
  if (number < 0) return say("第1希望から第3希望まで入っています。どれかの日をもう一度押して外すと、入れられます。");
  change((plan) => withChoice(plan, host.id, number, { day: wished ? "" : day }));
  say(`${dayWithWeekday(day)}を${wished ? "希望日から外しました" : `第${number + 1}希望にしました`}。`);
}
