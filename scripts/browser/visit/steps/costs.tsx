/** 旅費: the town's own rules, typed once, and what the journey comes to by them. */
import type { JSX } from "preact";
import { LINE, MOST } from "../../plan/bounds";
import {
  SHAPES,
  withCosts,
  withExtra,
  withNewExtra,
  withRule,
  withRules,
  withoutExtra,
  withoutRule,
} from "../../plan/costs";
import { expensesOf, spanOf, unlikely, yenText } from "../../plan/expenses";
import { focusNext, focusSoon } from "../../dom/focus";
import { withKeptRules } from "../../plan/own-home";
import type { Allowance, Extra } from "../../plan/plan";
import { Button } from "../parts/buttons";
import { LineField, PickField, TickField } from "../parts/fields";
import { NumberField } from "../parts/number";
import { keepingOwn, keptOwn } from "../own";
import type { StepProps } from "../step";

export function CostsPart(props: StepProps): JSX.Element {
  return (
    <section class="cb-item cb-costs" aria-labelledby="costs" data-costs>
      <h3 id="costs">旅費</h3>
      <p class="cb-meta">
        国は2025年4月に日当をやめ、宿泊手当に改めました（財務省「ファイナンス」2025年2月号）。市区町村はそれぞれの条例によります。
        この事例帖は額を持っていないので、自団体の条例や規則を見て入れてください。一度入れた決まりは、次の計画にも入ります。
      </p>
      <Rules {...props} />
      <Span {...props} />
      <Extras {...props} />
      <Sum {...props} />
    </section>
  );
}

function Rules(props: StepProps): JSX.Element {
  const { plan, say } = props;
  const { rules } = plan.costs;
  const change = keepingOwn(props.change);
  const kept = keptOwn();
  const add = (names: Parameters<typeof withRules>[1]): void => {
    change((each) => withRules(each, names));
    say("旅費の決まりを加えました。");
    focusSoon(`[data-rule]:nth-of-type(${rules.length + 1}) input`);
  };
  return (
    <div>
      <h4>自団体の旅費の決まり</h4>
      <ul class="cb-money">
        {rules.map((rule, at) => (
          <Rule key={rule.id} {...props} change={change} rule={rule} at={at} />
        ))}
      </ul>
      <p class="cb-planbar__tools cb-screen">
        {rules.length === 0 && kept && kept.rules.length > 0 && (
          <Button onPress={() => change((each) => withKeptRules(each, kept.rules))}>
            このPCに残した決まりを入れる
          </Button>
        )}
        {rules.length === 0 &&
          SHAPES.map(([name, names]) => (
            <Button key={name} plain onPress={() => add(names)} data={{ "data-shape": name }}>
              {`${name}の行を作る`}
            </Button>
          ))}
        <Button
          plain
          disabled={rules.length >= MOST.costs}
          onPress={() => add([["", "night"]])}
          data={{ "data-add-rule": "" }}
        >
          決まりを1行加える
        </Button>
      </p>
    </div>
  );
}

const PER: readonly (readonly [Allowance["per"], string])[] = [
  ["night", "1夜につき"],
  ["day", "1日につき"],
];

function Rule({ change, say, rule, at }: StepProps & { readonly rule: Allowance; readonly at: number }): JSX.Element {
  const put = (part: Partial<Allowance>): void =>
    change((plan) => withRule(plan, rule.id, part), `rule-${rule.id}-${Object.keys(part).join()}`);
  const remove = (): void => {
    change((plan) => withoutRule(plan, rule.id));
    say("決まりを外しました。「元に戻す」で戻せます。");
    focusNext("[data-remove='rules']", at, "[data-add-rule]");
  };
  return (
    <li data-rule={rule.name}>
      <LineField label="名前" hint="例　宿泊費、日当" value={rule.name} most={LINE} onValue={(name) => put({ name })} />
      <PickField
        label="数え方"
        value={rule.per}
        options={PER}
        onValue={(per) => put({ per: per === "day" ? per : "night" })}
      />
      <NumberField
        label="1人の額（円）"
        value={rule.yen}
        most={MOST.yen}
        odd={unlikely(rule.yen, "rate")}
        onValue={(yen) => put({ yen })}
      />
      <LineField
        label="根拠"
        hint="例　旅費条例第20条"
        value={rule.article}
        most={LINE}
        onValue={(article) => put({ article })}
      />
      <Button plain about={rule.name || "決まり"} onPress={remove} data={{ "data-remove": "rules" }}>
        外す
      </Button>
    </li>
  );
}

function Span({ plan, change }: StepProps): JSX.Element {
  const { costs } = plan;
  const counted = spanOf({ ...plan, costs: { ...costs, nights: null, days: null } });
  return (
    <div class="cb-form">
      <NumberField
        label="宿泊の数（夜）"
        hint={`空なら行程の${counted.nights}夜`}
        value={costs.nights}
        most={MOST.legs}
        onValue={(nights) => change((each) => withCosts(each, { nights }), "nights")}
      />
      <NumberField
        label="日数"
        hint={`空なら行程の${counted.days}日`}
        value={costs.days}
        most={MOST.legs}
        onValue={(days) => change((each) => withCosts(each, { days }), "days")}
      />
    </div>
  );
}

function Extras(props: StepProps): JSX.Element {
  const { plan, change, say } = props;
  const { extras } = plan.costs;
  const add = (): void => {
    change(withNewExtra);
    say("費用を加えました。");
    focusSoon(`[data-extra]:nth-of-type(${extras.length + 1}) input`);
  };
  return (
    <div>
      <h4>そのほかの費用</h4>
      <ul class="cb-money">
        {extras.map((extra, at) => (
          <ExtraLine key={extra.id} {...props} extra={extra} at={at} />
        ))}
      </ul>
      <p class="cb-screen">
        <Button plain disabled={extras.length >= MOST.costs} onPress={add} data={{ "data-add-extra": "" }}>
          費用を加える
        </Button>
      </p>
    </div>
  );
}

function ExtraLine({
  change,
  say,
  extra,
  at,
}: StepProps & { readonly extra: Extra; readonly at: number }): JSX.Element {
  const put = (part: Partial<Extra>): void =>
    change((plan) => withExtra(plan, extra.id, part), `extra-${extra.id}-${Object.keys(part).join()}`);
  const remove = (): void => {
    change((plan) => withoutExtra(plan, extra.id));
    say("費用を外しました。「元に戻す」で戻せます。");
    focusNext("[data-remove='extras']", at, "[data-add-extra]");
  };
  return (
    <li data-extra>
      <LineField
        label="費用"
        hint="例　受入料、バスの借上げ"
        value={extra.what}
        most={LINE}
        onValue={(what) => put({ what })}
      />
      <NumberField
        label={extra.each ? "1人の額（円）" : "全体の額（円）"}
        value={extra.yen}
        most={MOST.yen}
        odd={unlikely(extra.yen, "extra")}
        onValue={(yen) => put({ yen })}
      />
      <TickField label="1人ごとにかかる" value={extra.each} onValue={(each) => put({ each })} />
      <Button plain about={extra.what || "費用"} onPress={remove} data={{ "data-remove": "extras" }}>
        外す
      </Button>
    </li>
  );
}

function Sum({ plan }: StepProps): JSX.Element {
  const { rows, total, missing, articles } = expensesOf(plan);
  return (
    <div data-expenses>
      <h4>旅費の見込み</h4>
      {rows.length > 0 && (
        <table class="cb-costs__table" aria-label="旅費の見込み">
          <thead>
            <tr>
              <th scope="col">費目</th>
              <th scope="col">内訳</th>
              <th scope="col">金額</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, basis, amount }, at) => (
              <tr key={at}>
                <th scope="row">{item || "名前のない費目"}</th>
                <td>{basis}</td>
                <td>{amount === null ? "未入力" : yenText(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                合計
              </th>
              <td data-total>{total === null ? "未定" : yenText(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {missing.length > 0 && <p class="cb-meta">{`まだ決まっていないもの：${missing.join("、")}`}</p>}
      {articles.length > 0 && <p class="cb-meta">{`根拠：${articles.join("、")}`}</p>}
    </div>
  );
}
