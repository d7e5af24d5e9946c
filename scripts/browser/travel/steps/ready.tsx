/** What is settled before leaving: a whole shelf at once, or its items one by one. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Fact, Item, Readiness } from "../../data/data";
import { Button } from "../../visit/parts/buttons";
import { TickField } from "../../visit/parts/fields";
import type { Step, StepProps } from "../../visit/step";
import { withReady } from "../change";
import { itemsOf, openOf, settled, settledOf } from "../notes";
import { Basis } from "../parts/basis";

export const ready: Step = {
  key: "ready",
  title: "出発前の確認",
  lead: "済んだ組に印を付けます。書類に「済」と出るのは、開いて一つずつ印を付けたものだけです。紙に印を付けるときは「書類」で印刷します。",
  view: Ready,
  missing: (plan, known) => {
    const { done, all } = settled(plan, known);
    return all > done ? [`確認${all - done}件`] : [];
  },
};

function Ready(props: StepProps): JSX.Element {
  const { plan, known, change, say } = props;
  const { done, all } = settled(plan, known);
  const open = openOf(itemsOf(known), plan);
  const finish = (): void => {
    change((each) => withReady(each, open, "shelf"));
    say(`残り${open.length}件を、組の印として済みにしました。書類に「済」とは出ません。「元に戻す」で戻せます。`);
  };
  return (
    <>
      <p class="cb-ready__all">
        <strong data-settled>
          {all}件のうち{done}件が済みました。
        </strong>
        {open.length > 0 && (
          <Button plain onPress={finish} data={{ "data-ready-all": "" }}>
            全部すんだ
          </Button>
        )}
      </p>
      <div class="cb-ready__shelves">
        {(known.notebook?.travel.ready ?? []).map((shelf) => (
          <Shelf key={shelf.key} {...props} shelf={shelf} />
        ))}
      </div>
    </>
  );
}

interface OfShelf extends StepProps {
  readonly shelf: Readiness;
}

function Shelf(props: OfShelf): JSX.Element {
  const { plan, change, shelf } = props;
  const { key, label, lead, facts, items } = shelf;
  const { done, all } = settledOf(items, plan);
  const keys = items.map((each) => each.key);
  const put = (answer: string): void => change((each) => withReady(each, keys, answer));
  const unused = keys.every((each) => plan.travel.ready[each] === "none");
  const atOnce = keys.some((each) => plan.travel.ready[each] === "shelf");
  const whole = (on: boolean): void => (on ? change((each) => withReady(each, openOf(items, each), "shelf")) : put(""));
  return (
    <section class="cb-ready" data-shelf={key} aria-label={label}>
      <Whole label={label} done={done} all={all} atOnce={atOnce} onValue={whole} />
      {lead && <p class="cb-meta">{lead}</p>}
      <details>
        <summary>
          一つずつ確かめる<span class="cb-hidden">　{label}</span>
        </summary>
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
      </details>
      {facts.length > 0 && ( // about one system, which may not be in use
        <p>
          <Button plain about={label} pressed={unused} onPress={() => put(unused ? "" : "none")}>
            使わない
          </Button>
        </p>
      )}
    </section>
  );
}

interface OfWhole {
  readonly label: string;
  readonly done: number;
  readonly all: number;
  /** Some were ticked with the shelf and not one by one. */
  readonly atOnce: boolean;
  readonly onValue: (on: boolean) => void;
}

function toldOf({ done, all, atOnce }: Omit<OfWhole, "label" | "onValue">): string {
  const count = done > 0 && done < all ? `${all}項目のうち${done}項目` : `${all}項目`;
  return atOnce ? `${count}（まとめて）` : count;
}

/** One box for all items of a shelf; it is neither on nor off while some are left. */
function Whole({ label, done, all, atOnce, onValue }: OfWhole): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = done > 0 && done < all;
  }, [done, all]);
  return (
    <label class="cb-tickline">
      <input
        ref={box}
        type="checkbox"
        checked={done === all}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <span>
        <strong>{label}</strong>
        <span class="cb-meta">　{toldOf({ done, all, atOnce })}</span>
      </span>
    </label>
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
  const put = (value: string): void => change((each) => withReady(each, [key], value));
  return (
    <div class="cb-settle" data-item={key}>
      <TickField label={text} value={answer === "yes"} onValue={(on) => put(on ? "yes" : "")} />
      <Button plain about={text} pressed={answer === "none"} onPress={() => put(answer === "none" ? "" : "none")}>
        当てはまらない
      </Button>
      {hint && <p class="cb-meta">{hint}</p>}
      <Basis cites={cites} known={known} plain />
    </div>
  );
}
