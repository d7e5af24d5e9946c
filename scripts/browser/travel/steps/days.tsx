/** What each day of the stay is for, by the three sides. */
import type { JSX } from "preact";
import { TEXT } from "../../plan/bounds";
import { dayWithWeekday } from "../../plan/days";
import { whyClosed } from "../../plan/holidays";
import type { PlannedDay } from "../../plan/travel";
import { stayDays } from "../../plan/stay";
import type { Step, StepProps } from "../../visit/step";
import { Button } from "../../visit/parts/buttons";
import { TextField } from "../../visit/parts/fields";
import { withPlanned, withProposed } from "../change";
import { SIDE_KEYS, plannedOf, proposedDays } from "../day-plan";
import { sideOf } from "../notes";
import { daysOf } from "../stay";

const HINTS = {
  surfaced: "自分の仕事、試すこと",
  brought: "会う人、伝えること",
  seen: "見る所、過ごし方",
} as const;

export const days: Step = {
  key: "days",
  title: "日ごとの予定",
  lead: "一日を三つの面で決めます。A面は、自団体の仕事をして表に出る不便を解くこと。B面は、事例を伝え合い、滞在先の困りごとに取り組むこと。ボーナストラックは、町のありのままを見ることです。空けておく日があってもかまいません。",
  view: Days,
  missing: (plan) => {
    const { from, to } = plan.travel;
    if (!from || !to) return ["滞在の日"];
    const left = stayDays(from, to).filter((day) => !whyClosed(day) && isEmpty(plannedOf(plan, day))).length;
    return left > 0 ? [`${left}日分`] : [];
  },
};

function isEmpty({ surfaced, brought, seen }: PlannedDay): boolean {
  return !surfaced.trim() && !brought.trim() && !seen.trim();
}

function Days(props: StepProps): JSX.Element {
  const { plan, change, known, say } = props;
  const all = daysOf(plan, "days");
  const proposal = proposedDays(plan, known);
  const filled = withProposed(plan, proposal);
  const propose = (): void => {
    change((each) => withProposed(each, proposedDays(each, known)));
    say("空いている欄に案を入れました。");
  };
  return (
    <>
      {all.length === 0 && <p class="cb-empty">「日と仕事」で滞在の日を入れると、日ごとの欄ができます。</p>}
      {filled.travel.days.some((each) => !same(each, plannedOf(plan, each.day))) && (
        <p class="cb-screen">
          <Button onPress={propose} data={{ "data-propose-days": "" }}>
            空いている欄に案を入れる
          </Button>
          <span class="cb-meta">　「この滞在で確かめる」に選んだ問いも、日に割り振ります。あとから直せます。</span>
        </p>
      )}
      {all.map((day) => (
        <DayView key={day} {...props} day={day} />
      ))}
    </>
  );
}

function same(one: PlannedDay, other: PlannedDay): boolean {
  return SIDE_KEYS.every((key) => one[key] === other[key]);
}

function DayView({ plan, change, known, day }: StepProps & { readonly day: string }): JSX.Element {
  const entry = plannedOf(plan, day);
  const number = stayDays(plan.travel.from, plan.travel.to).indexOf(day) + 1;
  const notes = [number > 0 ? `${number}日目` : "滞在の日の外", whyClosed(day)].filter((each) => each);
  return (
    <section class="cb-item" data-planned={day} aria-labelledby={`planned-${day}`}>
      <h3 id={`planned-${day}`}>
        {dayWithWeekday(day)}
        <small>{notes.join("、")}</small>
      </h3>
      <div class="cb-planned">
        {SIDE_KEYS.map((key) => (
          <TextField
            key={key}
            label={sideOf(known, key)?.label ?? key}
            hint={HINTS[key]}
            rows={4}
            most={TEXT}
            value={entry[key]}
            onValue={(value) => change((each) => withPlanned(each, day, { [key]: value }), `planned-${day}-${key}`)}
          />
        ))}
      </div>
    </section>
  );
}
