/** On which terms a host receives visits, in its own words: beside the days that have to keep to them. */
import type { JSX } from "preact";
import type { Ruled, Town } from "../../data/data";
import { againstVisit, said, termsOf } from "../../plan/host-terms";
import type { Host } from "../../plan/plan";
import { concerns } from "../../plan/reception";
import { Warnings } from "../parts/fields";
import type { StepProps } from "../step";

const OTHERS = { staff: "議会の視察の場合", council: "職員の視察の場合" } as const;
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
  return (
    <div class="cb-known" data-terms={host.town}>
      <p class="cb-known__title">訪問先が公表している受け入れの条件</p>
      <Warnings all={againstVisit(plan, host, town)} />
      {!terms.some((each) => concerns(each, plan.route)) && <p>{UNTOLD[plan.route]}</p>}
      <ul>
        {grouped(terms).map((each) => (
          <Item key={each[0]?.claim} {...props} terms={each} town={town} />
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

function Item({
  terms,
  town,
  plan,
  known,
}: StepProps & { readonly terms: readonly Ruled[]; readonly town: Town }): JSX.Element | null {
  const [first] = terms;
  if (!first) return null;
  const title = known.vocabulary?.reception.find(({ key }) => key === itemOf(first))?.title ?? "";
  return (
    <li>
      {title}
      {"　"}
      {terms.map(({ claim, words }, at) => (
        <span key={words}>
          {at > 0 && "、"}
          <a href={`../municipalities/${town.key}.html#${claim}`}>{words}</a>
        </span>
      ))}
      <span class="cb-meta">
        {said(first)}
        {!concerns(first, plan.route) && OTHERS[plan.route]}
      </span>
    </li>
  );
}
