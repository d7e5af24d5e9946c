/** A list of people pasted from Excel: shown before it is taken over, with each column's meaning to be set right. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { MOST } from "../../plan/bounds";
import { withPeople } from "../../plan/change";
import { focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { TextField } from "../parts/fields";
import { COLUMNS, type Column, type Pasted, pasted, peopleOf } from "../../plan/paste";
import type { StepProps } from "../step";

const LONGEST = 100_000;
/** Rows of the preview. */
const SHOWN = 5;
const NOTHING: Pasted = { columns: [], rows: [] };

export function PastePeople({ plan, change, say }: StepProps): JSX.Element {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState(NOTHING);
  const read = (text: string): void => {
    setTyped(text);
    setFound(pasted(text));
  };
  const people = peopleOf(found);
  const room = MOST.people - plan.people.length;
  const take = (): void => {
    change((each) => withPeople(each, people));
    read("");
    say(`${Math.min(people.length, room)}人を名簿に加えました。`);
    focusSoon("[data-people]");
  };
  return (
    <details class="cb-paste cb-screen">
      <summary>Excelの名簿を貼り付ける</summary>
      <TextField
        label="貼り付ける所"
        note="Excelで名簿の範囲を選んでコピーし、ここに貼り付けます。見出しの行（所属、職名、氏名、ふりがな、役割）があると、列を見分けます。"
        most={LONGEST}
        value={typed}
        onValue={read}
      />
      {people.length > 0 && (
        <>
          <Preview found={found} onColumns={(columns) => setFound({ ...found, columns })} />
          {people.length > room && (
            <p class="cb-fault">
              名簿は{MOST.people}人までです。はじめの{room}人だけを加えます。
            </p>
          )}
          <Button onPress={take}>{people.length}人を名簿に加える</Button>
        </>
      )}
    </details>
  );
}

function Preview({
  found,
  onColumns,
}: {
  readonly found: Pasted;
  readonly onColumns: (columns: readonly Column[]) => void;
}): JSX.Element {
  const { columns, rows } = found;
  // A meaning that moves to another column leaves the one that had it.
  const put = (at: number, chosen: Column): void =>
    onColumns(columns.map((each, other) => (other === at ? chosen : each === chosen ? "" : each)));
  return (
    <section class="cb-table" aria-label="貼り付けた内容" tabIndex={0} data-preview>
      <table class="cb-grid" aria-label="貼り付けた名簿">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <Meaning key={at} column={column} at={at} onColumn={(chosen) => put(at, chosen)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row, at) => (
            <tr key={at}>
              {columns.map((_, column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p class="cb-meta">ほか{rows.length - SHOWN}行</p>}
    </section>
  );
}

interface OfColumn {
  readonly column: Column;
  readonly at: number;
  readonly onColumn: (column: Column) => void;
}

/** What a column holds, to be set right. */
function Meaning({ column, at, onColumn }: OfColumn): JSX.Element {
  const chosen = (key: string): Column => COLUMNS.find(([each]) => each === key)?.[0] ?? "";
  return (
    <th scope="col">
      <select
        aria-label={`${at + 1}列目は`}
        value={column}
        onChange={(event) => onColumn(chosen(event.currentTarget.value))}
      >
        {COLUMNS.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </th>
  );
}
