/** Who goes: the route, how many, and a table of people whose names stay on this PC. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LINE, MOST } from "../../plan/bounds";
import { moved, patched, withPeople, without } from "../../plan/change";
import { focusNext, focusSoon } from "../../dom/focus";
import { Button, EntryButtons } from "../parts/buttons";
import { LineField, PickField, RadioField } from "../parts/fields";
import { type Group, type Person, type Plan, type Route, partyOf } from "../../plan/plan";
import { keepingOwn } from "../own";
import type { StepProps, Work } from "../step";
import { PastePeople } from "./people-paste";
import { ROUTES, wordsOf } from "../../plan/words";

export const people: Work = {
  view: People,
  missing: (plan) => {
    const party = partyOf(plan);
    const nameless = party - plan.people.filter(({ name }) => name.trim()).length;
    if (party === 0) return ["人数"];
    return nameless > 0 ? [`氏名${nameless}人分`] : [];
  },
};

const CHOICES = (["staff", "council"] as const).map(
  (route) => [route, `${ROUTES[route].visit}（相手の${ROUTES[route].desk}に申し込む）`] as const,
);

function People(props: StepProps): JSX.Element {
  const { plan, change } = props;
  return (
    <>
      <div class="cb-form">
        {plan.kind === "visit" && (
          <RadioField
            label="申込みの手順"
            value={plan.route}
            options={CHOICES}
            note="いつもの手順として、このPCに残します。"
            onValue={(route) =>
              keepingOwn(change)((each) => ({ ...each, route: route === "council" ? route : "staff" }))
            }
          />
        )}
        {plan.route === "council" && <Groups plan={plan} change={change} />}
        <Party plan={plan} change={change} />
      </div>
      <Table {...props} />
      <PastePeople {...props} />
    </>
  );
}

const GROUPS: readonly (readonly [Group["kind"], string])[] = [
  ["members", "議員派遣（議会が派遣する）"],
  ["committee", "委員会（委員を派遣する）"],
  ["caucus", "会派"],
  ["funds", "会派・議員（政務活動費を使う）"],
];

/** As what members go: it decides who asks, who sends, and what is kept of the costs. */
function Groups({ plan, change }: Pick<StepProps, "plan" | "change">): JSX.Element {
  const put = (part: Partial<Group>): void =>
    keepingOwn(change)((each) => ({ ...each, group: { ...each.group, ...part } }), `group-${Object.keys(part).join()}`);
  const kind = (value: string): Group["kind"] => GROUPS.find(([each]) => each === value)?.[0] ?? "members";
  return (
    <>
      <PickField
        label="視察する人の立場"
        value={plan.group.kind}
        options={GROUPS}
        onValue={(value) => put({ kind: kind(value) })}
      />
      {plan.group.kind !== "members" && (
        <LineField
          label={plan.group.kind === "committee" ? "委員会の名前" : "会派の名前"}
          hint={plan.group.kind === "committee" ? "例　総務常任委員会" : "例　○○の会"}
          value={plan.group.name}
          onValue={(name) => put({ name })}
        />
      )}
    </>
  );
}

/** What was typed and could not be read, by plan: it stands there again when the reader comes back to the step. */
const UNREAD = new Map<string, string>();

function Party({ plan, change }: Pick<StepProps, "plan" | "change">): JSX.Element {
  const [typed, setTyped] = useState(UNREAD.get(plan.id) ?? "");
  const put = (text: string): void => {
    setTyped(text);
    UNREAD.set(plan.id, countOf(text) === null ? text : "");
    change((each) => (each.party === countOf(text) ? each : { ...each, party: countOf(text) }), "party");
  };
  const named = plan.people.length;
  const differs = plan.party !== null && named > 0 && plan.party !== named;
  const unread = typed.trim() !== "" && countOf(typed) === null && plan.party === null;
  return (
    <LineField
      label="人数"
      hint={named > 0 ? `空なら名簿の${named}人` : "随行を含む"}
      // What is being typed stays as it is; another value, as after an undo, replaces it.
      value={countOf(typed) === plan.party ? typed : String(plan.party ?? "")}
      warnings={[
        ...(differs ? [`名簿は${named}人です。`] : []),
        ...(unread ? [`人数を読み取れません。1から${MOST.party}までの整数で入れてください。`] : []),
      ]}
      most={10}
      onValue={put}
    />
  );
}

/** Read a number of people as it is typed, null where it is none or more than one: 12, １２人, 約6名. */
function countOf(typed: string): number | null {
  const found = /^約?([0-9,]+)\s*(?:人|名)?(?:程度|ほど)?$/u.exec(typed.normalize("NFKC").trim());
  const count = Number(found?.[1]?.replaceAll(",", "") || NaN);
  return Number.isInteger(count) && count >= 1 && count <= MOST.party ? count : null;
}

const CELLS: readonly (readonly [keyof Omit<Person, "id">, string, string])[] = [
  ["section", "所属", ""],
  ["post", "職名", ""],
  ["name", "氏名", ""],
  ["kana", "ふりがな", ""],
  ["role", "役割", "visit-roles"],
];
const ROLES: Readonly<Record<Route, readonly string[]>> = {
  staff: ["団長", "質問", "記録", "写真", "随行"],
  council: ["団長", "副団長", "議員", "随行（事務局）"],
};
const STAY_ROLES = ["連絡の窓口", "日誌", "写真"];

function Table(props: StepProps): JSX.Element {
  const { plan, change } = props;
  const words = wordsOf(plan);
  const add = (): void => {
    change((each) =>
      withPeople(each, [{ section: each.people.at(-1)?.section ?? "", post: "", name: "", kana: "", role: "" }]),
    );
    focusSoon("[data-people] tbody tr:last-child td:nth-of-type(3) input");
  };
  return (
    <section class="cb-item" aria-labelledby="people">
      <h3 id="people">{words.list}</h3>
      <p class="cb-meta">
        名前はこのPCの中だけに残ります。リンクには入りません。「ファイルに保存」したファイルには入ります。
      </p>
      {plan.people.length > 0 && (
        <section class="cb-table cb-people" aria-label={`${words.list}の表`} tabIndex={0} data-people>
          <table aria-label="参加者">
            <Head />
            <tbody>
              {plan.people.map((person, at) => (
                <Row key={person.id} {...props} person={person} at={at} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <RoleNames plan={plan} />
      <Button disabled={plan.people.length >= MOST.people} onPress={add} data={{ "data-add-person": "" }}>
        {words.one}を加える
      </Button>
    </section>
  );
}

function Head(): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">番号</th>
        {CELLS.map(([key, label]) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
        <th scope="col" class="cb-screen">
          並べ替え
        </th>
      </tr>
    </thead>
  );
}

function RoleNames({ plan: { kind, route } }: Pick<StepProps, "plan">): JSX.Element {
  return (
    <datalist id="visit-roles">
      {(kind === "visit" ? ROLES[route] : STAY_ROLES).map((each) => (
        <option key={each} value={each} />
      ))}
    </datalist>
  );
}

function Row({
  plan,
  change,
  say,
  person,
  at,
}: StepProps & { readonly person: Person; readonly at: number }): JSX.Element {
  const { id } = person;
  const about = person.name || `${at + 1}人目`;
  const put = (to: (all: Plan["people"]) => Plan["people"], mark = ""): void =>
    change((each) => ({ ...each, people: to(each.people) }), mark);
  const remove = (): void => {
    put((all) => without(all, id));
    say(`${about}を名簿から外しました。「元に戻す」で戻せます。`);
    focusNext("[data-remove='people']", at, "[data-add-person]");
  };
  return (
    <tr>
      <th scope="row">{at + 1}</th>
      {CELLS.map(([key, label, list]) => (
        <td key={key} data-label={label}>
          <input
            type="text"
            aria-label={`${label}（${at + 1}人目）`}
            value={person[key]}
            maxLength={LINE}
            list={list || undefined}
            autoComplete="off"
            onInput={(event) => put(patchedWith(id, { [key]: event.currentTarget.value }), `person-${id}-${key}`)}
          />
        </td>
      ))}
      <td class="cb-screen">
        <EntryButtons
          about={about}
          list="people"
          at={at}
          of={plan.people.length}
          onMove={(by) => put((all) => moved(all, id, by))}
          onRemove={remove}
          say={say}
        />
      </td>
    </tr>
  );
}

function patchedWith(id: string, patch: Partial<Person>): (all: Plan["people"]) => Plan["people"] {
  return (all) => patched(all, id, patch);
}
