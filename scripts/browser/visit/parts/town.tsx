/** The own town of a plan: any name will do, and one of the list brings its prefecture and population along. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedTown } from "../../data/data";
import { ownTown } from "../../kept/own-town";
import { LINE } from "../../plan/bounds";
import { TownPicker, type Towns } from "../../towns/picker";
import { Button } from "./buttons";
import { Entry } from "./fields";

interface OfTown {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly list: () => Promise<Towns>;
  readonly onValue: (value: string) => void;
  readonly onTown: (town: ListedTown) => void;
}

export function TownField({ label, hint, value, list, onValue, onTown }: OfTown): JSX.Element {
  const home = useRef<HTMLDivElement>(null);
  // The picker lives as long as the field; what it calls is always that of the last drawing.
  const last = useRef({ list, onTown });
  last.current = { list, onTown };
  useEffect(() => {
    const input = home.current?.querySelector("input");
    if (!home.current || !input) return;
    new TownPicker(
      input,
      home.current,
      () => last.current.list(),
      (town) => town && last.current.onTown(town),
      true,
    );
  }, []);
  return (
    <Entry label={label} hint={hint}>
      {(parts) => (
        <>
          <div class="cb-towns" ref={home}>
            <input
              {...parts}
              type="text"
              value={value}
              maxLength={LINE}
              autoComplete="off"
              onInput={(event) => onValue(event.currentTarget.value)}
            />
          </div>
          {value.trim() === "" && <Kept list={list} onTown={onTown} />}
        </>
      )}
    </Entry>
  );
}

/** Offer the town that was picked on another page. */
function Kept({ list, onTown }: Pick<OfTown, "list" | "onTown">): JSX.Element | null {
  const [town, setTown] = useState<ListedTown | null>(null);
  useEffect(() => {
    const code = ownTown();
    if (code) void list().then((towns) => setTown(towns.find((each) => each.code === code) ?? null));
  }, []);
  return town && <Button onPress={() => onTown(town)}>{`${town.fullName}を入れる`}</Button>;
}
