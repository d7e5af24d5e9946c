/** How a host receives visits, as far as published: what no source tells stands there as 要確認. */
import type { JSX } from "preact";
import type { CellState, Fact, Missing, Town, Vocabulary } from "../../data/data";
import { ofOthers } from "../../plan/host-terms";
import type { Route } from "../../plan/plan";

export function Reception({
  town,
  route,
  vocabulary,
}: {
  readonly town: Town;
  readonly route: Route;
  readonly vocabulary: Vocabulary | null;
}): JSX.Element {
  return (
    <>
      <dl class="cb-facts">
        {town.reception.map(({ key, title, state, facts }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              {state === "stated" ? (
                facts.map((each) => <Told key={each.id} fact={each} others={ofOthers(each.id, town, route)} />)
              ) : (
                <Unknown state={state} missing={town.missing} vocabulary={vocabulary} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="cb-meta">
        {town.checked}に出典と照らし合わせたものです。申し込む前に、団体のウェブサイトか電話で確かめてください。
        <a href={`../municipalities/${town.key}.html`}>{town.name}のページと出典</a>
      </p>
    </>
  );
}

function Told({ fact, others }: { readonly fact: Fact; readonly others: string }): JSX.Element {
  return (
    <p>
      {fact.text}
      {others}
      <span class="cb-meta">
        （{fact.publisher}
        {fact.published && `、${fact.published.text}`}）
      </span>
    </p>
  );
}

function Unknown({
  state,
  missing,
  vocabulary,
}: {
  readonly state: CellState;
  readonly missing: Missing;
  readonly vocabulary: Vocabulary | null;
}): JSX.Element {
  const term = vocabulary?.cells.find(({ key }) => key === state);
  return (
    <span class={`cb-cell cb-cell--${state}`}>
      <span aria-hidden="true">{term?.symbol}</span>{" "}
      {state === "not-stated" ? missing.whole : (term?.label ?? "要確認")}
    </span>
  );
}
