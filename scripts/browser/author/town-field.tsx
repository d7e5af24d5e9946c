/** The town of a case, picked from all of Japan by name or reading; one that is new here brings its file along. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../casefile/value";
import { TownPicker } from "../towns/picker";
import { Entry } from "../visit/parts/fields";
import type { Desk } from "./desk";

const UNCHOSEN = "一覧から選んでください。名前か読みを打つと、候補が出ます。";

export function TownOfCase({ desk }: { readonly desk: Desk }): JSX.Element {
  const home = useRef<HTMLDivElement>(null);
  const [unknown, setUnknown] = useState(false);
  const key = textOf(desk.draft.data.municipality);
  const label = desk.scheme.words.towns?.find((each) => each.key === key)?.label ?? key;
  // As soon as the field is seen, it listens.
  useLayoutEffect(() => {
    const input = home.current?.querySelector("input");
    if (!home.current || !input) return;
    // While somebody types, the town that was picked before stays: one step takes it back.
    const picked = (town: { readonly key: string } | null): void => {
      if (!town && document.activeElement === input) return;
      desk.settle(town?.key ?? "");
      setUnknown(!town);
    };
    new TownPicker(input, home.current, () => desk.towns.list(), picked, false, false);
  }, []);
  // What was picked, undone or opened is shown; what somebody is typing stays.
  useEffect(() => {
    const input = home.current?.querySelector("input");
    if (input && key && document.activeElement !== input) input.value = label;
    if (input && !key && !unknown && document.activeElement !== input) input.value = "";
  }, [key, label, unknown]);
  const warnings = [...desk.faultsAt(["municipality"]), ...(unknown ? [UNCHOSEN] : [])];
  return (
    <>
      <div class="cb-form" data-town-of-case>
        <Entry label="事例の場所（必須）" note="市区町村の名前か読みを打って、候補から選びます。" warnings={warnings}>
          {(parts) => (
            <div class="cb-towns" ref={home}>
              <input
                {...parts}
                type="text"
                autoComplete="off"
                onBlur={(event) => event.currentTarget.value.trim() === "" && desk.settle("")}
              />
            </div>
          )}
        </Entry>
      </div>
      <New desk={desk} />
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
