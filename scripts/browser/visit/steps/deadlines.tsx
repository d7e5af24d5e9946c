/** The step of the deadlines: what is to be done by when, reckoned from the visit's days. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { LINE, MOST } from "../../plan/bounds";
import { patched } from "../../plan/change";
import { dayWithWeekday, daysBetween } from "../../plan/days";
import {
  type Due,
  dayNotes,
  duesOf,
  isAutomatic,
  withDay,
  withDeadline,
  withDone,
  withoutDeadline,
} from "../../plan/deadlines";
import { focusNext, focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { DayField, LineField, TickField, Warnings } from "../parts/fields";
import type { Plan } from "../../plan/plan";
import { ofOthers } from "../../plan/host-terms";
import { factsOf } from "../../plan/reception";
import type { StepProps, Work } from "../step";
import { wordsOf } from "../../plan/words";

export const deadlines: Work = {
  view: DeadlinesView,
  missing: (plan, known) => (dues(plan, known).every(({ day, own }) => !day || own) ? [wordsOf(plan).dayMissing] : []),
  doubtful: (plan, known) => {
    const all = dues(plan, known);
    const late = all.filter((each) => each.late).length;
    const ahead = all.filter(({ day, done, late: gone }) => day && !done && !gone).length;
    return [...(late > 0 ? [`過ぎた期限${late}件`] : []), ...(ahead > 0 ? [`まだの期限${ahead}件`] : [])];
  },
};

function dues(plan: Plan, { today, towns }: AtHand): Due[] {
  return duesOf(plan, today, towns);
}

function DeadlinesView(props: StepProps): JSX.Element {
  const { plan, change, known, say } = props;
  const all = useCalm(dues(plan, known));
  const add = (): void => {
    change((each) => withDeadline(each, "", ""));
    say("期限を加えました。");
    focusSoon("[data-due]:last-of-type input[type=text]");
  };
  return (
    <div class="cb-deadlines">
      <Next all={all} today={known.today} given={wordsOf(plan).dayGiven} />
      <Warnings all={dayNotes(plan, known.today, known.towns)} />
      <Reception {...props} />
      <ul class="cb-dues">
        {all.map((due, at) => (
          <DueLine key={due.id} {...props} due={due} at={at} />
        ))}
      </ul>
      <Button plain disabled={plan.deadlines.length >= MOST.deadlines} onPress={add} data={{ "data-add-due": "" }}>
        期限を加える
      </Button>
      <p class="cb-meta">
        {plan.kind === "visit"
          ? "期限は、自治体でよく求められる日数を目安にしています。"
          : "期限は、編集部が考えた目安です。"}
        {wordsOf(plan).host}と自団体の決まりがあれば、そちらに合わせて日を変えてください。
      </p>
    </div>
  );
}

/** Lines change places by their days, but not under the hands of who is typing a day. */
function useCalm(all: readonly Due[]): readonly Due[] {
  const order = useRef<readonly string[]>([]);
  const typing = document.activeElement?.matches(".cb-dues input[type=date]");
  const place = ({ id }: Due): number => (order.current.includes(id) ? order.current.indexOf(id) : all.length);
  const shown = typing ? [...all].sort((one, other) => place(one) - place(other)) : all;
  order.current = shown.map(({ id }) => id);
  return shown;
}

interface OfNext {
  readonly all: readonly Due[];
  readonly today: string;
  readonly given: string;
}

function Next({ all, today, given }: OfNext): JSX.Element {
  if (all.every(({ day }) => !day)) return <p class="cb-empty">{given}と、ここに期限の日が出ます。</p>;
  const late = all.filter((each) => each.late).length;
  const next = all.find(({ day, done }) => !done && day >= today && day);
  const left = next ? daysBetween(today, next.day) : 0;
  return (
    <p class="cb-deadlines__next" data-next>
      {late > 0 && <strong>過ぎている期限が{late}件あります。 </strong>}
      {next
        ? `次は${dayWithWeekday(next.day)}の「${next.what || "名前のない期限"}」です（${left === 0 ? "今日" : `あと${left}日`}）。`
        : late > 0
          ? ""
          : "残っている期限はありません。"}
    </p>
  );
}

/** What the hosts say themselves, in full: not all of it can be reckoned. */
function Reception({ plan, known }: StepProps): JSX.Element | null {
  const told = plan.hosts.flatMap(({ town, name }) =>
    ["lead_time", "thanks"].flatMap((item) =>
      factsOf(known.towns.get(town), item).map((fact) => ({ town, name, fact })),
    ),
  );
  if (told.length === 0 || plan.kind === "travel") return null; // they speak of visits of inspection
  return (
    <div class="cb-known">
      <p class="cb-known__title">訪問先の受け入れの案内</p>
      <ul>
        {told.map(({ town, name, fact }) => (
          <li key={`${town} ${fact.id}`}>
            {name}　<a href={`../municipalities/${town}.html#${fact.id}`}>{fact.text}</a>
            {ofOthers(fact.id, known.towns.get(town), plan.route)}
            <span class="cb-meta">
              {[fact.publisher, fact.published?.text ?? "", fact.confirmed ? "" : "要確認"]
                .filter((each) => each)
                .join("　")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DueLine({ due, at, change, say }: StepProps & { readonly due: Due; readonly at: number }): JSX.Element {
  const { id, what, day, why, notes, late, fixed, done, own } = due;
  const about = what || "名前のない期限";
  const automatic = (): void => {
    change((each) => withDay(each, id, ""));
    say(`「${about}」を自動の日に戻しました。`);
    focusSoon(`[data-due="${id}"] input[type=date]`);
  };
  const remove = (): void => {
    change((each) => withoutDeadline(each, id));
    say("期限を外しました。「元に戻す」で戻せます。");
    focusNext("[data-due] input[type=checkbox]", at, "[data-add-due]");
  };
  return (
    <li data-due={id} data-day={day} data-fixed={fixed ? "" : undefined} class={done ? "cb-dues__done" : undefined}>
      {own ? (
        <LineField
          label="期限の名前"
          value={what}
          most={LINE}
          onValue={(value) =>
            change((each) => ({ ...each, deadlines: patched(each.deadlines, id, { what: value }) }), `due ${id} what`)
          }
        />
      ) : (
        <h3>{what}</h3>
      )}
      <DayField
        label={<Hidden of={about} />}
        value={day}
        note={<Why day={day} why={why} />}
        warnings={notes}
        onValue={(value) => change((each) => withDay(each, id, value), `due ${id} day`)}
      />
      {late && <p class="cb-fault">{late}</p>}
      <div class="cb-dues__ways">
        <TickField
          label={<span>済み{<span class="cb-hidden">　{about}</span>}</span>}
          value={done}
          onValue={(value) => change((each) => withDone(each, id, value))}
        />
        {fixed && isAutomatic(id) && (
          <Button plain about={about} onPress={automatic} data={{ "data-automatic": id }}>
            自動に戻す
          </Button>
        )}
        {own && (
          <Button plain about={about} onPress={remove} data={{ "data-remove": "deadlines" }}>
            外す
          </Button>
        )}
      </div>
    </li>
  );
}

function Hidden({ of }: { readonly of: string }): JSX.Element {
  return (
    <>
      期限の日<span class="cb-hidden">　{of}</span>
    </>
  );
}

function Why({ day, why }: { readonly day: string; readonly why: string }): JSX.Element {
  return (
    <>
      {day && <strong>{dayWithWeekday(day)}　</strong>}
      {why}
    </>
  );
}
