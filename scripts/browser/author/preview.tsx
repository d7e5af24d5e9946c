/** The page as it will look: what it says and in which order. Its figures, ages and links come with the site. */
import type { JSX } from "preact";
import { NONE, computedFrom } from "../casefile/rules-of-answers";
import { cellOf } from "../casefile/edit";
import { type Entries, entriesOf, isEntries, textOf, textsOf } from "../casefile/value";
import type { FormScheme } from "../data/data";

interface OfCase {
  readonly data: Entries;
  readonly scheme: FormScheme;
}

export function Preview({ data, scheme }: OfCase): JSX.Element {
  const town = scheme.words.towns?.find(({ key }) => key === data.municipality)?.label ?? "自治体";
  return (
    <article class="cb-author__page">
      <p class="cb-meta">
        載せたときのページと、文、出典の番号、並びは同じです。数や年の書き方、主な数字の欄、ほかの事例へのリンクは、サイトを作るときに付きます。
      </p>
      <p class="cb-head__where">{town}</p>
      <h3 class="cb-author__title">{textOf(data.title) || "（題なし）"}</h3>
      {data.subtitle !== undefined && <p>{textOf(data.subtitle)}</p>}
      <Answers data={data} scheme={scheme} />
      <p class="cb-summary">{textOf(data.summary)}</p>
      {scheme.groups.map((group) => (
        <section key={group.key}>
          <h4>{group.label}</h4>
          {group.rows.map(({ key, title }) => (
            <Row key={key} data={data} field={key} title={title} />
          ))}
        </section>
      ))}
      <Sources data={data} scheme={scheme} />
    </article>
  );
}

function Answers({ data, scheme }: OfCase): JSX.Element {
  const answers = isEntries(data.answers) ? data.answers : {};
  return (
    <dl class="cb-author__answers">
      {scheme.questions.map(({ key, label }) => {
        const answer = answers[key];
        const made = computedFrom({ data, scheme, today: "" }, key).length > 0;
        const text = isEntries(answer)
          ? textOf(answer.text)
          : answer === NONE
            ? NONE
            : made
              ? "（記述の値から作ります）"
              : "要確認";
        return (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}

const MISSING = { not_stated: NONE, not_applicable: "該当なし", "": "要確認", stated: "" } as const;

function Row({
  data,
  field,
  title,
}: {
  readonly data: Entries;
  readonly field: string;
  readonly title: string;
}): JSX.Element {
  const claims = entriesOf(data[field]);
  const missing = MISSING[cellOf(data, field)];
  return (
    <div>
      <h5>{title}</h5>
      {missing && <p class="cb-missing">{missing}</p>}
      {claims.map((claim, at) => (
        <p key={`${field}-${at + 1}`}>
          {textOf(claim.text)}
          {textsOf(claim.source).map((name) => (
            <sup key={name}>{numberOf(data, name)}</sup>
          ))}
          {claim.note !== undefined && <span class="cb-meta">　注　{textOf(claim.note)}</span>}
        </p>
      ))}
    </div>
  );
}

/** The number of a source on the page: its place in the file. */
function numberOf(data: Entries, name: string): string {
  const at = Object.keys(isEntries(data.sources) ? data.sources : {}).indexOf(name);
  return at < 0 ? "？" : String(at + 1);
}

function Sources({ data, scheme }: OfCase): JSX.Element {
  const bases = scheme.words.basis ?? [];
  return (
    <section>
      <h4>出典</h4>
      <ol>
        {Object.entries(isEntries(data.sources) ? data.sources : {}).map(([name, source]) => {
          const { title, publisher, published, basis, read } = isEntries(source) ? source : {};
          const kind = bases.find(({ key }) => key === basis)?.label ?? textOf(basis);
          return (
            <li key={name}>
              {[textOf(title), textOf(publisher), textOf(published), kind, textOf(read)]
                .filter((each) => each)
                .join("　")}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
