/** Towns picked from all of Japan by name or reading: that of a case, and the bodies that carry it too. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { put } from "../casefile/edit";
import type { FormTown } from "../casefile/town-file";
import { type Path, textOf, valueAt } from "../casefile/value";
import { TownPicker } from "../towns/picker";
import { Entry } from "../visit/parts/fields";
import type { Desk } from "./desk";
import { Fields } from "./field";

const UNCHOSEN = "一覧から選んでください。名前か読みを打つと、候補が出ます。";
const NOTE = "市区町村の名前か読みを打って、候補から選びます。";

interface OfTown {
  readonly label: string;
  readonly warnings: readonly string[];
  /** The name of the town that is picked, "" for none. */
  readonly shown: string;
  readonly list: () => Promise<readonly FormTown[]>;
  /** Told of the town, and of none where the field was emptied or names no town. */
  readonly onTown: (town: FormTown | null) => void;
}

function TownField({ label, warnings, shown, list, onTown }: OfTown): JSX.Element {
  const home = useRef<HTMLDivElement>(null);
  const [unknown, setUnknown] = useState(false);
  // As soon as the field is seen, it listens.
  useLayoutEffect(() => {
    const input = home.current?.querySelector("input");
    if (!home.current || !input) return;
    // While somebody types, the town that was picked before stays: one step takes it back.
    const picked = (town: FormTown | null): void => {
      if (!town && document.activeElement === input) return;
      onTown(town);
      setUnknown(!town);
    };
    new TownPicker(input, home.current, list, picked, false, false);
  }, []);
  // What was picked, undone or opened is shown; what somebody is typing stays.
  useEffect(() => {
    const input = home.current?.querySelector("input");
    if (input && (shown || !unknown) && document.activeElement !== input) input.value = shown;
  }, [shown, unknown]);
  const empty = (): void => {
    setUnknown(false);
    onTown(null);
  };
  return (
    <Entry label={label} note={NOTE} warnings={[...warnings, ...(unknown ? [UNCHOSEN] : [])]}>
      {(parts) => (
        <div class="cb-towns" ref={home}>
          <input
            {...parts}
            type="text"
            autoComplete="off"
            onBlur={(event) => event.currentTarget.value.trim() === "" && empty()}
          />
        </div>
      )}
    </Entry>
  );
}

export function TownOfCase({ desk }: { readonly desk: Desk }): JSX.Element {
  const key = textOf(desk.draft.data.municipality);
  return (
    <>
      <div class="cb-form" data-town-of-case>
        <TownField
          label="事例の場所（必須）"
          warnings={desk.faultsAt(["municipality"])}
          shown={desk.scheme.words.towns?.find((each) => each.key === key)?.label ?? key}
          list={() => desk.towns.list()}
          onTown={(town) => desk.settle(town?.key ?? "")}
        />
      </div>
      <New desk={desk} />
    </>
  );
}

/** A body that carries the case too: the file keeps its code and name. One that is in no list is typed by both. */
export function Member({ desk, path }: { readonly desk: Desk; readonly path: Path }): JSX.Element {
  const code = [...path, "code"];
  const name = [...path, "name"];
  const here = (): FormTown | undefined => {
    const held = textOf(valueAt(desk.draft.data, code));
    return desk.towns.known.find((each) => each.code === held);
  };
  const town = here();
  const filled = [code, name].some((part) => textOf(valueAt(desk.draft.data, part)).trim() !== "");
  const unlisted = filled && !town && desk.towns.known.length > 0;
  // A listed code beside another's name: both have to be seen.
  const asTyped = unlisted || (town !== undefined && textOf(valueAt(desk.draft.data, name)) !== town.name);
  const take = (next: FormTown | null): void => {
    // A body that is typed below is not undone by the empty field.
    if (!next && !here()) return;
    desk.change((data) => put(put(data, code, next?.code ?? " "), name, next?.name));
  };
  return (
    <>
      <div class="cb-form">
        <TownField
          label="団体（必須）"
          warnings={asTyped ? [] : [...desk.faultsAt(code), ...desk.faultsAt(name)]}
          shown={town?.fullName ?? ""}
          list={() => desk.towns.all()}
          onTown={take}
        />
      </div>
      {unlisted && (
        <p class="cb-notice">この団体コードは、市区町村の一覧にありません。下のコードと名前を確かめてください。</p>
      )}
      <details open={asTyped}>
        <summary>一覧にない団体（都道府県など）は、コードと名前を打つ</summary>
        <Fields desk={desk} part="member" path={path} only={["code", "name"]} />
      </details>
    </>
  );
}

function New({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { newTown } = desk;
  if (!newTown) return null;
  return (
    <p class="cb-notice" data-new-town={newTown.key}>
      {newTown.fullName}は、この事例帖に初めて載る自治体です。自治体のファイル（{newTown.key}
      .yml）は、公的な統計の数からこの画面が作ります。「確かめて保存」で、事例のファイルと一緒に保存してください。
    </p>
  );
}
