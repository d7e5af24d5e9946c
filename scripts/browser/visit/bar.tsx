/** The head of the planner: the plan's name, what is kept, undo, files, other plans, and the address to hand on. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LINE } from "../plan/bounds";
import { titleOf } from "../plan/change";
import type { Desk } from "./desk";
import { loadFile, saveFile, saveRaw } from "./desk-files";
import { NOT_KEPT } from "./desk-words";
import { focusNext } from "../dom/focus";
import type { Entry } from "./kept-plans";
import { LONGEST_ADDRESS, address } from "../plan/link";
import { Button } from "./parts/buttons";
import { LineField } from "./parts/fields";
import { wordsOf } from "../plan/words";

interface OfDesk {
  readonly desk: Desk;
}

export function Bar({ desk }: OfDesk): JSX.Element {
  const { history } = desk;
  const plan = history.now;
  return (
    <section class="cb-planbar" aria-label="計画">
      <div class="cb-planbar__name">
        <LineField
          label="計画の名前"
          hint={plan.name.trim() ? "" : `なければ「${titleOf(plan)}」`}
          value={plan.name}
          most={LINE}
          onValue={(name) => history.change((each) => ({ ...each, name }), "name")}
        />
        <KeptNote desk={desk} />
      </div>
      <div class="cb-planbar__tools cb-screen">
        <Button plain disabled={!history.undoable} onPress={() => undo(desk)} data={{ "data-undo": "" }}>
          元に戻す
        </Button>
        <Button plain disabled={!history.redoable} onPress={() => redo(desk)}>
          やり直す
        </Button>
        <Button plain onPress={() => saveFile(desk)}>
          ファイルに保存
        </Button>
        <FilePicker desk={desk} />
        <Plans desk={desk} />
        <Share desk={desk} />
      </div>
    </section>
  );
}

function KeptNote({ desk }: OfDesk): JSX.Element {
  const { kept } = desk.plans;
  const words = {
    all: "入れた内容は、このPCのブラウザーに自動で保存しています。",
    waiting: "保存しています。",
    off: NOT_KEPT,
    gone: "この計画は、いまは保存していません。",
  };
  return (
    <p class={kept === "off" ? "cb-fault" : "cb-meta"} data-kept={kept} role={kept === "off" ? "alert" : undefined}>
      {words[kept]}
    </p>
  );
}

function undo(desk: Desk): void {
  const before = desk.history.now;
  desk.history.undo();
  desk.show(before, "一つ前に戻しました。");
}

function redo(desk: Desk): void {
  const before = desk.history.now;
  desk.history.redo();
  desk.show(before, "やり直しました。");
}

function FilePicker({ desk }: OfDesk): JSX.Element {
  const chosen = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) void loadFile(desk, file);
    input.value = ""; // the same file may be chosen again
  };
  return (
    <label class="cb-plain cb-file">
      ファイルから開く
      <input
        class="cb-hidden"
        type="file"
        accept=".json,application/json"
        onChange={(event) => chosen(event.currentTarget)}
      />
    </label>
  );
}

function Plans({ desk }: OfDesk): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="cb-planbar__more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>ほかの計画</summary>
      {open && <PlanList desk={desk} />}
    </details>
  );
}

function PlanList({ desk }: OfDesk): JSX.Element {
  const all = desk.plans.list(desk.kind);
  return (
    <div class="cb-planbar__panel">
      {all.length === 0 && <p class="cb-meta">保存した計画はまだありません。何か入れると、ここに出ます。</p>}
      <ul>
        {all.map((entry, at) => (
          <PlanLine key={entry.id} desk={desk} entry={entry} at={at} />
        ))}
      </ul>
      <p class="cb-planbar__tools">
        <Button onPress={() => desk.begin()} data={{ "data-new": "" }}>
          新しい計画を始める
        </Button>
        <Button plain onPress={() => desk.duplicate()}>
          この計画の写しを作る
        </Button>
      </p>
    </div>
  );
}

function PlanLine({ desk, entry, at }: OfDesk & { readonly entry: Entry; readonly at: number }): JSX.Element {
  const { id, title, changed, fault } = entry;
  const current = id === desk.history.now.id;
  const remove = (): void => {
    desk.delete(id, title);
    focusNext("[data-delete-plan]", at, "[data-new]");
  };
  return (
    <li data-plan={id}>
      <span>
        <strong>{title}</strong>
        {changed > 0 && (
          <span class="cb-meta">
            {`　${new Date(changed).toLocaleString("ja-JP", { dateStyle: "medium", timeStyle: "short" })}`}
          </span>
        )}
        {fault && <span class="cb-fault">{fault}</span>}
      </span>
      <span class="cb-planbar__tools">
        {current && <span class="cb-meta">開いています</span>}
        {!current && !fault && (
          <Button plain about={title} onPress={() => desk.openKept(id)}>
            開く
          </Button>
        )}
        {fault && (
          <Button plain about={title} onPress={() => saveRaw(desk, id)}>
            中身をそのままファイルに保存
          </Button>
        )}
        <Button plain about={title} onPress={remove} data={{ "data-delete-plan": id }}>
          消す
        </Button>
      </span>
    </li>
  );
}

function Share({ desk }: OfDesk): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="cb-planbar__more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>リンクで渡す</summary>
      {open && <SharePanel desk={desk} />}
    </details>
  );
}

function SharePanel({ desk }: OfDesk): JSX.Element {
  const words = wordsOf(desk.history.now);
  const carries = address(desk.history.now, desk.offers());
  const link = new URL(`#${carries}`, location.href.replace(/[?#].*$/, "")).href;
  return (
    <div class="cb-planbar__panel">
      <p>
        リンクに入るのは、{words.host}の事例、テーマ、質問だけです。{words.one}
        や自団体の名前、連絡先、日程は入りません。
      </p>
      {carries ? (
        <ShareLink link={link} desk={desk} />
      ) : (
        <p class="cb-meta">事例か質問を入れると、リンクができます。</p>
      )}
    </div>
  );
}

function ShareLink({ link, desk }: OfDesk & { readonly link: string }): JSX.Element {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      desk.note("リンクをコピーしました。");
    } catch {
      const shown = document.querySelector("[data-share]");
      if (shown) getSelection()?.selectAllChildren(shown);
      desk.note("自動ではコピーできませんでした。リンクを選んだ状態にしたので、Ctrl+Cでコピーしてください。");
    }
  };
  return (
    <>
      <p>
        <a class="cb-shortlist__address" data-share href={link}>
          {link}
        </a>
      </p>
      {link.length > LONGEST_ADDRESS && (
        <p class="cb-fault">
          リンクが長いため、メールで途中から切れるおそれがあります。「ファイルに保存」したものを渡すほうが確実です。
        </p>
      )}
      {location.protocol === "file:" && (
        <p class="cb-meta">このリンクは、同じ場所にあるフォルダーを開ける人にだけ使えます。</p>
      )}
      <Button plain onPress={() => void copy()}>
        リンクをコピー
      </Button>
    </>
  );
}
