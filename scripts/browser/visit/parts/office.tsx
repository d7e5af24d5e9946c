/** Names of heads and the ways of the office: what papers carry, and this PC alone keeps. */
import type { JSX } from "preact";
import { LINE } from "../../plan/bounds";
import type { Office } from "../../kept/office";
import { office as officeOf } from "../../packet/names";
import type { Route } from "../../plan/plan";
import type { StepProps } from "../step";
import { LineField, PickField } from "./fields";

const ONLY_HERE =
  "氏名はこのPCだけに残り、計画のファイル、リンク、同僚に渡すファイルには入りません。作った書類には入ります。";
const LOST = "氏名と書き方を、このブラウザーには残せません。このページを閉じるまでに作る書類には入ります。";
const LINES: readonly (readonly [
  keyof Office & ("posts" | "consulted" | "years" | "order" | "report"),
  string,
  string,
])[] = [
  ["posts", "決裁欄の職", "例　市長、部長、課長"],
  ["consulted", "合議・供覧の課", "例　財政課、総務課"],
  ["years", "保存年限", "例　5年"],
  ["order", "旅行命令の書式の名前", "例　旅行命令簿"],
  ["report", "復命の書式の名前", "例　復命書"],
];

export function OfficePart({ plan, known, setOffice, officeKept }: StepProps): JSX.Element {
  const { office } = known;
  const put = (part: Partial<Office>): void => setOffice((each) => ({ ...each, ...part }));
  return (
    <details class="cb-own__office" data-office>
      <summary>発信者の氏名と、役場の書き方</summary>
      <div class="cb-form">
        {(["staff", "council"] as const).map((route) => (
          <HeadField key={route} town={plan.home.name} route={route} office={office} setOffice={setOffice} />
        ))}
        <PickField
          label="公印"
          value={office.seal}
          options={[
            ["", "決めない（書類では空ける）"],
            ["公印省略", "公印省略"],
          ]}
          onValue={(seal) => put({ seal: seal === "公印省略" ? seal : "" })}
        />
        <PickField
          label="宛名の敬称"
          value={office.honorific}
          options={[
            ["様", "様"],
            ["殿", "殿"],
          ]}
          onValue={(honorific) => put({ honorific: honorific === "殿" ? honorific : "様" })}
        />
        {LINES.map(([key, label, hint]) => (
          <LineField
            key={key}
            label={label}
            hint={hint}
            value={office[key]}
            most={LINE}
            onValue={(value) => put({ [key]: value })}
          />
        ))}
      </div>
      <Keeping kept={officeKept} />
    </details>
  );
}

/** The names of those to whom letters go. */
export function HostHeads({ plan, known, setOffice, officeKept }: StepProps): JSX.Element | null {
  const towns = [...new Set(plan.hosts.map(({ name }) => name.trim()))].filter((each) => headOf(each, plan.route));
  if (towns.length === 0) return null;
  return (
    <details class="cb-own__office" data-host-heads>
      <summary>宛名に氏名を入れる</summary>
      <div class="cb-form">
        {towns.map((town) => (
          <HeadField key={town} town={town} route={plan.route} office={known.office} setOffice={setOffice} />
        ))}
      </div>
      <p class="cb-meta">空なら職名だけになります。</p>
      <Keeping kept={officeKept} />
    </details>
  );
}

/** Where names and ways go, beside the fields in which they are typed. */
function Keeping({ kept }: { readonly kept: boolean }): JSX.Element {
  if (kept) return <p class="cb-meta">{ONLY_HERE}</p>;
  return (
    <p class="cb-notice" role="alert" data-office-lost>
      {LOST}
    </p>
  );
}

interface OfHead extends Pick<StepProps, "setOffice"> {
  readonly town: string;
  readonly route: Route;
  readonly office: Office;
}

function HeadField({ town, route, office, setOffice }: OfHead): JSX.Element | null {
  const head = headOf(town, route);
  if (!head) return null;
  return (
    <LineField
      label={`${head}の氏名`}
      value={office.heads[head] ?? ""}
      most={LINE}
      onValue={(name) => setOffice((each) => ({ ...each, heads: { ...each.heads, [head]: name } }))}
    />
  );
}

/** 北見市長, 北見市議会議長; "" where it cannot be told. */
function headOf(town: string, route: Route): string {
  const [head, ...rest] = officeOf(town, route, "");
  return typeof head === "string" && rest.length === 0 ? head : "";
}
