/** What was written under the prompts of a side, to look back on while writing further. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import type { Side } from "../../data/data";
import type { Plan } from "../../plan/plan";
import { notesOf, sideOf } from "../notes";

interface OfNotes {
  readonly plan: Plan;
  readonly known: AtHand;
  readonly sides: readonly Side["key"][];
}

export function Written({ plan, known, sides }: OfNotes): JSX.Element {
  const told = sides.map((side) => ({
    side: sideOf(known, side),
    notes: notesOf(plan, known, side).filter(({ text }) => text),
  }));
  const some = told.filter(({ notes }) => notes.length > 0);
  return (
    <details class="cb-reception">
      <summary>ノートに書いたことを見る（{some.reduce((sum, { notes }) => sum + notes.length, 0)}件）</summary>
      {some.length === 0 && <p class="cb-meta">A面、B面、ボーナストラックに書くと、ここに並びます。</p>}
      {some.map(({ side, notes }) => (
        <section key={side?.key}>
          <h4>{side?.label}</h4>
          <dl class="cb-noted">
            {notes.map(({ prompt, text }) => (
              <div key={prompt.key}>
                <dt>{prompt.text}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
