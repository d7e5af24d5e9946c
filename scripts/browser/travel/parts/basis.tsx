/** What a prompt or an item rests on: links to claims of cases; without any it is the editors' own. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import type { Citation } from "../../data/data";

/** `plain`: what has no claim behind it says nothing; the page has said so once. */
export function Basis({
  cites,
  known,
  plain,
}: {
  readonly cites: readonly Citation[];
  readonly known: AtHand;
  readonly plain?: boolean;
}): JSX.Element | null {
  if (cites.length === 0) return plain ? null : <p class="cb-basis">編集部が考えたもの</p>;
  return (
    <p class="cb-basis">
      {"もとの記述　"}
      {cites.map((each, at) => (
        <span key={each.case + each.anchor}>
          {at > 0 && "、"}
          <Cited
            cite={each}
            number={
              cites.slice(0, at + 1).filter(({ case: of, field }) => of === each.case && field === each.field).length
            }
            known={known}
          />
        </span>
      ))}
    </p>
  );
}

/** Of several claims of one field, only the first is called by its name; the others by their number. */
function Cited({
  cite,
  number,
  known,
}: {
  readonly cite: Citation;
  readonly number: number;
  readonly known: AtHand;
}): JSX.Element {
  const of = known.cases.find(({ id }) => id === cite.case);
  const field = known.vocabulary?.groups.flatMap(({ fields }) => fields).find(({ key }) => key === cite.field);
  return (
    <a href={`../cases/${cite.case}.html#${cite.anchor}`}>
      {number > 1 ? number : `${of?.name ?? "事例"}　${field?.title ?? ""}`}
      {cite.missing && "（記載なし）"}
      <span class="cb-hidden">（{of?.title ?? cite.case}）</span>
    </a>
  );
}
