/** One field of the form, drawn as the schema says: a line, a number, a day, a word to choose, several of them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { tidy } from "../casefile/scalar";
import { spokenWhen } from "../casefile/spoken-when";
import { type Path, type Value, isList, textOf, textsOf, valueAt } from "../casefile/value";
import type { FormField, FormOption } from "../data/data";
import { Button } from "../visit/parts/buttons";
import { DayField, Entry, PickField } from "../visit/parts/fields";
import { CaseChoice } from "./case-choice";
import type { Desk } from "./desk";
import { LineField, TextField } from "./uncut";

interface OfField {
  readonly desk: Desk;
  readonly field: FormField;
  readonly path: Path;
  /** Takes a whole row. */
  readonly wide?: boolean;
  /** Instead of what the schema says. */
  readonly onValue?: (value: Value | undefined) => void;
}

const YES = [
  ["", "（書かない）"],
  ["true", "はい"],
  ["false", "いいえ"],
] as const;

export function Field(props: OfField): JSX.Element {
  const { desk, field, path } = props;
  const value = valueAt(desk.draft.data, path);
  // What a source has to tell is told to be unknown where it is empty.
  const unknown = path[0] === "sources" && ["url", "published"].includes(field.key) ? null : undefined;
  const set = props.onValue ?? ((next: Value | undefined): void => desk.put(path, next === "" ? unknown : next));
  const common = {
    label: field.required && unknown === undefined ? `${field.title}（必須）` : field.title,
    note: <Help field={field} value={value} />,
    warnings: desk.faultsAt(path),
    wide: props.wide ?? field.shape === "text",
  };
  const text = textOf(value) === " " ? "" : textOf(value);
  const line = (next: string): void => set(tidy(next));
  switch (field.shape) {
    case "text":
      return <TextField {...common} value={text} rows={text.length > 90 ? 4 : 2} onValue={line} />;
    case "number":
      return <LineField {...common} value={text} onValue={(next) => set(numberOf(next))} />;
    case "yes":
      return (
        <PickField
          {...common}
          value={typeof value === "boolean" ? String(value) : ""}
          options={YES}
          onValue={(next) => set(next ? next === "true" : undefined)}
        />
      );
    case "day":
      return <DayField {...common} value={text} onValue={set} />;
    case "pick":
      return <PickField {...common} value={text} options={choices(optionsOf(desk, field), text)} onValue={set} />;
    case "when":
      return <When text={text} set={set} common={common} />;
    case "picks":
      return <Picks desk={desk} field={field} value={value} set={set} common={common} />;
    case "lines":
      return <Lines field={field} value={value} set={set} common={common} />;
    default:
      return <LineField {...common} value={text} onValue={line} />;
  }
}

function Help({ field, value }: { readonly field: FormField; readonly value: Value | undefined }): JSX.Element {
  const length = [...textOf(value)].length;
  return (
    <>
      {field.help}
      {field.example && !["pick", "picks"].includes(field.shape) && `　例：${field.example}`}
      {field.most && length > 0 && `　いま${length}字`}
    </>
  );
}

/** Full-width digits and separators are taken as they are meant; what is no number stays, and is told. */
export function numberOf(typed: string): Value | undefined {
  const plain = tidy(typed).normalize("NFKC").replace(/,/gu, "").replace(/[−ー]/gu, "-").trim();
  if (plain === "") return undefined;
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,8}[1-9])?$/u.test(plain) ? Number(plain) : plain;
}

/** What a field is chosen from; sources are those of the file itself. */
export function optionsOf({ draft, scheme }: Desk, { words, options }: FormField): readonly FormOption[] {
  if (words !== "sources") return words ? (scheme.words[words] ?? []) : options;
  const sources = draft.data.sources;
  return Object.entries(typeof sources === "object" && sources !== null && !isList(sources) ? sources : {}).map(
    ([key, source]) => ({ key, label: `${key}　${textOf(valueAt(source, ["title"])) || "題名なし"}` }),
  );
}

/** What the file holds is always among the choices, even where nobody knows it. */
function choices(options: readonly FormOption[], value: string): (readonly [string, string])[] {
  const known = options.map(({ key, label }) => [key, label] as const);
  const other =
    value && !options.some(({ key }) => key === value) ? [[value, `${value}（一覧にありません）`] as const] : [];
  return [["", "（選んでください）"], ...known, ...other];
}

interface OfList {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly set: (value: Value | undefined) => void;
  readonly common: { readonly label: string; readonly note: JSX.Element; readonly warnings: readonly string[] };
}

/** A time as people write it is taken as it is meant, once the field is left. */
function When({ text, set, common }: Pick<OfList, "set" | "common"> & { readonly text: string }): JSX.Element {
  const leave = (): void => {
    const meant = spokenWhen(text);
    if (meant !== text) set(meant);
  };
  return (
    <div onFocusOut={leave}>
      <LineField {...common} value={text} onValue={(next) => set(tidy(next))} />
    </div>
  );
}

/** Several words of a list: those chosen, and a list to choose one more from. */
function Picks({ desk, field, value, set, common }: OfList & { readonly desk: Desk }): JSX.Element {
  const chosen = textsOf(value);
  const cases = field.words === "cases";
  const options = optionsOf(desk, field);
  const told = (key: string): string => {
    const label = cases ? desk.cases.label(key) : options.find((each) => each.key === key)?.label;
    return label ?? (cases && desk.cases.has(key) === null ? key : `${key}（一覧にありません）`);
  };
  const none = chosen.length > 0 ? "（もう一つ選ぶ）" : "（選んでください）";
  const take = (key: string): void => void (key && give([...chosen, key]));
  // A list where the file has one, or where there are several; a single word stays a word.
  const give = (next: readonly string[]): void => {
    const single = field.key === "source" || field.key === "meets" || field.key === "products";
    set(next.length === 1 && single && !isList(value) ? next[0] : next);
  };
  const left = options.filter(({ key }) => !chosen.includes(key));
  return (
    <div class="cb-picks">
      {cases ? (
        <CaseChoice
          {...common}
          desk={desk}
          value=""
          none={none}
          without={[...chosen, textOf(desk.draft.data.id)]}
          onValue={take}
        />
      ) : (
        <PickField
          {...common}
          value=""
          options={[["", none], ...left.map(({ key, label }) => [key, label] as const)]}
          onValue={take}
        />
      )}
      {chosen.length > 0 && (
        <ul class="cb-picks__chosen">
          {chosen.map((key) => (
            <li key={key}>
              {told(key)}
              <Button plain about={key} onPress={() => give(chosen.filter((each) => each !== key))}>
                外す
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Short texts, one a line; an empty line is kept while one types. */
function Lines({ value, set, common }: OfList): JSX.Element {
  const held = textsOf(value).join("\n");
  const [typed, setTyped] = useState(held);
  const read = (text: string): string[] =>
    text
      .split("\n")
      .map((each) => tidy(each).trim())
      .filter((each) => each);
  const shown = read(typed).join("\n") === held ? typed : held;
  return (
    <Entry {...common} note={<>{common.note}　一行に一つずつ書きます。</>} wide>
      {(parts) => (
        <textarea
          {...parts}
          rows={Math.min(8, Math.max(3, shown.split("\n").length))}
          value={shown}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            set(read(event.currentTarget.value));
          }}
        />
      )}
    </Entry>
  );
}

/** Fields of a part, in their order; `only` names those wanted. */
export function Fields({
  desk,
  part,
  path,
  only,
}: {
  readonly desk: Desk;
  readonly part: string;
  readonly path: Path;
  readonly only: readonly string[];
}): JSX.Element {
  const fields = desk.scheme.parts[part]?.fields ?? [];
  return (
    <div class="cb-form">
      {only.flatMap((key) => {
        const field = fields.find((each) => each.key === key);
        return field ? [<Field key={key} desk={desk} field={field} path={[...path, key]} />] : [];
      })}
    </div>
  );
}
