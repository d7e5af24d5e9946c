/** What is left to mend, how the page will look, and the files: the case, and what has changed in it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { changes, changesPaper, changesText } from "../casefile/changes";
import { type Fault, fieldsOf } from "../casefile/fault";
import { entriesOf, textOf, trimmed } from "../casefile/value";
import { download } from "../dom/download";
import { wareki } from "../packet/calendar";
import { writer } from "../office/writer";
import { UNSAVED } from "../dom/unsaved";
import { Button } from "../visit/parts/buttons";
import { TickField } from "../visit/parts/fields";
import type { Desk, StepKey } from "./desk";
import { Preview } from "./preview";

/** What the link before a fault has told already. */
const TWICE = /^要点「[^」]+」[にがはの]?/u;

export function Finish({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <Left desk={desk} />
      <Save desk={desk} />
      <Changed desk={desk} />
      <details class="cb-author__preview" data-preview>
        <summary>ページの見え方を確かめる</summary>
        <Preview data={trimmed(desk.draft.data)} scheme={desk.scheme} />
      </details>
    </>
  );
}

/** The step on which a place is filled in. */
export function stepOf({ where }: Fault, desk: Desk): StepKey {
  const first = String(where[0] ?? "");
  if (first === "sources") return "sources";
  if (first === "answers") return "answers";
  if (first === "not_stated" || first === "not_applicable") return "claims";
  if (fieldsOf(desk.scheme).has(first)) return "claims";
  const rest = ["keywords", "spoken", "related", "doubts", "links", "review", "published", "updated", "checked"];
  return rest.includes(first) ? "rest" : "basics";
}

/** Name the place of a fault, as the form does. */
function placeOf({ where }: Fault, { scheme, draft }: Desk): string {
  const [first = "", second] = where;
  const fields = fieldsOf(scheme);
  const title = fields.get(String(first)) ?? scheme.parts.case?.fields.find(({ key }) => key === first)?.title ?? "";
  if (first === "answers") return `要点　${scheme.questions.find(({ key }) => key === second)?.label ?? ""}`;
  if (typeof second === "number" && fields.has(String(first))) {
    const text = textOf(entriesOf(draft.data[first])[second]?.text);
    return `${title} ${second + 1}${text ? `「${[...text].slice(0, 20).join("")}…」` : ""}`;
  }
  return typeof second === "number" ? `${title} ${second + 1}` : [title, second ?? ""].join(" ").trim();
}

function Left({ desk }: { readonly desk: Desk }): JSX.Element {
  if (desk.faults.length === 0)
    return (
      <p class="cb-good" data-clean>
        直すところは見つかりませんでした。
      </p>
    );
  return (
    <section aria-labelledby="left">
      <h3 id="left">直すところ（{desk.faults.length}件）</h3>
      <p class="cb-meta">残っていても保存できますが、事例帖に載せる前の検査で止まります。</p>
      <ul class="cb-author__faults" data-faults>
        {desk.faults.map((fault) => (
          <li key={`${fault.where.join(".")} ${fault.text}`}>
            <a href={`#step=${stepOf(fault, desk)}`}>{placeOf(fault, desk) || "全体"}</a>
            {`　${fault.text.replace(TWICE, "")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Save({ desk }: { readonly desk: Desk }): JSX.Element {
  const [shown, setShown] = useState(false);
  const { data, file } = desk.draft;
  const name = `${textOf(data.id) || file || "case"}.yml`;
  const stale = file !== "" && data !== desk.draft.before && textOf(data.updated) !== desk.today;
  const save = (): void => {
    download(new Blob([desk.written()], { type: "text/yaml;charset=utf-8" }), name);
    desk.say(`${name} を保存しました。このファイルを、事例帖を管理している人に渡してください。`);
  };
  return (
    <section aria-labelledby="save">
      <h3 id="save">ファイルに保存する</h3>
      {stale && (
        <p class="cb-notice">
          最終更新日が {textOf(data.updated)} のままです。
          <Button plain onPress={() => desk.put(["updated"], desk.today)}>
            今日（{desk.today}）にする
          </Button>
        </p>
      )}
      <TickField
        label="書きかけの下書きとして保存する（サイトには出ません。まだ書いていない項目は、検査で止まりません）"
        value={data.draft === true}
        onValue={(on) => desk.put(["draft"], on || undefined)}
      />
      <p class="cb-planbar__tools">
        <Button onPress={save} data={{ "data-save": "yml" }}>
          事例のファイル（{name}）を保存
        </Button>
        <Button plain pressed={shown} onPress={() => setShown(!shown)} data={{ "data-show": "yml" }}>
          中身を見て写す
        </Button>
      </p>
      <SaveTown desk={desk} />
      {shown && (
        <textarea
          class="cb-author__text"
          readOnly
          rows={16}
          aria-label="事例のファイルの中身"
          value={desk.written()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </section>
  );
}

/** The file of a town that is new here: the case cannot be taken without it. */
function SaveTown({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const town = desk.newTown;
  if (!town) return null;
  const { data } = desk.draft;
  const name = `${town.key}.yml`;
  const save = (): void => {
    const text = desk.towns.file(town, desk.today, data.draft === true);
    download(new Blob([text], { type: "text/yaml;charset=utf-8" }), name);
    desk.say(`${name} を保存しました。事例のファイルと一緒に渡してください。`);
  };
  return (
    <div data-save-town>
      <p>
        {town.fullName}は初めて載るので、自治体のファイルも要ります。二つとも渡してください。置く所は、事例のファイルが
        <code>cases</code>、自治体のファイルが<code>cases/_municipalities</code>のフォルダーです。
      </p>
      <p class="cb-planbar__tools">
        <Button onPress={save} data={{ "data-save": "town" }}>
          自治体のファイル（{name}）を保存
        </Button>
      </p>
    </div>
  );
}

function Changed({ desk }: { readonly desk: Desk }): JSX.Element {
  const { before, data, text } = desk.draft;
  const all = changes(before, trimmed(data), desk.scheme);
  const { title } = desk;
  const word = (): void => {
    writer("write-docx")
      .then((write) => write(changesPaper(title, wareki(desk.today), all)))
      .then((made) => download(made, `${title}　変更の一覧.docx`))
      .catch(() => desk.say(UNSAVED));
  };
  const plain = (): void => {
    download(new Blob([changesText(title, all)], { type: "text/plain;charset=utf-8" }), `${title}　変更の一覧.txt`);
  };
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">
        {text ? "変えたところ" : "書いたところ"}の一覧（{all.length}か所）
      </h3>
      <p class="cb-planbar__tools">
        <Button plain onPress={word} data={{ "data-document": "case-changes" }}>
          Wordで保存
        </Button>
        <Button plain onPress={plain} data={{ "data-document": "case-changes-text" }}>
          文字のファイルで保存
        </Button>
      </p>
      <details>
        <summary>画面で見る</summary>
        <dl class="cb-author__changes" data-changes>
          {all.map(({ place, before: old, after }) => (
            <div key={`${place} ${old} ${after}`}>
              <dt>{place}</dt>
              <dd>
                {old && <del>{old}</del>} {after ? <ins>{after}</ins> : "（消した）"}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
