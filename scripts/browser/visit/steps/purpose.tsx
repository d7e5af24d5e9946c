/** Why the visit is made, and who makes it. */
import type { JSX } from "preact";
import { LineField, PickField, TextField } from "../parts/fields";
import type { Home, Plan } from "../../plan/plan";
import type { StepProps, Work } from "../step";

export const purpose: Work = {
  view: Purpose,
  missing: ({ purpose: why, home }) => [...(why.trim() ? [] : ["目的"]), ...(home.name.trim() ? [] : ["自団体の名前"])],
};

function Purpose({ plan, change, known }: StepProps): JSX.Element {
  const themes = (known.vocabulary?.themes ?? []).map(({ key, label }) => [key, label] as const);
  return (
    <div class="cb-form">
      <TextField
        label={plan.kind === "travel" ? "滞在の目的" : "視察の目的"}
        hint="例　窓口の申請書を減らす方法を決めるため、準備の順序と費用を知りたい"
        value={plan.purpose}
        onValue={(value) => change((each) => ({ ...each, purpose: value }), "purpose")}
      />
      <PickField
        label="テーマ"
        wide
        note="近い自治体の提案と、書類の題に使います。"
        options={[["", "選ばない"], ...themes]}
        value={plan.theme}
        onValue={(theme) => change((each) => ({ ...each, theme }))}
      />
      <HomeFields plan={plan} change={change} />
    </div>
  );
}

const FIELDS: readonly (readonly [keyof Home, string, string])[] = [
  ["name", "自団体の名前", "例　見本市"],
  ["prefecture", "都道府県", "例　北海道"],
  ["population", "人口", "例　43559、4.4万"],
  ["section", "担当の部署", "例　総務部DX推進課"],
  ["address", "所在地", "依頼文に使います"],
  ["phone", "電話", "依頼文に使います"],
  ["mail", "メール", "依頼文に使います"],
];

function HomeFields({ plan, change }: Pick<StepProps, "plan" | "change">): JSX.Element {
  const patch =
    (part: Partial<Home>) =>
    (each: Plan): Plan => ({ ...each, home: { ...each.home, ...part } });
  return (
    <fieldset class="cb-entries">
      <legend>自団体</legend>
      {FIELDS.map(([key, label, hint]) => (
        <LineField
          key={key}
          label={label}
          hint={hint}
          value={plan.home[key]}
          onValue={(value) => change(patch({ [key]: value }), `home-${key}`)}
        />
      ))}
    </fieldset>
  );
}
