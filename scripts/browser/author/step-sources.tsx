/** The papers that the case rests on; claims choose among them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { freeName } from "../casefile/edit";
import { isEntries, mapsIn, textOf, textsOf } from "../casefile/value";
import { Button } from "../visit/parts/buttons";
import type { Desk } from "./desk";
import { Fields } from "./field";

const FIRST = ["title", "publisher", "url", "published", "read", "basis"];
const MORE = ["author", "licence", "independent_of_host", "note"];
/** What a new source begins with: what is not known of it is said so. */
const NEW = { title: " ", publisher: " ", url: null, published: null, read: "全文", basis: "host_report" };

export function Sources({ desk }: { readonly desk: Desk }): JSX.Element {
  const { sources } = desk.draft.data;
  const known = isEntries(sources) ? Object.entries(sources) : [];
  const [open, setOpen] = useState(known.length === 1 ? (known[0]?.[0] ?? "") : "");
  const add = (): void => {
    const name = freeName(desk.draft.data);
    desk.put(["sources", name], NEW);
    setOpen(name);
  };
  return (
    <>
      <p>
        読んだ資料を先に並べておくと、記述を書くときに選ぶだけで済みます。URLや公表日が分からないときは、空のままで構いません。
      </p>
      {known.map(([name, source]) => (
        <details
          class="cb-item cb-author__source"
          key={name}
          open={open === name}
          data-source={name}
          onToggle={(event) => event.currentTarget.open && setOpen(name)}
        >
          <summary>
            {name}　{textOf(isEntries(source) ? source.title : "").trim() || "題名なし"}
          </summary>
          {desk.faultsAt(["sources", name]).map((each) => (
            <p class="cb-fault" key={each}>
              {each}
            </p>
          ))}
          <SourceFields desk={desk} name={name} />
          <p>
            <Button
              plain
              about={name}
              disabled={used(desk, name) > 0}
              onPress={() => desk.put(["sources", name], undefined)}
            >
              この出典を外す
            </Button>
            {used(desk, name) > 0 && <span class="cb-meta">　{used(desk, name)}か所で使っているので外せません。</span>}
          </p>
        </details>
      ))}
      <p>
        <Button onPress={add} data={{ "data-more": "source" }}>
          出典を足す
        </Button>
      </p>
    </>
  );
}

function SourceFields({ desk, name }: { readonly desk: Desk; readonly name: string }): JSX.Element {
  return (
    <>
      <Fields desk={desk} part="source" path={["sources", name]} only={FIRST} />
      <details>
        <summary>著者、利用条件など</summary>
        <Fields desk={desk} part="source" path={["sources", name]} only={MORE} />
      </details>
    </>
  );
}

/** So many places name a source. */
function used(desk: Desk, name: string): number {
  return mapsIn(desk.draft.data).filter(([path, found]) => {
    return path.length > 0 && [...textsOf(found.source), ...textsOf(found.sources)].includes(name);
  }).length;
}
