/** What one's own case tells near to a question that came: to be held against it, and reworded by who answers. */
import type { JSX } from "preact";
import type { FullCase, Vocabulary } from "../data/data";
import type { Published } from "../facts/published";
import { Button } from "../visit/parts/buttons";
import { type Spoken, draftOf, isOthers, publishedOn } from "./published";

interface OfNear {
  readonly question: string;
  readonly own: FullCase;
  readonly words: Vocabulary;
  readonly spoken: Spoken;
  /** The answer as it stands. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function Near({ question, own, words, spoken, value, onValue }: OfNear): JSX.Element {
  const { answer, published } = publishedOn(question, own, words, spoken);
  if (published.length === 0) {
    return (
      <p class="cb-meta" data-nothing-near>
        近い記述を見つけられませんでした（<a href={`../cases/${own.id}.html`}>事例を見る</a>）。
      </p>
    );
  }
  const add = (each: Published): void => onValue([value.trimEnd(), draftOf(each)].filter((part) => part).join("\n"));
  return (
    <div class="cb-known" data-published>
      <p class="cb-known__title">近い記述（答えになるか確かめてください）</p>
      {answer && (
        <p class="cb-meta">
          要点の「{answer.label}」　{answer.text}
        </p>
      )}
      <ul>
        {published.map((each) => (
          <Statement key={each.claim.id} of={each} taken={value.includes(each.claim.text)} onAdd={() => add(each)} />
        ))}
      </ul>
      <p class="cb-meta">記述は、事例帖がまとめた文です。加えたら、自分たちの言葉に直してください。</p>
    </div>
  );
}

interface OfStatement {
  readonly of: Published;
  readonly taken: boolean;
  readonly onAdd: () => void;
}

function Statement({ of, taken, onAdd }: OfStatement): JSX.Element {
  const { claim, case: own, sources } = of;
  return (
    <li>
      <a href={`../cases/${own.id}.html#${claim.id}`}>{claim.text}</a>
      <span class="cb-meta">
        　{sources.map(({ tip }) => tip).join("、")}
        {isOthers(of) && "（自団体の資料ではない）"}
      </span>
      {!taken && (
        <Button plain about={claim.text} onPress={onAdd} data={{ "data-draft": claim.id }}>
          回答に加える
        </Button>
      )}
    </li>
  );
}
