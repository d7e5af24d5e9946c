/** On which terms a host receives visits, in its own words: beside the days that have to keep to them. */
import type { JSX } from "preact";
import type { Ruled, Town } from "../../data/data";
import { againstVisit, termsOf } from "../../plan/host-terms";
import type { Host } from "../../plan/plan";
import { concerns, saidTo } from "../../plan/reception";
import { Warnings } from "../parts/fields";
import type { StepProps } from "../step";

const UNTOLD = {
  staff: "職員の視察の条件は、見つかっていません。下の条件も当てはまるかを、担当課に電話で確かめてください。",
  council: "議会の視察の条件は、見つかっていません。下の条件も当てはまるかを、議会の事務局に電話で確かめてください。",
} as const;

export function HostTerms(props: StepProps & { readonly host: Host }): JSX.Element | null {
  const { host, plan, known } = props;
  const town = known.towns.get(host.town);
  if (!town) return null;
  const terms = termsOf(town, plan.route);
  if (terms.length === 0)
    return (
      <p class="cb-meta" data-terms={host.town}>
        この団体の受け入れの条件は、公表されたものが見つかっていません。受け入れない時期、締切、人数、費用を電話で確かめてください。
      </p>
    );
  const marks = new Set(terms.map((each) => saidTo(each, plan.route)));
  const common = marks.size === 1 ? [...marks][0] : "";
  return (
    <div class="cb-known" data-terms={host.town}>
      <p class="cb-known__title">
        訪問先が公表している受け入れの条件
        {common && <span class="cb-meta">{common}</span>}
      </p>
      <Warnings all={againstVisit(plan, host, town)} />
      {!terms.some((each) => concerns(each, plan.route)) && <p>{UNTOLD[plan.route]}</p>}
      <ul>
        {grouped(terms).map((each) => (
          <Item key={each[0]?.claim} {...props} terms={each} town={town} told={!common} />
        ))}
      </ul>
    </div>
  );
}

/** Those of one claim of the host, or of one item and time, stand in one line. */
function grouped(terms: readonly Ruled[]): (readonly Ruled[])[] {
  const groups = new Map<string, Ruled[]>();
  for (const term of terms) {
    const name = `${itemOf(term)} ${term.told} ${term.door}`;
    groups.set(name, [...(groups.get(name) ?? []), term]);
  }
  return [...groups.values()];
}

/** A claim is named after its item: reception-closed-1. */
function itemOf({ claim }: Ruled): string {
  return /^reception-(\w+)-\d+$/u.exec(claim)?.[1] ?? "";
}

interface OfItem extends StepProps {
  readonly terms: readonly Ruled[];
  readonly town: Town;
  /** Whether the item says itself of when it is: not where all say the same. */
  readonly told: boolean;
}

function Item({ terms, town, plan, told }: OfItem): JSX.Element | null {
  const [first] = terms;
  if (!first) return null;
  const once = terms.filter((each, at) => terms.findIndex(({ words }) => words === each.words) === at);
  const title = town.reception.find(({ key }) => key === itemOf(first))?.title ?? "";
  return (
    <li>
      {title}
      {"　"}
      {once.map(({ claim, words }, at) => (
        <span key={words}>
          {at > 0 && "、"}
          <a href={`../municipalities/${town.key}.html#${claim}`}>{words}</a>
        </span>
      ))}
      {told && <span class="cb-meta">{saidTo(first, plan.route)}</span>}
    </li>
  );
}
