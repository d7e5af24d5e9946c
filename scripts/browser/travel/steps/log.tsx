/** The log: one entry a day of the stay. */
import type { JSX } from "preact";
import { CHAPTER } from "../../plan/bounds";
import { dayWithWeekday } from "../../plan/days";
import { focusSoon } from "../../dom/focus";
import { whyClosed } from "../../plan/holidays";
import { Button } from "../../visit/parts/buttons";
import { TextField } from "../../visit/parts/fields";
import type { Day } from "../../plan/travel";
import type { Step, StepProps } from "../../visit/step";
import { withDay } from "../change";
import { stayDays } from "../../plan/stay";
import { SIDE_KEYS, plannedOf } from "../day-plan";
import { sideOf } from "../notes";
import { daysOf } from "../stay";

const PARTS = [
  ["work", "行った仕事", "自団体の業務と、かかった時間"],
  ["noticed", "気付いたこと", "困ったこと、驚いたこと、聞いたこと"],
  ["tomorrow", "明日すること", "会う人、確かめること"],
] as const;

export const log: Step = {
  key: "log",
  title: "日誌",
  lead: "一日に一度、仕事の終わりに10分で書きます。気付いたことは、その日のうちに書いておくと報告書に使えます。",
  view: Log,
  missing: (plan) => {
    const days = daysOf(plan, "log");
    if (days.length === 0) return ["滞在の日"];
    const { log: entries } = plan.travel;
    const told = new Set(entries.filter(({ work, noticed }) => work.trim() || noticed.trim()).map(({ day }) => day));
    const left = days.filter((day) => !told.has(day)).length;
    return left > 0 ? [`${left}日分`] : [];
  },
};

function Log(props: StepProps): JSX.Element {
  const { plan, change, known } = props;
  const days = daysOf(plan, "log");
  const add = (): void => {
    change((each) => withDay(each, known.today, {}));
    focusSoon(`[data-day="${known.today}"] textarea`);
  };
  return (
    <>
      {days.length === 0 && <p class="cb-empty">「日と仕事」で滞在の日を入れると、日ごとの欄ができます。</p>}
      {days.map((day) => (
        <Entry key={day} {...props} day={day} />
      ))}
      {!days.includes(known.today) && (
        <p class="cb-screen">
          <Button plain onPress={add} data={{ "data-add-day": "" }}>
            今日、{dayWithWeekday(known.today)}の欄を加える
          </Button>
        </p>
      )}
    </>
  );
}

function Entry({ plan, change, known, day }: StepProps & { readonly day: string }): JSX.Element {
  const entry: Partial<Day> = plan.travel.log.find((each) => each.day === day) ?? {};
  const number = stayDays(plan.travel.from, plan.travel.to).indexOf(day) + 1;
  const notes = [number > 0 ? `${number}日目` : "滞在の日の外", whyClosed(day)].filter((each) => each);
  return (
    <section class="cb-item" data-day={day} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>
        {dayWithWeekday(day)}
        <small>{notes.join("、")}</small>
      </h3>
      <PlannedView plan={plan} known={known} day={day} />
      {PARTS.map(([key, label, hint]) => (
        <TextField
          key={key}
          label={label}
          hint={hint}
          rows={key === "tomorrow" ? 2 : 3}
          most={CHAPTER}
          value={entry[key] ?? ""}
          onValue={(value) => change((each) => withDay(each, day, { [key]: value }), `day-${day}-${key}`)}
        />
      ))}
    </section>
  );
}

/** What the day was to be for, to look back on. */
function PlannedView({
  plan,
  known,
  day,
}: Pick<StepProps, "plan" | "known"> & { readonly day: string }): JSX.Element | null {
  const entry = plannedOf(plan, day);
  const told = SIDE_KEYS.filter((key) => entry[key].trim());
  if (told.length === 0) return null;
  return (
    <dl class="cb-noted">
      {told.map((key) => (
        <div key={key}>
          <dt>{sideOf(known, key)?.label}の予定</dt>
          <dd>{entry[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
