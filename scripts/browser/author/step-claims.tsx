/** Claims, field by field; above them a place to write one after the other while one reads a source. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { countClaims, withClaim } from "../casefile/edit";
import { fieldsOf } from "../casefile/fault";
import { tidy } from "../casefile/scalar";
import { isEntries, textOf } from "../casefile/value";
import { Button } from "../visit/parts/buttons";
import { Entry, PickField } from "../visit/parts/fields";
import { ClaimField } from "./claim-field";
import type { Desk } from "./desk";
import { LineField, TextField } from "./uncut";

export function Claims({ desk }: { readonly desk: Desk }): JSX.Element {
  const { reply, data } = desk.draft;
  const { sources } = data;
  const any = isEntries(sources) && Object.keys(sources).length > 0;
  return (
    <>
      {reply?.note && (
        <p class="cb-notice" data-reply-note>
          <strong>{reply.by}から、そのほかに</strong>　{reply.note}
        </p>
      )}
      {any ? (
        <Adding desk={desk} />
      ) : (
        <p class="cb-notice">
          記述には出典が要ります。先に
          <Button plain onPress={() => desk.go("sources")}>
            出典を足して
          </Button>
          ください。
        </p>
      )}
      {desk.scheme.groups.map((group) => (
        <section class="cb-author__group" key={group.key} aria-labelledby={`group-${group.key}`}>
          <h3 id={`group-${group.key}`}>
            {group.label}
            <small>{group.lead}</small>
          </h3>
          {group.rows.map((row) => (
            <ClaimField key={row.key} desk={desk} row={row} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Field, source and place stay as they are for the next claim: a source is read from its beginning to its end. */
function Adding({ desk }: { readonly desk: Desk }): JSX.Element {
  const { scheme, draft } = desk;
  const sources = Object.entries(isEntries(draft.data.sources) ? draft.data.sources : {});
  const [field, setField] = useState("background");
  const [source, setSource] = useState(sources[0]?.[0] ?? "");
  const [at, setAt] = useState("");
  const [text, setText] = useState("");
  const row = scheme.groups.flatMap(({ rows }) => rows).find(({ key }) => key === field);
  const chosen = sources.some(([key]) => key === source) ? source : (sources[0]?.[0] ?? "");
  const add = (): void => {
    const words = tidy(text).trim();
    if (!words) return desk.say("記述の文を書いてから、足してください。");
    const place = tidy(at).trim();
    desk.change((data) => withClaim(data, field, { text: words, source: chosen, ...(place ? { at: place } : {}) }));
    setText("");
    desk.say(`「${fieldsOf(scheme).get(field)}」に足しました。全部で${countClaims(desk.draft.data, scheme)}件です。`);
    document.querySelector<HTMLElement>("[data-adding] textarea")?.focus();
  };
  return (
    <section
      class="cb-author__adding"
      data-adding
      aria-label="資料を読みながら書き足す"
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add();
      }}
    >
      <p>
        <strong>資料を読みながら書き足す</strong>
        {"　"}一つの事柄を一文か二文で、自分たちの言葉で書きます。出典と場所は、次の記述にも残ります。
      </p>
      <div class="cb-form">
        <Entry label="項目" note={row ? `${row.help}　例：${row.example}` : ""} wide>
          {(parts) => (
            <select {...parts} value={field} onChange={(event) => setField(event.currentTarget.value)}>
              {scheme.groups.map((group) => (
                <optgroup key={group.key} label={group.label}>
                  {group.rows.map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Entry>
        <TextField label="記述" value={text} rows={2} onValue={setText} />
        <PickField
          label="出典"
          value={chosen}
          options={sources.map(
            ([key, each]) => [key, `${key}　${textOf(isEntries(each) ? each.title : "").trim()}`] as const,
          )}
          onValue={setSource}
        />
        <LineField label="出典の中の場所" note="例：3ページ、導入の経緯" value={at} onValue={setAt} />
      </div>
      <p>
        <Button onPress={add} data={{ "data-more": "claim" }}>
          この記述を足す
        </Button>
        <span class="cb-meta">　Ctrlキーを押しながらEnterキーでも足せます。</span>
      </p>
    </section>
  );
}
