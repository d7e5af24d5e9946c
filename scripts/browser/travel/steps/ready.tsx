/** What is settled before leaving: every item is done, not yet, or of no concern. */
import type { JSX } from "preact";
import type { Fact, Readiness, Item } from "../../data/data";
import type { Step, StepProps } from "../../visit/step";
import { withReady } from "../change";
import { settled } from "../notes";
import { Basis } from "../parts/basis";

const ANSWERS = [
  ["yes", "済んだ"],
  ["no", "まだ"],
  ["none", "当てはまらない"],
] as const;

export const ready: Step = {
  key: "ready",
  title: "出発前の確認",
  lead: "席、回線、つなぎ方、電話、決まり、もしものときを、出かける前に一つずつ確かめます。同じ内容を、印刷して手で印を付けることもできます。",
  view: Ready,
  missing: (plan, known) => {
    const { done, all } = settled(plan, known);
    return all > done ? [`確認${all - done}件`] : [];
  },
};

function Ready(props: StepProps): JSX.Element {
  const { plan, known } = props;
  const { done, all } = settled(plan, known);
  return (
    <>
      <p class="cb-lead" data-settled>
        {all}件のうち{done}件が済みました。
      </p>
      {(known.notebook?.travel.ready ?? []).map((shelf) => (
        <Shelf key={shelf.key} {...props} shelf={shelf} />
      ))}
    </>
  );
}

function Shelf(props: StepProps & { readonly shelf: Readiness }): JSX.Element {
  const { key, label, lead, facts, items } = props.shelf;
  return (
    <section class="cb-item cb-ready" data-shelf={key} aria-labelledby={`shelf-${key}`}>
      <h3 id={`shelf-${key}`}>{label}</h3>
      {lead && <p>{lead}</p>}
      {facts.length > 0 && (
        <ul>
          {facts.map((each) => (
            <Told key={each.id} fact={each} />
          ))}
        </ul>
      )}
      {items.map((item) => (
        <Settle key={item.key} {...props} item={item} />
      ))}
    </section>
  );
}

function Told({ fact }: { readonly fact: Fact }): JSX.Element {
  return (
    <li>
      {fact.text}
      <span class="cb-meta">
        （{fact.publisher}
        {fact.published && `、${fact.published.text}`}。<a href="#sources">出典</a>）
      </span>
    </li>
  );
}

function Settle({ plan, change, known, item }: StepProps & { readonly item: Item }): JSX.Element {
  const { key, text, hint, cites } = item;
  const answer = plan.travel.ready[key] ?? "";
  return (
    <fieldset class="cb-settle" data-item={key}>
      <legend>{text}</legend>
      {hint && <p class="cb-meta">{hint}</p>}
      <div class="cb-settle__answers">
        {ANSWERS.map(([value, label]) => (
          <label class="cb-tickline" key={value}>
            <input
              type="radio"
              name={`ready-${key}`}
              checked={answer === value}
              onChange={() => change((each) => withReady(each, key, value))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <Basis cites={cites} known={known} plain />
    </fieldset>
  );
}
