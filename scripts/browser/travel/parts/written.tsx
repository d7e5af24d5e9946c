/** What was written under the prompts and day by day, to look back on while writing further. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import type { Side } from "../../data/data";
import { dayWithWeekday } from "../../plan/days";
import type { Plan } from "../../plan/plan";
import { notesOf, sideOf } from "../notes";

interface OfNotes {
  readonly plan: Plan;
  readonly known: AtHand;
  readonly sides: readonly Side["key"][];
}

export function Written({ plan, known, sides }: OfNotes): JSX.Element | null {
  const told: readonly Told[] = [...sides.map((side) => underPrompts(side, plan, known)), byDay(plan)];
  const count = told.reduce((sum, { notes }) => sum + notes.length, 0);
  if (count === 0) return null;
  return (
    <details class="cb-reception">
      <summary>ノートと日誌に書いたことを見る（{count}件）</summary>
      {told
        .filter(({ notes }) => notes.length > 0)
        .map(({ label, notes }) => (
          <section key={label}>
            <h4>{label}</h4>
            <dl class="cb-noted">
              {notes.map(([of, text]) => (
                <div key={of}>
                  <dt>{of}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </details>
  );
}

interface Told {
  readonly label: string;
  /** What each is about, and what was written. */
  readonly notes: readonly (readonly [string, string])[];
}

function underPrompts(side: Side["key"], plan: Plan, known: AtHand): Told {
  const written = notesOf(plan, known, side).filter(({ text }) => text);
  return { label: sideOf(known, side)?.label ?? "", notes: written.map(({ prompt, text }) => [prompt.text, text]) };
}

function byDay({ travel }: Plan): Told {
  const written = travel.log.map(({ day, work, noticed }): [string, string] => [
    dayWithWeekday(day),
    [work, noticed]
      .map((each) => each.trim())
      .filter((each) => each)
      .join("\n"),
  ]);
  return { label: "日誌", notes: written.filter(([, text]) => text) };
}
