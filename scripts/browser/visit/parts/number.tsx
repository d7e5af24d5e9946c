/** A whole number, typed as people write it: an amount of money, nights, days. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { yenOf } from "../../plan/expenses";
import { grouped } from "../../words/grouped";
import { LineField } from "./fields";

interface OfNumber {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly most: number;
  /** What is odd about the value; "" for nothing. */
  readonly odd?: string;
  readonly onValue: (value: number | null) => void;
}

/** A whole number; what cannot be read stays in sight and is told. */
export function NumberField({ label, hint, value, most, odd = "", onValue }: OfNumber): JSX.Element {
  const [typed, setTyped] = useState("");
  const put = (text: string): void => {
    setTyped(text);
    onValue(yenOf(text, most));
  };
  const read = yenOf(typed, most);
  // What is being typed stays as it is; another value, as after an undo, replaces it.
  const shown = read === value ? typed : value === null ? "" : grouped(value);
  const unread = shown.trim() !== "" && yenOf(shown, most) === null;
  return (
    <LineField
      label={label}
      hint={hint}
      value={shown}
      most={20}
      warnings={[...(odd ? [odd] : []), ...(unread ? ["数字だけで入れてください。例　12000"] : [])]}
      onValue={put}
    />
  );
}
