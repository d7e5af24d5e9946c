/** What is published, with figure, date and sources, as it stands beside a question. */
import type { JSX } from "preact";
import type { Published } from "../../facts/published";
import { tagsOf } from "../../facts/sheet";

export function PublishedList({
  all,
  title,
}: {
  readonly all: readonly Published[];
  readonly title: string;
}): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <div class="cb-known">
      <p class="cb-known__title">{title}</p>
      <ul>
        {all.map((each) => (
          <PublishedLine key={`${each.case.id} ${each.claim.id}`} {...each} />
        ))}
      </ul>
    </div>
  );
}

function PublishedLine({ case: of, claim, sources }: Published): JSX.Element {
  const about = [
    claim.figure ?? "",
    claim.asOf?.order ? `${claim.asOf.text}時点` : "時点の記載なし",
    ...claim.flags,
  ].filter((each) => each);
  return (
    <li data-known={claim.id}>
      {tagsOf(claim).map((tag) => (
        <>
          <span class="cb-tag">{tag}</span>{" "}
        </>
      ))}
      <a href={`../cases/${of.id}.html#${claim.id}`}>{claim.text}</a>
      <span class="cb-meta">{about.join("　")}</span>
      <span class="cb-meta">
        {"出典　"}
        {sources.map((source, at) => (
          <>
            {at > 0 && "、"}
            <a href={`../cases/${of.id}.html#source-${source.key}`}>{source.publisher}</a>
            {source.published && `（${source.published.text}）`}
          </>
        ))}
      </span>
    </li>
  );
}
