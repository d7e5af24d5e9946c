/** Why the visit is made, and who makes it. */
import type { JSX } from "preact";
import type { ListedTown } from "../../data/data";
import { LineField, PickField, TextField } from "../parts/fields";
import { OwnTownPart } from "../parts/own-town";
import { TownField } from "../parts/town";
import { keepingOwn, withPicked } from "../own";
import type { Home, Plan } from "../../plan/plan";
import type { StepProps, Work } from "../step";
import { grouped } from "../../words/grouped";

export const purpose: Work = {
  view: Purpose,
  missing: ({ purpose: why, home }) => [...(why.trim() ? [] : ["目的"]), ...(home.name.trim() ? [] : ["自団体の名前"])],
};

function Purpose(props: StepProps): JSX.Element {
  const { plan, change, known } = props;
  const themes = (known.vocabulary?.themes ?? []).map(({ key, label }) => [key, label] as const);
  return (
    <div class="cb-form">
      <TextField
        label={plan.kind === "travel" ? "滞在の目的" : "視察の目的"}
        hint={
          plan.kind === "travel"
            ? "例　決裁を待つ時間を減らすため、よその職場の進め方を中から見たい"
            : "例　窓口の申請書を減らす方法を決めるため、準備の順序と費用を知りたい"
        }
        value={plan.purpose}
        onValue={(value) => change((each) => ({ ...each, purpose: value }), "purpose")}
      />
      <PickField
        label="テーマ"
        wide
        note={plan.kind === "visit" ? "近い事例の提案と、視察計画書に使います。" : "近い事例の提案に使います。"}
        options={[["", "選ばない"], ...themes]}
        value={plan.theme}
        onValue={(theme) => change((each) => ({ ...each, theme }))}
      />
      <HomeFields {...props} />
      <OwnTownPart {...props} />
    </div>
  );
}

const FIELDS: readonly (readonly [keyof Home, string, string])[] = [
  ["prefecture", "都道府県", "例　北海道"],
  ["population", "人口", "例　43559、4.4万"],
  ["section", "担当の部署", "例　総務部DX推進課"],
  ["address", "所在地", "視察申込書に使います"],
  ["phone", "電話", "書類の連絡先に使います"],
  ["mail", "メール", "書類の連絡先に使います"],
];

/** A stay needs no application, the only paper with an address. */
function fieldsOf({ kind }: Plan): typeof FIELDS {
  return kind === "visit" ? FIELDS : FIELDS.filter(([key]) => key !== "address");
}

/** What the list of towns tells of one, with the year of its population. */
function told({ name, figures: { prefecture, population } }: ListedTown, year: string): Partial<Home> {
  const people = population === null ? "" : `${grouped(population)}人${year && `（${year}）`}`;
  return { name, prefecture, population: people };
}

function HomeFields({ plan, change, known, list }: StepProps): JSX.Element {
  const year = known.vocabulary?.years.population ?? "";
  const patch =
    (part: Partial<Home>) =>
    (each: Plan): Plan => ({ ...each, home: { ...each.home, ...part } });
  return (
    <fieldset class="cb-entries">
      <legend>自団体</legend>
      <TownField
        label="自団体の名前"
        hint="名前か読みで選べます"
        value={plan.home.name}
        fresh={known.vocabulary !== null && Object.values(plan.home).every((each) => each === "")}
        list={list}
        onValue={(name) => change(patch({ name }), "home-name")}
        onTown={(town) => change((each) => withPicked(each, told(town, year)))}
      />
      {fieldsOf(plan).map(([key, label, hint]) => (
        <LineField
          key={key}
          label={label}
          hint={hint}
          value={plan.home[key]}
          onValue={(value) => keepingOwn(change)(patch({ [key]: value }), `home-${key}`)}
        />
      ))}
    </fieldset>
  );
}
