/** What the case is: its town, its name, what it is about, and the stage it has reached. */
import type { JSX } from "preact";
import { put } from "../casefile/edit";
import { type Entries, type Path, entriesOf, textOf } from "../casefile/value";
import { Button } from "../visit/parts/buttons";
import type { Desk } from "./desk";
import { Fields } from "./field";
import { Proposals } from "./proposals";
import { Member, TownOfCase } from "./town-field";
import { LineField } from "./uncut";

const UNLISTED = [
  "自治体が一覧にないときは、選ばずに書き進めて保存し、ファイルを渡すときに自治体の名前を伝えてください。",
  "「事例の場所」は直すところに残りますが、事例帖を管理する人が加えます。",
].join("");

export function Basics({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <p class="cb-meta">「必須」のほかは、あとから書いてもかまいません。概要は、記述を書き終えてから書くと楽です。</p>
      {desk.scheme.listed ? (
        <TownOfCase desk={desk} />
      ) : (
        <Fields desk={desk} part="case" path={[]} only={["municipality"]} />
      )}
      {!desk.scheme.listed && !desk.draft.data.municipality && (
        <p class="cb-meta" data-unlisted>
          {UNLISTED}
        </p>
      )}
      <Name desk={desk} />
      <Fields desk={desk} part="case" path={[]} only={["title", "subtitle", "target", "summary"]} />
      <Proposals
        desk={desk}
        field="summary"
        number={1}
        now={textOf(desk.draft.data.summary)}
        take={(words) => desk.put(["summary"], words)}
      />
      <Fields desk={desk} part="case" path={[]} only={["themes", "years"]} />
      <Entry desk={desk} list="status" part="status" title="状態" add="状態を足す" />
      <Entry
        desk={desk}
        list="members"
        part="member"
        title="ともに進める団体"
        add="ともに進める団体を足す"
        own={desk.scheme.listed && { fields: ["code", "name"], draw: (path) => <Member desk={desk} path={path} /> }}
      />
    </>
  );
}

/** The id is made of the town and a few English words, so that it cannot begin with anything else. */
function Name({ desk }: { readonly desk: Desk }): JSX.Element {
  const { data, file } = desk.draft;
  const town = textOf(data.municipality);
  const id = textOf(data.id);
  const head = town ? `${town}-` : "";
  if (file) {
    return (
      <p class="cb-meta">
        ID　<code>{id || "（なし）"}</code>　ファイル　<code>{file}.yml</code>　IDは、載ったあとは変えません。
      </p>
    );
  }
  const set = (typed: string): void => {
    const plain = typed
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_]+/gu, "-");
    desk.put(["id"], plain ? head + plain : undefined);
  };
  return (
    <div class="cb-form">
      <LineField
        label="英字の名前（必須）"
        value={head && id.startsWith(head) ? id.slice(head.length) : id}
        note={`取り組みを半角の英語やローマ字で。例：writing-free-counter　ファイルの名前は ${id || "自治体-取り組み"}.yml になります。`}
        warnings={desk.faultsAt(["id"])}
        onValue={set}
      />
    </div>
  );
}

interface OfEntry {
  readonly desk: Desk;
  /** The list in the file. */
  readonly list: string;
  readonly part: string;
  readonly title: string;
  readonly add: string;
  readonly begin?: Entries;
  /** What draws some fields in its own way, above the others. */
  readonly own?: { readonly fields: readonly string[]; readonly draw: (path: Path) => JSX.Element } | false;
}

/** Entries of a list, each with all fields of its part. */
export function Entry({ desk, list, part, title, add, begin, own }: OfEntry): JSX.Element {
  const entries = entriesOf(desk.draft.data[list]);
  const field = desk.scheme.parts.case?.fields.find(({ key }) => key === list);
  const keys = desk.scheme.parts[part]?.fields.map(({ key }) => key) ?? [];
  const first = begin ?? Object.fromEntries(keys.slice(0, 1).map((key) => [key, " "]));
  const more = (): void => desk.change((data) => put(data, [list], [...entriesOf(data[list]), first]));
  return (
    <section class="cb-author__part" data-list={list}>
      <h3>{field?.required ? `${title}（必須）` : title}</h3>
      <p class="cb-meta">{field?.help}</p>
      {desk.faultsAt([list]).map((each) => (
        <p class="cb-fault" key={each}>
          {each}
        </p>
      ))}
      {entries.map((_, at) => (
        <div class="cb-item" key={`${list}-${at + 1}`}>
          <div class="cb-item__head">
            <strong>
              {title} {at + 1}
            </strong>
            <Button plain about={`${title} ${at + 1}`} onPress={() => desk.put([list, at], undefined)}>
              外す
            </Button>
          </div>
          {desk.faultsAt([list, at]).map((each) => (
            <p class="cb-fault" key={each}>
              {each}
            </p>
          ))}
          {own ? own.draw([list, at]) : null}
          <Fields
            desk={desk}
            part={part}
            path={[list, at]}
            only={own ? keys.filter((key) => !own.fields.includes(key)) : keys}
          />
        </div>
      ))}
      <p>
        <Button onPress={more} data={{ "data-more": list }}>
          {add}
        </Button>
      </p>
    </section>
  );
}
