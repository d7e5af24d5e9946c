/** When the stay is, where the desk stands, and what becomes of the work. */
import type { JSX } from "preact";
import { whyClosed } from "../../plan/holidays";
import { DayField, LineField, TextField, Warnings } from "../../visit/parts/fields";
import { isDay } from "../../plan/days";
import type { Travel } from "../../plan/travel";
import type { Step, StepProps } from "../../visit/step";
import { withTravel } from "../change";
import { lengthOf } from "../../plan/stay";
import { stayWarnings } from "../stay";

export const stay: Step = {
  key: "stay",
  title: "日と仕事",
  lead: "3日から1週間が目安です。いつ、どこの席で、自団体のどの仕事をするか、留守の間をだれが受け持つかを決めます。",
  view: Stay,
  missing: ({ travel }) => [
    ...(travel.from && travel.to ? [] : ["滞在の日"]),
    ...(travel.duties.trim() ? [] : ["滞在中の業務"]),
    ...(travel.cover.trim() ? [] : ["留守の間の分担"]),
  ],
};

function Stay({ plan, change, known }: StepProps): JSX.Element {
  const { from, to, place, duties, cover } = plan.travel;
  const put = (part: Partial<Travel>): void =>
    change((each) => withTravel(each, part), `travel-${Object.keys(part).join()}`);
  const days = lengthOf(from, to);
  return (
    <>
      <fieldset class="cb-entries">
        <legend>滞在の日</legend>
        <DayField label="始まり" value={from} warnings={closed(from)} onValue={(day) => put({ from: day })} />
        <DayField label="終わり" value={to} warnings={closed(to)} onValue={(day) => put({ to: day })} />
      </fieldset>
      <div data-length>
        {days > 0 && <p>{days}日間</p>}
        <Warnings all={stayWarnings(from, to, known.today)} />
      </div>
      <div class="cb-form">
        <LineField
          label="執務の場所"
          hint="例　庁舎2階の空き席"
          wide
          value={place}
          onValue={(value) => put({ place: value })}
        />
        <TextField
          label="滞在中に行う自団体の業務"
          hint="例　予算の要求書の作成、議会の答弁の準備"
          rows={3}
          value={duties}
          onValue={(value) => put({ duties: value })}
        />
        <TextField
          label="留守の間の分担"
          hint="例　窓口の当番は係内で交代、急ぎの判断は課長補佐"
          note="個人の名の代わりに、役職や係で書きます。"
          rows={3}
          value={cover}
          onValue={(value) => put({ cover: value })}
        />
      </div>
    </>
  );
}

function closed(day: string): string[] {
  const why = isDay(day) ? whyClosed(day) : "";
  return why ? [`${why}です。`] : [];
}
