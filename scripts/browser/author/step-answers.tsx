/** The nine questions: an answer in one line, resting on claims that are ticked. */
import type { JSX } from "preact";
import { cited, cites } from "../casefile/edit";
import { fieldsOf } from "../casefile/fault";
import { NONE, computedFrom } from "../casefile/rules-of-answers";
import { tidy } from "../casefile/scalar";
import { entriesOf, isEntries, textOf } from "../casefile/value";
import type { FormQuestion } from "../data/data";
import { PickField, RadioField, TickField } from "../visit/parts/fields";
import type { Desk } from "./desk";
import { Proposals } from "./proposals";
import { LineField } from "./uncut";

const WAYS = [
  ["", "まだ書いていない"],
  ["write", "答えを書く"],
  ["none", "出典に記載なし"],
] as const;

interface OfQuestion {
  readonly desk: Desk;
  readonly question: FormQuestion;
}

export function Answers({ desk }: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <p>
        比べるときと一覧に出る、九つの問いへの一行の答えです。40字までで、いちばん言いたい言葉を先に置きます。
        費用、期間、製品、効果は、記述に値や節目があれば、そこから作ります。
      </p>
      {desk.scheme.questions.map((question) => (
        <Answer key={question.key} desk={desk} question={question} />
      ))}
    </>
  );
}

function Answer({ desk, question }: OfQuestion): JSX.Element {
  const { draft, scheme, today } = desk;
  const holders = computedFrom({ data: draft.data, scheme, today }, question.key);
  const answers = isEntries(draft.data.answers) ? draft.data.answers : {};
  const answer = answers[question.key];
  const way = answer === NONE ? "none" : answer === undefined ? "" : "write";
  const choose = (next: string): void => {
    desk.put(["answers", question.key], next === "none" ? NONE : next === "write" ? { text: " " } : undefined);
  };
  // Without an answer there is nothing that rests on claims yet: the words stand, the claims are to be chosen.
  const take = (words: string): void =>
    desk.put(["answers", question.key], isEntries(answer) ? { ...answer, text: words } : { text: words });
  return (
    <section class="cb-item" data-question={question.key} aria-labelledby={`question-${question.key}`}>
      <h3 id={`question-${question.key}`}>
        {question.label}
        <small>{question.question}</small>
      </h3>
      {desk.faultsAt(["answers", question.key]).map((each) => (
        <p class="cb-fault" key={each}>
          {each}
        </p>
      ))}
      {holders.length > 0 && answer === undefined ? (
        <p class="cb-meta">
          記述から作ります（{holders.map((id) => nameOf(desk, id)).join("、")}）。書くことはありません。
        </p>
      ) : (
        <RadioField label="答え" value={way} options={WAYS} onValue={choose} />
      )}
      {way === "write" && <Written desk={desk} question={question} />}
      <Proposals
        desk={desk}
        field={`answers.${question.key}`}
        number={1}
        now={isEntries(answer) ? textOf(answer.text) : textOf(answer)}
        take={holders.length > 0 && answer === undefined ? undefined : take}
      />
    </section>
  );
}

/** A claim by its field and place, as the reader knows it. */
function nameOf({ scheme }: Desk, id: string): string {
  const [field = "", number = ""] = id.split("-");
  return `${fieldsOf(scheme).get(field)} ${number}`;
}

function Written({ desk, question }: OfQuestion): JSX.Element {
  const path = ["answers", question.key];
  const held = isEntries(desk.draft.data.answers) ? desk.draft.data.answers[question.key] : undefined;
  const answer = isEntries(held) ? held : {};
  const text = textOf(answer.text) === " " ? "" : textOf(answer.text);
  return (
    <>
      <div class="cb-form">
        <LineField
          wide
          label="一行の答え"
          value={text}
          note={`いま${[...text].length}字（40字まで）`}
          warnings={[...desk.faultsAt([...path, "text"]), ...desk.faultsAt([...path, "cites"])]}
          onValue={(next) => desk.put([...path, "text"], tidy(next) || " ")}
        />
        {question.kinds.length > 0 && (
          <PickField
            label="答えの種類"
            value={textOf(answer.kind)}
            options={[["", "（選ばない）"], ...question.kinds.map(({ key, label }) => [key, label] as const)]}
            warnings={desk.faultsAt([...path, "kind"])}
            onValue={(next) => desk.put([...path, "kind"], next)}
          />
        )}
      </div>
      <fieldset class="cb-author__cites">
        <legend>この答えの裏づけになる記述</legend>
        {desk.scheme.groups
          .flatMap(({ rows }) => rows.map(({ key }) => key))
          .filter((key) => question.fields.includes(key) || (isEntries(answer.cites) && key in answer.cites))
          .map((field) => (
            <Citable key={field} desk={desk} question={question.key} field={field} />
          ))}
        <Other desk={desk} question={question} />
      </fieldset>
    </>
  );
}

interface OfField {
  readonly desk: Desk;
  readonly question: string;
  readonly field: string;
}

function Citable({ desk, question, field }: OfField): JSX.Element {
  const { data } = desk.draft;
  return (
    <>
      {desk.faultsAt(["answers", question, "cites", field]).map((each) => (
        <p class="cb-fault" key={each}>
          {each}
        </p>
      ))}
      {entriesOf(data[field]).map((claim, at) => (
        <TickField
          key={`${field}-${at + 1}`}
          label={`${fieldsOf(desk.scheme).get(field)}　${textOf(claim.text)}`}
          value={cites(data, question, field, textOf(claim.text))}
          onValue={(on) => desk.change((now) => cited(now, question, field, textOf(claim.text), on))}
        />
      ))}
    </>
  );
}

/** Claims of other fields may back an answer too. */
function Other({ desk, question }: OfQuestion): JSX.Element {
  const { data } = desk.draft;
  const fields = [...fieldsOf(desk.scheme)].filter(([key]) => !question.fields.includes(key));
  const claims = fields.flatMap(([key, title]) =>
    entriesOf(data[key]).map((claim) => [`${key}\n${textOf(claim.text)}`, `${title}　${textOf(claim.text)}`] as const),
  );
  return (
    <PickField
      label="ほかの項目の記述を引く"
      value=""
      options={[["", "（選ばない）"], ...claims]}
      onValue={(chosen) => {
        const [field = "", text = ""] = chosen.split("\n");
        if (field) desk.change((now) => cited(now, question.key, field, text, true));
      }}
    />
  );
}
