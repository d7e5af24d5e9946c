/** The own town of a plan: any name will do, and one of the list brings its prefecture and population along. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
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
  /** Whether nothing is told of the own town yet: then the one that is kept is filled in. */
  readonly fresh: boolean;
  readonly list: () => Promise<Towns>;
  readonly onValue: (value: string) => void;
  readonly onTown: (town: ListedTown) => void;
}

export function TownField(props: OfTown): JSX.Element {
  const { label, hint, value, list, onValue, onTown } = props;
  const home = useRef<HTMLDivElement>(null);
  // The picker lives as long as the field; what it calls is always that of the last drawing.
  const last = useRef(props);
  last.current = props;
  const filled = useFilled(props);
  useLayoutEffect(() => {
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
          {value !== "" && value === filled && (
            <p class="cb-meta">ほかのページで選んだ自団体を入れました。違うときは、書き直してください。</p>
          )}
        </>
      )}
    </Entry>
  );
}

/** Fill in, once, the town that was picked on another page. Gives its name. */
function useFilled(props: OfTown): string {
  const [name, setName] = useState("");
  const tried = useRef(false);
  const last = useRef(props);
  last.current = props;
  useEffect(() => {
    if (!props.fresh || tried.current) return;
    tried.current = true;
    void kept(props.list).then((town) => {
      // Whoever has typed in the meantime knows better.
      if (!town || !last.current.fresh) return;
      last.current.onTown(town);
      setName(town.name);
    });
  }, [props.fresh]);
  return name;
}

/** Offer the town that was picked on another page. */
function Kept({ list, onTown }: Pick<OfTown, "list" | "onTown">): JSX.Element | null {
  const [town, setTown] = useState<ListedTown | null>(null);
  useEffect(() => void kept(list).then(setTown), []);
  return town && <Button onPress={() => onTown(town)}>{`${town.fullName}を入れる`}</Button>;
}

async function kept(list: OfTown["list"]): Promise<ListedTown | null> {
  const code = ownTown();
  const towns = code ? await list().catch(() => []) : [];
  return towns.find((each) => each.code === code) ?? null;
}
