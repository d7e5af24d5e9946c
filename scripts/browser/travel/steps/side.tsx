/** One side of the record: its prompts, what home and host have to do with them, and room to write. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Answers } from "../../kept/answers";
import type { Prompt, Side } from "../../data/data";
import { shared } from "../../kept/shortlist";
import { CHAPTER } from "../../plan/bounds";
import { Button } from "../../visit/parts/buttons";
import { TextField, TickField } from "../../visit/parts/fields";
import type { Step, StepProps } from "../../visit/step";
import { withAnswer, withFocus } from "../change";
import { useAnswers } from "../home";
import { notesOf, sideOf } from "../notes";
import { Basis } from "../parts/basis";
import { Hints } from "../parts/hints";
import { type Ground, hintsFor, isGap } from "../suggest";

/** Make the step of a side: something is missing until one prompt is chosen or answered. */
export function sideStep(key: Side["key"], title: string): Step {
  return {
    key,
    title,
    lead: "選んだ問いは滞在計画書に、書き留めたことは報告書案に入ります。すべてに答える必要はありません。",
    view: (props) => <SideView {...props} side={key} />,
    missing: (plan, known) =>
      notesOf(plan, known, key).some(({ text, focus }) => text || focus) ? [] : ["確かめる問い"],
  };
}

interface OfSide extends StepProps {
  readonly side: Side["key"];
}

function SideView(props: OfSide): JSX.Element {
  const { plan, known, side: key } = props;
  const answers = useAnswers(known.notebook);
  const [shortlist] = useState(shared);
  const side = sideOf(known, key);
  if (!side)
    return (
      <p class="cb-empty">
        {known.loading
          ? "問いを読んでいます。"
          : "問いを読めませんでした。ページを開き直してください。書いたことは残っています。"}
      </p>
    );
  const ground = { host: plan.hosts[0] ?? null, known, answers, shortlist: shortlist.entries().map(({ id }) => id) };
  return (
    <>
      <p>{side.lead}</p>
      <Basis cites={side.cites} known={known} plain />
      {key === "surfaced" && <Gaps {...props} prompts={side.prompts} answers={answers} />}
      {side.prompts.map((prompt, at) => (
        <PromptView key={prompt.key} {...props} prompt={prompt} number={at + 1} ground={ground} />
      ))}
    </>
  );
}

interface OfGaps extends OfSide {
  readonly prompts: readonly Prompt[];
  readonly answers: Answers;
}

/** Choose at once what the self-check found missing at home. */
function Gaps({ plan, change, say, prompts, answers }: OfGaps): JSX.Element {
  const gaps = prompts.filter((each) => isGap(each, answers)).map(({ key }) => key);
  const left = gaps.filter((key) => !plan.travel.focus.includes(key));
  const choose = (): void => {
    change((each) => withFocus(each, left, true));
    say(`${left.length}問を選びました。`);
  };
  if (answers.size === 0) {
    return (
      <p class="cb-meta">
        <a href="../pieces/check.html">自己点検</a>に答えておくと、自団体で足りない所にかかわる問いが分かります。
      </p>
    );
  }
  return (
    <p class="cb-entries__acts">
      <span>自己点検で「いいえ」か「一部」と答えた所にかかわる問いは、{gaps.length}問です。</span>
      {left.length > 0 && (
        <Button plain onPress={choose} data={{ "data-choose-gaps": "" }}>
          まとめて「この滞在で確かめる」にする（{left.length}問）
        </Button>
      )}
    </p>
  );
}

interface OfPrompt extends OfSide {
  readonly prompt: Prompt;
  readonly number: number;
  readonly ground: Ground;
}

function PromptView({ plan, change, known, side, prompt, number, ground }: OfPrompt): JSX.Element {
  const { key, text, hint } = prompt;
  const piece = known.notebook?.pieces.find((each) => each.key === prompt.piece);
  return (
    <section class="cb-item" data-prompt={key} aria-labelledby={`prompt-${key}`}>
      <h3 id={`prompt-${key}`}>
        {number}　{text}
        {piece && <small>{piece.short}</small>}
      </h3>
      {hint && <p class="cb-meta">{hint}</p>}
      <Hints all={hintsFor(prompt, ground)} />
      <TickField
        label="この滞在で確かめる"
        value={plan.travel.focus.includes(key)}
        onValue={(on) => change((each) => withFocus(each, [key], on))}
      />
      <TextField
        label={
          <>
            書き留めたこと<span class="cb-hidden">　{text}</span>
          </>
        }
        rows={3}
        most={CHAPTER}
        value={plan.travel[side][key] ?? ""}
        onValue={(value) => change((each) => withAnswer(each, side, key, value), `${side}-${key}`)}
      />
      <Basis cites={prompt.cites} known={known} />
    </section>
  );
}
