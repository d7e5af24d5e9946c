/** A file that would be misread: its whole text, and where it has to be mended. Nothing of it is lost. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { told } from "../casefile/open";
import { download } from "../dom/download";
import { Button } from "../visit/parts/buttons";
import type { Desk, Mending } from "./desk";

export function Mend({ desk, mending }: { readonly desk: Desk; readonly mending: Mending }): JSX.Element {
  const [text, setText] = useState(mending.text);
  const save = (): void => {
    download(new Blob([text], { type: "text/yaml;charset=utf-8" }), `${mending.file || "case"}.yml`);
  };
  return (
    <section class="cb-author__mend" data-mend aria-labelledby="mend">
      <h2 id="mend">ファイルに、このままでは読み違える所があります</h2>
      <p>
        書いた人のつもりと違って読まれるので、画面に開く前に直します。下の文字は、ファイルの中身そのままです。直すまで、何も消えません。
      </p>
      <ul data-traps>
        {mending.traps.map((trap) => (
          <li key={`${trap.rule} ${trap.at}`}>{told(mending.text, trap, desk.scheme.rules)}</li>
        ))}
      </ul>
      <textarea
        class="cb-author__text"
        rows={24}
        spellcheck={false}
        aria-label="ファイルの中身"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="cb-planbar__tools">
        <Button onPress={() => desk.take({ text, notes: [] }, mending.file)} data={{ "data-again": "" }}>
          直したので、もう一度読む
        </Button>
        <Button plain onPress={save}>
          この文字のまま保存
        </Button>
        <Button plain onPress={() => desk.leave()}>
          やめて、はじめに戻る
        </Button>
      </p>
    </section>
  );
}
