/** The questions that will be put, host by host: worded, weighed and brought into order. */
import { Fragment, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { MOST_QUESTIONS } from "../../kept/questions";
import { alikeTo, caseNamed } from "../../plan/alike";
import { type Offer, ownQuestion, reworded } from "../../plan/asking";
import { TEXT } from "../../plan/bounds";
import { focusNext, focusSoon } from "../../dom/focus";
import { Button, EntryButtons, type Entry, moveEntry } from "../parts/buttons";
import { PickField, TextField, TickField } from "../parts/fields";
import type { Plan, Question } from "../../plan/plan";
import { answered } from "../../facts/published";
import {
  countsOf,
  questionsOf,
  roomFor,
  withCopies,
  withMoved,
  withQuestion,
  withQuestions,
  withSuggestedOrder,
  withoutQuestion,
} from "../../plan/question-list";
import type { StepProps } from "../step";
import { PublishedList } from "./published";
import { WorthOf } from "./worth-of";

interface WithOffers extends StepProps {
  readonly offers: readonly Offer[];
}

const KINDS = [
  ["事実", "事実を確かめる"],
  ["理由", "理由を尋ねる"],
] as const;
/** More than that are not answered within one visit: then it matters which come first. */
const MANY = 20;

export function Taken(props: WithOffers): JSX.Element {
  const { plan, change, known, say } = props;
  const order = (): void => {
    change((each) => withSuggestedOrder(each, known.vocabulary));
    say("必ず尋ねる問い、理由、事実の順に並べました。");
  };
  const homeless = questionsOf(plan, "");
  return (
    <section class="cb-taken" aria-labelledby="taken">
      <h3 id="taken" tabIndex={-1}>
        質問事項
        <small>
          {plan.questions.length}件／{MOST_QUESTIONS}件まで
        </small>
      </h3>
      {roomFor(plan) === 0 && <p class="cb-fault">質問は{MOST_QUESTIONS}件までです。ほかを外すと加えられます。</p>}
      {plan.questions.length > 1 && (
        <>
          <Button plain onPress={order} data={{ "data-order": "" }}>
            並べ方の案を使う
          </Button>
          <p class="cb-meta">
            必ず尋ねる問い、理由、事実の順に並べます。事実は、文書で先に答えてもらえることが多いためです。Altキーと上下の矢印でも一つずつ動かせます。
          </p>
        </>
      )}
      {plan.hosts.map(({ id, name }) => (
        <TakenOfHost key={id} {...props} host={id} name={name} />
      ))}
      {homeless.length > 0 && <TakenOfHost {...props} host="" name="訪問先が決まっていない質問" />}
    </section>
  );
}

function TakenOfHost({
  host,
  name,
  ...props
}: WithOffers & { readonly host: string; readonly name: string }): JSX.Element {
  const { plan, change, say } = props;
  const mine = questionsOf(plan, host);
  const { all, must, reasons } = countsOf(mine);
  const to = plan.hosts.find(({ id }) => id === host);
  const add = (): void => {
    if (roomFor(plan) === 0) return say(`質問は${MOST_QUESTIONS}件までです。`);
    const question = ownQuestion(host, "");
    change((each) => withQuestions(each, [question]));
    focusSoon(`[data-question="${question.id}"] textarea`);
  };
  return (
    <section class="cb-taken__host" data-host={host} aria-label={name}>
      <h4>
        {name}
        <small data-counts={`${all} ${must} ${reasons}`}>
          {all}件（必ず{must}、理由{reasons}、事実{all - reasons}）
        </small>
      </h4>
      {all > MANY && must === 0 && (
        <p class="cb-meta">
          {MANY}件を超えています。「必ず尋ねる」に印を付けると、時間が足りないときの順番が相手にも伝わります。
        </p>
      )}
      <ol>
        {mine.map((question, at) => (
          <QuestionLine key={question.id} {...props} question={question} at={at} of={mine.length} />
        ))}
      </ol>
      {host !== "" && (
        <Button plain about={name} onPress={add} data={{ "data-own": host }}>
          自分の質問を書く
        </Button>
      )}
      {to && <WorthOf {...props} host={to} />}
    </section>
  );
}

interface OfQuestion extends WithOffers {
  readonly question: Question;
  /** Place among those of its host, from 0. */
  readonly at: number;
  readonly of: number;
}

function QuestionLine({ question, at, of, ...props }: OfQuestion): JSX.Element {
  const { plan, known, change, say } = props;
  const { id, text, asks, must } = question;
  const title = caseNamed(question, plan, known.cases);
  const set = (patch: Partial<Question>, mark?: string): void => change((each) => withQuestion(each, id, patch), mark);
  const entry: Entry = { at, of, say, onMove: (by) => change((each) => withMoved(each, id, by)) };
  const remove = (): void => {
    change((each) => withoutQuestion(each, id));
    say("質問を外しました。「元に戻す」で戻せます。");
    focusNext(`[data-host="${question.host}"] [data-remove="questions"]`, at, "#taken");
  };
  return (
    <li data-question={id} onKeyDown={(event) => onKey(event, entry)}>
      <TextField
        label={`質問${at + 1}${title && `　${title}`}`}
        hint={must ? "必ず尋ねる" : ""}
        value={text}
        most={TEXT}
        rows={Math.min(6, Math.max(2, Math.ceil(text.length / 36)))}
        warnings={likeOneBefore(question, plan)}
        onValue={(value) => set(reworded(question, value), `question ${id}`)}
      />
      <Beside {...props} question={question} />
      <div class="cb-taken__ways">
        <TickField label="必ず尋ねる" value={must} onValue={(value) => set({ must: value })} />
        <PickField
          label="何を尋ねるか"
          value={asks}
          options={KINDS}
          onValue={(value) => set({ asks: value === "理由" ? "理由" : "事実" })}
        />
        <HostChoice {...props} question={question} />
        <EntryButtons about={text || `質問${at + 1}`} list="questions" onRemove={remove} {...entry} />
      </div>
    </li>
  );
}

/** Letters of another question that are told. */
const SHOWN = 30;

/** Say which question before it asks nearly the same. */
function likeOneBefore(question: Question, { questions }: Plan): string[] {
  const at = questions.findIndex(({ id }) => id === question.id);
  const letters = [...(alikeTo(question, questions.slice(0, at))?.text ?? "")];
  const told = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : letters.join("");
  return told ? [`上の「${told}」と、尋ねることが似ています。`] : [];
}

/** Alt with an arrow moves, from wherever in the entry the focus is. */
function onKey(event: KeyboardEvent, entry: Entry): void {
  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
  event.preventDefault();
  moveEntry(entry, event.key === "ArrowUp" ? -1 : 1);
}

function HostChoice({ question, plan, change, say }: WithOffers & { readonly question: Question }): JSX.Element | null {
  const { id, host } = question;
  const gone = !plan.hosts.some((each) => each.id === host);
  if (plan.hosts.length < 2 && !gone) return null;
  const options = plan.hosts.map((each) => [each.id, each.name] as const);
  const give = (value: string): void => {
    change((each) => withQuestion(each, id, { host: value }));
    say("訪問先を変えました。");
    focusSoon(`[data-question="${id}"] .cb-taken__ways select`);
  };
  const copy = (): void => {
    change((each) => withCopies(each, id));
    say("ほかの訪問先にも同じ質問を加えました。");
  };
  return (
    <Fragment>
      <PickField
        label="訪問先"
        value={gone ? "" : host}
        options={gone ? [["", "選んでください"], ...options] : options}
        onValue={give}
      />
      {!gone && (
        <Button plain about={question.text} onPress={copy}>
          ほかの訪問先にも尋ねる
        </Button>
      )}
    </Fragment>
  );
}

/** What is published of it: for one's own question a warning, where it seems to be answered. */
function Beside({ question, offers, plan, known }: WithOffers & { readonly question: Question }): JSX.Element | null {
  const { id, host, text, field } = question;
  const cases = plan.hosts.find((each) => each.id === host)?.cases ?? [];
  const own = field === "";
  const found = useMemo(() => {
    const full = cases.map((each) => known.full.get(each)).filter((each) => each !== undefined);
    return own && known.vocabulary ? answered(text, full, known.vocabulary) : null;
  }, [own, text, cases.join(), known.full, known.vocabulary]);
  if (found) return <Already titles={found.titles} known={found.known} />;
  const offer = offers.find(
    (each) => each.id === id || (each.case === question.case && each.field === field && each.text === text),
  );
  if (!offer || offer.known.length === 0) return null;
  return (
    <details class="cb-taken__known">
      <summary>{offer.direct ? "公表されていること" : "近い公表内容"}</summary>
      <PublishedList all={offer.known.slice(0, 4)} title="" />
    </details>
  );
}

function Already({
  titles,
  known,
}: {
  readonly titles: readonly string[];
  readonly known: Parameters<typeof PublishedList>[0]["all"];
}): JSX.Element {
  const why =
    titles.length > 0
      ? `${titles.map((each) => `「${each}」`).join("")}について、次のことが公表されています。`
      : "言葉の似た説明が公表されています。";
  return (
    <div class="cb-taken__already" data-already>
      <p>{why}足りない点だけを尋ねると、相手の手間が減ります。</p>
      <PublishedList all={known} title="" />
    </div>
  );
}
