/** What this PC keeps of the own town for every plan, and how a colleague gets it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { download } from "../../dom/download";
import { fileName } from "../../office/file-name";
import { writer } from "../../office/writer";
import { assembly } from "../../packet/names";
import { ownTownSheet } from "../../packet/own-town";
import { PLAIN } from "../../kept/office";
import { ownTown } from "../../kept/own-town";
import { ownFigures } from "../../plan/own-figures";
import { handedOn, officeHanded, ownHomeOf, readOwnHome, withOwnHome } from "../../plan/own-home";
import { forgetOwn, keepHanded, keepOwn, keptOwn } from "../own";
import type { StepProps } from "../step";
import { Button } from "./buttons";
import { OfficePart } from "./office";

export function OwnTownPart(props: StepProps): JSX.Element | null {
  const { plan, known } = props;
  const { home } = plan;
  const council = assembly(home.name);
  const named = home.name.trim() !== "";
  // A name that is still being typed, or its reading, has no assembly.
  const whole = /[都道府県市区町村]$/u.test(home.name.trim());
  return (
    <section class="cb-own cb-screen" aria-label="自団体の設定" data-own-town>
      {whole && (
        <dl class="cb-own__figures">
          {[...ownFigures(home, known), ["議会", `${council.name}（${council.office}）`] as const].map(
            ([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
          )}
        </dl>
      )}
      {named && <OfficePart {...props} />}
      <Ways {...props} />
    </section>
  );
}

function Ways(props: StepProps): JSX.Element {
  const { plan, say } = props;
  const [, redraw] = useState(0);
  const again = (text: string): void => {
    redraw((count) => count + 1);
    say(text);
  };
  const named = plan.home.name.trim() !== "";
  const own = keptOwn()?.home.name ?? "";
  const kept = own === plan.home.name;
  return (
    <>
      <p class="cb-meta">
        {kept || !named
          ? "自団体の欄、申込みの手順、旅費の決まりは、このPCに残り、次の計画と旅のノートに初めから入ります。リンクには入りません。"
          : own
            ? `このPCに残してある自団体は、${own}です。`
            : "この団体は、まだこのPCに残していません。欄に書き加えるか、次のボタンで残せます。"}
      </p>
      <p class="cb-planbar__tools">
        {named && !kept && (
          <Button
            onPress={() => {
              keepOwn(plan);
              again("この団体を、自団体として残しました。");
            }}
          >
            この団体を自団体として残す
          </Button>
        )}
        {named && <HandOn {...props} />}
        <Handed {...props} />
        {kept && named && (
          <Button
            plain
            onPress={() => {
              forgetOwn();
              props.setOffice(() => PLAIN);
              again("自団体の設定と氏名を、このPCから消しました。この計画の欄はそのままです。");
            }}
          >
            このPCから消す
          </Button>
        )}
      </p>
    </>
  );
}

function HandOn({ plan, known, say }: StepProps): JSX.Element {
  const save = (): void => {
    const content = handedOn(ownHomeOf(plan, ownTown() ?? ""), known.office);
    const name = `${fileName(`自団体の設定_${plan.home.name}`)}.json`;
    download(new Blob([content], { type: "application/json" }), name);
    say(`「${name}」を保存しました。氏名は入っていません。`);
  };
  const print = async (from: HTMLElement): Promise<void> => {
    try {
      (await writer("print-view"))([ownTownSheet(plan, known)], () => from.focus());
    } catch {
      say("印刷できませんでした。事例帖のフォルダーがそろっているかを確かめてください。");
    }
  };
  return (
    <>
      <Button plain onPress={save} data={{ "data-hand-on": "" }}>
        同僚に渡すファイル
      </Button>
      <button
        type="button"
        class="cb-plain"
        data-document="own-town"
        data-format="print"
        onClick={({ currentTarget }) => void print(currentTarget)}
      >
        1枚に印刷
      </button>
    </>
  );
}

/** Take what a colleague has handed on. */
function Handed({ change, setOffice, say }: StepProps): JSX.Element {
  const [fault, setFault] = useState("");
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    input.value = ""; // the same file may be chosen again
    if (!file) return;
    const content = await file.text().catch(() => "");
    const found = readOwnHome(content);
    setFault("fault" in found ? found.fault : "");
    if ("fault" in found) return;
    keepHanded(found);
    setOffice((office) => officeHanded(content, office));
    change((plan) => withOwnHome(plan, found));
    say(`${found.home.name}の設定を入れました。「元に戻す」で、この計画の欄を戻せます。`);
  };
  return (
    <>
      <label class="cb-plain cb-file">
        受け取ったファイルから入れる
        <input
          class="cb-hidden"
          type="file"
          accept=".json,application/json"
          data-handed
          onChange={({ currentTarget }) => void take(currentTarget)}
        />
      </label>
      {fault && (
        <span class="cb-fault" role="alert">
          {fault}
        </span>
      )}
    </>
  );
}
