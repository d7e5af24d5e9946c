/** One field with its claims, or what is known where there are none. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Cell, cellOf, declared, moved, put, swapped, withText, withoutClaim } from "../casefile/edit";
import { fieldsOf } from "../casefile/fault";
import { tidy } from "../casefile/scalar";
import { type Entries, entriesOf, isEntries, isList, textOf, textsOf } from "../casefile/value";
import type { FormRow } from "../data/data";
import { focusSoon } from "../dom/focus";
import { EntryButtons, Button, type Way } from "../visit/parts/buttons";
import { PickField } from "../visit/parts/fields";
import type { Desk } from "./desk";
import { Fields } from "./field";
import { Proposals } from "./proposals";
import { LineField, TextField } from "./uncut";

const CELLS = [
  ["", "まだ調べていない"],
  ["not_stated", "出典に記載なし（探したが見つからない）"],
  ["not_applicable", "該当なし（この取り組みには当てはまらない）"],
] as const;
const FIGURES = ["value", "unit", "qualifier", "as_of", "before", "value_to", "key_figure"];
const TAGS = ["practice", "state", "since", "trouble", "meets", "products", "milestone", "confirmed", "basis", "note"];
const MONEY = ["cost_kind", "funding"];

interface OfRow {
  readonly desk: Desk;
  readonly row: FormRow;
}

export function ClaimField({ desk, row }: OfRow): JSX.Element {
  const { data } = desk.draft;
  const claims = entriesOf(data[row.key]);
  const [open, setOpen] = useState(-1);
  const cell = cellOf(data, row.key);
  const faults = desk.faultsAt([row.key]);
  return (
    <div class="cb-author__field" data-field={row.key} data-cell={cell}>
      <h4>
        {row.title}
        {row.required && "（必須）"}
        <small>{row.help}</small>
      </h4>
      {faults.map((each) => (
        <p class="cb-fault" key={each}>
          {each}
        </p>
      ))}
      {claims.length > 0 && (
        <ol class="cb-author__claims">
          {claims.map((claim, at) => (
            <li key={`${row.key}-${at + 1}`} data-claim={`${row.key}-${at + 1}`}>
              <Told
                desk={desk}
                row={row}
                claim={claim}
                at={at}
                open={open === at}
                toggle={() => setOpen(open === at ? -1 : at)}
              />
              {open === at && <Claim desk={desk} row={row} at={at} of={claims.length} close={setOpen} />}
              <Proposals
                desk={desk}
                field={row.key}
                number={at + 1}
                now={textOf(claim.text)}
                take={(words) => desk.change((now) => withText(now, row.key, at, words))}
              />
            </li>
          ))}
        </ol>
      )}
      {(claims.length === 0 || (row.key === "cost" && cell !== "stated")) && (
        <PickField
          label={
            <>
              記述がないとき<span class="cb-hidden">　{row.title}</span>
            </>
          }
          value={cell === "stated" ? "" : cell}
          options={CELLS}
          onValue={(next) => desk.change((now) => declared(now, row.key, next as Cell))}
        />
      )}
      {claims.length > 0 && <Gaps desk={desk} row={row} />}
    </div>
  );
}

interface OfTold extends OfRow {
  readonly claim: Entries;
  readonly at: number;
  readonly open: boolean;
  readonly toggle: () => void;
}

function Told({ desk, row, claim, at, open, toggle }: OfTold): JSX.Element {
  const wrong = desk.faults.some(({ where }) => where[0] === row.key && where[1] === at);
  const number =
    claim.value === undefined ? "" : `　値 ${[claim.qualifier, claim.value, claim.unit].map(textOf).join("")}`;
  return (
    <p class="cb-author__told">
      {textOf(claim.text)}
      <span class="cb-meta">
        {`　${textsOf(claim.source).join("、")}`}
        {claim.at !== undefined && `　${textOf(claim.at)}`}
        {number}
      </span>
      {wrong && <strong class="cb-flag">直すところあり</strong>}{" "}
      <Button
        plain
        pressed={open}
        about={`${row.title} ${at + 1}`}
        onPress={toggle}
        data={{ "data-edit": `${row.key}-${at + 1}` }}
      >
        {open ? "閉じる" : "直す"}
      </Button>
    </p>
  );
}

interface OfClaim extends OfRow {
  readonly at: number;
  readonly of: number;
  /** Close this claim, or open another in its place. */
  readonly close: (at: number) => void;
}

function Claim({ desk, row, at, of, close }: OfClaim): JSX.Element {
  const path = [row.key, at];
  const text = textOf(entriesOf(desk.draft.data[row.key])[at]?.text);
  const money = row.key === "cost" || row.key === "schemes" ? MONEY : [];
  const move = (by: Way): void => {
    desk.change((data) => swapped(data, [row.key], at, by));
    close(at + by);
    focusSoon(`[data-claim="${row.key}-${at + by + 1}"] [data-move="${by}"]`); // it is drawn anew at its new place
  };
  const remove = (): void => {
    desk.change((data) => withoutClaim(data, row.key, at));
    close(-1);
    desk.say("記述を外しました。「元に戻す」で戻せます。");
  };
  return (
    <div class="cb-item">
      <div class="cb-form">
        <TextField
          label="記述（必須）"
          value={text === " " ? "" : text}
          rows={3}
          warnings={desk.faultsAt([...path, "text"])}
          onValue={(next) => desk.change((data) => withText(data, row.key, at, tidy(next)), path.join("."))}
        />
      </div>
      <Fields desk={desk} part="claim" path={path} only={["source", "at", "topic"]} />
      <details open={money.length > 0 || "value" in (entriesOf(desk.draft.data[row.key])[at] ?? {})}>
        <summary>数と時点</summary>
        <Fields desk={desk} part="claim" path={path} only={[...money, ...FIGURES]} />
      </details>
      <details>
        <summary>手法、苦労、製品、節目など</summary>
        <Fields desk={desk} part="claim" path={path} only={TAGS} />
      </details>
      <div class="cb-form">
        <PickField
          label="ほかの項目に移す"
          value={row.key}
          options={[...fieldsOf(desk.scheme)]}
          onValue={(to) => {
            desk.change((data) => moved(data, row.key, at, to));
            close(-1);
          }}
        />
      </div>
      <EntryButtons
        about={`${row.title} ${at + 1}`}
        list={row.key}
        at={at}
        of={of}
        onMove={move}
        say={(told) => desk.say(told)}
        onRemove={remove}
      />
    </div>
  );
}

/** Parts of a field that were looked for and not found: questions for a visit. */
function Gaps({ desk, row }: OfRow): JSX.Element {
  const listed = desk.draft.data.not_stated;
  const all = isList(listed) ? listed : [];
  const gaps = all.flatMap((each, at) => (isEntries(each) && each.field === row.key ? [[at, each] as const] : []));
  const add = (): void => desk.change((data) => put(data, ["not_stated"], [...all, { field: row.key, what: " " }]));
  return (
    <div class="cb-author__gaps">
      {gaps.map(([at, gap]) => (
        <div class="cb-form" key={`gap-${at + 1}`}>
          <LineField
            label="一部だけ見つからなかったこと"
            value={textOf(gap.what) === " " ? "" : textOf(gap.what)}
            warnings={desk.faultsAt(["not_stated", at, "what"])}
            onValue={(next) => desk.put(["not_stated", at, "what"], tidy(next) || " ")}
          />
          <p>
            <Button plain about={textOf(gap.what)} onPress={() => desk.put(["not_stated", at], undefined)}>
              外す
            </Button>
          </p>
        </div>
      ))}
      <Button plain about={row.title} onPress={add}>
        見つからなかったことを足す
      </Button>
    </div>
  );
}
