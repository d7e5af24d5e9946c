/** Where to begin: anew, with a case of this casebook, with a file, or with what was begun here before. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../visit/parts/buttons";
import { CaseChoice } from "./case-choice";
import type { Desk } from "./desk";

export function Start({ desk }: { readonly desk: Desk }): JSX.Element {
  const [chosen, setChosen] = useState("");
  return (
    <div class="cb-author__start" data-start>
      <section aria-labelledby="begin-new">
        <h2 id="begin-new">新しい事例を書く</h2>
        <p>出典を並べ、一文ずつ書き足します。記述20件で一時間ほどです。途中でやめても、このPCに残ります。</p>
        <Button onPress={() => desk.begin()} data={{ "data-begin": "new" }}>
          書き始める
        </Button>
      </section>
      <section aria-labelledby="begin-case">
        <h2 id="begin-case">載っている事例を直す</h2>
        <CaseChoice
          desk={desk}
          label="事例"
          value={chosen}
          none="（事例を選んでください）"
          without={[]}
          onValue={setChosen}
        />
        <p class="cb-planbar__tools">
          <Button disabled={!chosen} onPress={() => void desk.openCase(chosen)} data={{ "data-begin": "case" }}>
            開いて直す
          </Button>
          <Button plain disabled={!chosen} onPress={() => location.assign(`?review=${chosen}`)}>
            自治体として答える
          </Button>
        </p>
      </section>
      <section aria-labelledby="begin-file">
        <h2 id="begin-file">持っているファイルを開く</h2>
        <p>事例のファイル（.yml）か、自治体から届いた回答のファイルを選びます。</p>
        <label class="cb-button cb-file">
          ファイルを選ぶ
          <input
            class="cb-hidden"
            type="file"
            accept=".yml,.yaml,.txt"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) void desk.openFile(file);
            }}
          />
        </label>
      </section>
      <Kept desk={desk} />
    </div>
  );
}

function Kept({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const all = desk.kept.list();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="begin-kept">
      <h2 id="begin-kept">このPCに残っている下書き</h2>
      <ul class="cb-author__kept">
        {all.map(({ id, title, changed }) => (
          <li key={id}>
            <Button plain onPress={() => desk.openKept(id)} data={{ "data-kept-draft": id }}>
              {title}
            </Button>
            <span class="cb-meta">　{changed ? new Date(changed).toLocaleString("ja-JP") : ""}　</span>
            <Button plain about={title} onPress={() => desk.kept.delete(id)}>
              消す
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
