/** One case to be chosen: from the list, or, where that is long, from those of a town that is chosen first. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FormOption } from "../data/data";
import { PickField } from "../visit/parts/fields";
import type { Desk } from "./desk";

type Options = readonly (readonly [string, string])[];

interface OfChoice {
  readonly desk: Desk;
  readonly label: string;
  readonly note?: JSX.Element;
  readonly warnings?: readonly string[];
  readonly value: string;
  /** What stands where nothing is chosen. */
  readonly none: string;
  /** The ids of cases that are not to be chosen. */
  readonly without: readonly string[];
  readonly onValue: (id: string) => void;
}

export function CaseChoice({ desk, label, value, none, without, onValue, ...common }: OfChoice): JSX.Element {
  const [towns, setTowns] = useState<readonly string[] | null>(null);
  const [town, setTown] = useState("");
  const [cases, setCases] = useState<readonly FormOption[]>([]);
  useEffect(() => void desk.reading(desk.cases.towns()).then((found) => setTowns(found ?? null)), []);
  useEffect(() => void desk.reading(desk.cases.of(town)).then((found) => setCases(found ?? [])), [town]);
  const left = cases.filter(({ key }) => key === value || !without.includes(key));
  const options: Options = [["", none], ...left.map(({ key, label: told }) => [key, told] as const)];
  return (
    <>
      {towns && (
        <PickField
          label={`${label}の自治体`}
          value={town}
          options={[["", "（自治体を選んでください）"], ...towns.map((key) => [key, townOf(desk, key)] as const)]}
          onValue={(key) => {
            setTown(key);
            onValue("");
          }}
        />
      )}
      <PickField {...common} label={label} value={value} options={options} onValue={onValue} />
    </>
  );
}

function townOf({ scheme }: Desk, key: string): string {
  return scheme.words.towns?.find((each) => each.key === key)?.label ?? key;
}
