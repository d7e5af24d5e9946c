/** The form of a case: where to begin, the steps, a file to be mended, or the reply of a host. */
import { type JSX, render } from "preact";
import type { Data, FormScheme } from "../data/data";
import { Button } from "../visit/parts/buttons";
import { useChanges } from "../visit/parts/use";
import { Desk, STEPS, type StepKey } from "./desk";
import { Mend } from "./mend";
import { ReplyRoom } from "./reply-room";
import { Start } from "./start";
import { Answers } from "./step-answers";
import { Basics } from "./step-basics";
import { Claims } from "./step-claims";
import { Finish, stepOf } from "./step-finish";
import { Rest } from "./step-rest";
import { Sources } from "./step-sources";

const ROOMS: Readonly<Record<StepKey, (props: { readonly desk: Desk }) => JSX.Element>> = {
  basics: Basics,
  sources: Sources,
  claims: Claims,
  answers: Answers,
  rest: Rest,
  finish: Finish,
};

/** Put the form into its place; what the address names is opened at once. */
export function startForm(place: HTMLElement, data: Data, scheme: FormScheme, today: string): Desk {
  const desk = new Desk(scheme, data, today);
  const wanted = new URLSearchParams(location.search);
  if (desk.asked) desk.room = "reply";
  else if (wanted.get("case")) void desk.openCase(wanted.get("case") ?? "");
  else history.replaceState(history.state, "", location.pathname);
  render(<Form desk={desk} />, place);
  return desk;
}

function Form({ desk }: { readonly desk: Desk }): JSX.Element {
  useChanges((listener) => desk.subscribe(listener));
  return (
    <div class="cb-planner cb-author">
      {desk.kept.off && (
        <p class="cb-fault" role="alert" data-kept="off">
          このブラウザーには下書きを残せません。閉じる前に、「確かめて保存」でファイルに保存してください。
        </p>
      )}
      {desk.kept.parted && (
        <p class="cb-notice" role="alert" data-parted>
          この下書きは、ほかのタブでも変えられていました。このタブの内容は、別の下書きとして残しています。どちらも「はじめに戻る」の下書きの一覧にあります。
        </p>
      )}
      <p class={desk.notice ? "cb-notice" : "cb-hidden"} role="status" data-said>
        {desk.notice}
      </p>
      <Open desk={desk} />
    </div>
  );
}

function Open({ desk }: { readonly desk: Desk }): JSX.Element {
  if (desk.room === "reply") return <ReplyRoom desk={desk} id={desk.asked} />;
  if (desk.room === "mend" && desk.mending) return <Mend key={desk.mending.text} desk={desk} mending={desk.mending} />;
  return desk.room === "edit" ? <Edit desk={desk} /> : <Start desk={desk} />;
}

function Edit({ desk }: { readonly desk: Desk }): JSX.Element {
  const { history } = desk;
  const Room = ROOMS[desk.step];
  const at = STEPS.findIndex(([key]) => key === desk.step);
  const next = STEPS[at + 1];
  return (
    <>
      <div class="cb-planbar">
        <strong>{desk.title}</strong>
        <div class="cb-planbar__tools cb-screen">
          <Button plain disabled={!history.undoable} onPress={() => history.undo()} data={{ "data-undo": "" }}>
            元に戻す
          </Button>
          <Button plain disabled={!history.redoable} onPress={() => history.redo()}>
            やり直す
          </Button>
          <Button plain onPress={() => desk.leave()} data={{ "data-leave": "" }}>
            はじめに戻る
          </Button>
          <span class="cb-meta">{desk.kept.off ? "" : "下書きは、このPCのブラウザーに自動で残ります。"}</span>
        </div>
      </div>
      <div class="cb-planner__body">
        <Steps desk={desk} />
        <section class="cb-step" data-step={desk.step} aria-labelledby="step">
          <h2 id="step" tabIndex={-1}>
            {STEPS[at]?.[1]}
          </h2>
          <Room key={`${desk.draft.id} ${desk.step}`} desk={desk} />
          {next && (
            <p class="cb-author__next cb-screen">
              <Button onPress={() => desk.go(next[0])} data={{ "data-next": next[0] }}>
                つぎへ　{next[1]}
              </Button>
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Steps({ desk }: { readonly desk: Desk }): JSX.Element {
  const faults = desk.faults.map((fault) => stepOf(fault, desk));
  return (
    <nav class="cb-steps cb-screen" aria-label="手順">
      <ol>
        {STEPS.map(([key, title]) => {
          const count = key === "finish" ? faults.length : faults.filter((each) => each === key).length;
          return (
            <li key={key}>
              <a
                href={`#step=${key}`}
                aria-current={key === desk.step ? "step" : undefined}
                data-go={key}
                onClick={() => desk.hush()}
              >
                {title}
              </a>
              {desk.strict && count > 0 && <span class="cb-meta">直すところ{count}件</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
