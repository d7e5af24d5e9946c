/** Fields of a form: each with its label, its note and its warnings, bound to one value of the plan. */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { LINE, TEXT } from "../../plan/bounds";
import { dayWithWeekday } from "../../plan/days";

interface Common {
  readonly label: ComponentChildren;
  /** Beside the label, as an example of what belongs there. */
  readonly hint?: string;
  /** Below the field. */
  readonly note?: ComponentChildren;
  /** What the reader should look at; nothing is forbidden. */
  readonly warnings?: readonly string[];
  /** Takes a whole row. */
  readonly wide?: boolean;
}

interface OfText extends Common {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface Parts {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
}

export function Entry({
  label,
  hint,
  note,
  warnings = [],
  wide,
  children,
}: Common & { readonly children: (parts: Parts) => JSX.Element }): JSX.Element {
  const id = useId();
  const told = `${id}-told`;
  const tells = Boolean(note) || warnings.length > 0;
  return (
    <div class={`cb-entry${wide ? " cb-entry--wide" : ""}`}>
      <label for={id}>
        {label}
        {hint && <span>{hint}</span>}
      </label>
      {children({ id, "aria-describedby": tells ? told : undefined })}
      <div class="cb-entry__told" id={told} hidden={!tells}>
        {note && <p class="cb-meta">{note}</p>}
        <Warnings all={warnings} />
      </div>
    </div>
  );
}

/** What to look at, in a list; nothing where there is nothing. */
export function Warnings({ all }: { readonly all: readonly string[] }): JSX.Element | null {
  if (all.length === 0) return null;
  return (
    <ul class="cb-warnings">
      {all.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

interface OfLine extends OfText {
  /** How long it may be; null for as long as anybody likes. */
  readonly most?: number | null;
  readonly type?: "text" | "tel" | "email";
  /** Id of a `datalist`. */
  readonly list?: string;
}

/** One line of text. */
export function LineField({ value, onValue, most = LINE, type = "text", list, ...common }: OfLine): JSX.Element {
  return (
    <Entry {...common}>
      {(parts) => (
        <input
          {...parts}
          type={type}
          value={value}
          maxLength={most ?? undefined}
          list={list}
          autoComplete="off"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Entry>
  );
}

/** Some lines of text. */
export function TextField({
  value,
  onValue,
  most = TEXT,
  rows = 4,
  ...common
}: OfText & { readonly most?: number | null; readonly rows?: number }): JSX.Element {
  return (
    <Entry {...common} wide={common.wide ?? true}>
      {(parts) => (
        <textarea
          {...parts}
          value={value}
          rows={rows}
          maxLength={most ?? undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Entry>
  );
}

/** A day; below it, which day of the week that is. */
export function DayField({ value, onValue, ...common }: OfText): JSX.Element {
  const note = common.note ?? dayWithWeekday(value);
  return (
    <Entry {...common} note={note}>
      {(parts) => (
        <input
          {...parts}
          type="date"
          value={value}
          min="2000-01-01"
          max="2099-12-31"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Entry>
  );
}

/** A time of day. */
export function TimeField({ value, onValue, ...common }: OfText): JSX.Element {
  return (
    <Entry {...common}>
      {(parts) => (
        <input {...parts} type="time" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </Entry>
  );
}

interface OfChoice extends OfText {
  /** Values with what is shown for them. */
  readonly options: readonly (readonly [string, string])[];
}

/** One of several. */
export function PickField({ value, onValue, options, ...common }: OfChoice): JSX.Element {
  return (
    <Entry {...common}>
      {(parts) => (
        <select {...parts} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {options.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Entry>
  );
}

interface OfTick {
  readonly label: ComponentChildren;
  readonly value: boolean;
  readonly onValue: (value: boolean) => void;
}

export function TickField({ label, value, onValue }: OfTick): JSX.Element {
  return (
    <label class="cb-tickline">
      <input type="checkbox" checked={value} onChange={(event) => onValue(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface OfRadios extends OfChoice {
  readonly label: string;
}

/** One of a few, all of them in sight. */
export function RadioField({ label, value, onValue, options, note }: OfRadios): JSX.Element {
  const name = useId();
  return (
    <fieldset class="cb-radios">
      <legend>{label}</legend>
      {options.map(([key, shown]) => (
        <label class="cb-tickline" key={key}>
          <input type="radio" name={name} checked={value === key} onChange={() => onValue(key)} />
          <span>{shown}</span>
        </label>
      ))}
      {note && <p class="cb-meta">{note}</p>}
    </fieldset>
  );
}
