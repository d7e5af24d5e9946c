/** The host's side: questions that came, what is published of them, and answers as a Word file. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Data, FullCase, ShortCase, Town, Vocabulary } from "../data/data";
import { type Gone, goneOf } from "../data/gone";
import { total, whole } from "../data/whole-list";
import { type Fate, fateOf } from "../facts/fates";
import { WHY } from "../dom/why";
import { remembers } from "../kept/store";
import { CHAPTER, LINE } from "../plan/bounds";
import { Button } from "../visit/parts/buttons";
import { LineField, PickField, TextField } from "../visit/parts/fields";
import { type Inquiry, MOST_ASKED, NOTHING, isKept, keep, kept, questionsIn, withAnswer, withText } from "./inquiry";
import { Near } from "./near";
import { MOST_LISTED, offered } from "./own-case";
import { Papers } from "./paper-list";
import type { Spoken } from "./published";

interface Shared {
  /** All cases of a short list; of a long one those that were looked for. */
  readonly cases: readonly ShortCase[];
  readonly total: number;
  readonly gone: Gone;
  readonly words: Vocabulary | null;
  readonly spoken: Spoken;
  readonly failed: boolean;
}

/** What belongs to the chosen case alone. */
interface Own {
  readonly full: FullCase | null;
  readonly town: Town | null;
  readonly failed: boolean;
}

type Known = Shared & Own;

const NONE: Own = { full: null, town: null, failed: false };

export function Desk({ data }: { readonly data: Data }): JSX.Element {
  const [inquiry, setInquiry] = useState(kept);
  const [wanted, setWanted] = useState("");
  const known = useKnown(data, inquiry.case, wanted.trim() !== "");
  const [fate, setFate] = useState<Fate | null>(null);
  useEffect(() => {
    const found = goneOf(inquiry.case, known.gone);
    if (!found) return;
    setFate(fateOf(inquiry.case, known.gone));
    put({ ...inquiry, case: found.to ?? "" });
  }, [inquiry.case, known.gone]);
  const [safe] = useState(remembers);
  useEffect(() => {
    const changed = ({ key }: StorageEvent): void => {
      if (isKept(key)) setInquiry(kept());
    };
    addEventListener("storage", changed);
    return () => removeEventListener("storage", changed);
  }, []);
  const put = (next: Inquiry): void => {
    setInquiry(next);
    keep(next);
  };
  const questions = questionsIn(inquiry.text);
  return (
    <div class="cb-planner cb-hosting">
      <p class={safe ? "cb-meta" : "cb-fault"} role={safe ? undefined : "alert"} data-kept={safe ? "all" : "off"}>
        {safe
          ? "貼り付けた質問と回答は、このPCのブラウザーに自動で保存しています。外へは出ません。"
          : "このブラウザーには保存できません。閉じる前に、回答書をWordで保存してください。"}
      </p>
      {known.failed && <p class="cb-fault">事例のデータを読めません。このページを開き直してください。</p>}
      {fate && (
        <p class="cb-told" role="status">
          {fate.text}
          <a href={`../${fate.path}`}>{WHY}</a>
        </p>
      )}
      <Ask inquiry={inquiry} known={known} wanted={wanted} setWanted={setWanted} put={put} />
      {questions.length === MOST_ASKED && <p class="cb-fault">質問は{MOST_ASKED}問までです。残りは分けてください。</p>}
      {questions.map((text, at) => (
        <Answer
          key={`question-${at + 1}`}
          text={text}
          number={at + 1}
          known={known}
          value={inquiry.answers[at]?.answer ?? ""}
          onValue={(value) => put(withAnswer(inquiry, at, value))}
        />
      ))}
      <Papers inquiry={inquiry} questions={questions} ground={known} />
      {inquiry !== NOTHING && (
        <p>
          <Button plain onPress={() => put(NOTHING)} data={{ "data-clear": "" }}>
            入れた質問と回答を消す
          </Button>
        </p>
      )}
    </div>
  );
}

/** A long list is read whole only where somebody looks for a case by its words. */
function useKnown(data: Data, id: string, looking: boolean): Known {
  const [shared, setShared] = useState<Shared>({
    cases: [],
    total: 0,
    gone: {},
    words: null,
    spoken: {},
    failed: false,
  });
  const [own, setOwn] = useState(NONE);
  useEffect(() => {
    const cases = looking ? whole(data.cases) : data.cases.some(id ? [id] : []);
    Promise.all([cases, total(data.cases), data.cases.gone(), data.vocabulary(), data.asked()]).then(
      ([cases, all, gone, words, spoken]) => setShared({ cases, total: all, gone, words, spoken, failed: false }),
      () => setShared((now) => ({ ...now, failed: true })),
    );
  }, [data, looking, id]);
  useLayoutEffect(() => {
    let wanted = true;
    const put = (found: Own): void => {
      if (wanted) setOwn(found);
    };
    // Nothing of another case stands while this one is on its way.
    put(NONE);
    ownOf(data, id).then(put, () => put({ ...NONE, failed: true }));
    return () => {
      wanted = false;
    };
  }, [data, id]);
  return { ...shared, ...own, failed: shared.failed || own.failed };
}

async function ownOf(data: Data, id: string): Promise<Own> {
  const short = id ? (await data.cases.some([id])).find((each) => each.id === id) : undefined;
  if (!short) return NONE;
  const [full, town] = await Promise.all([data.case(id), data.town(short.townKey)]);
  return { ...NONE, full, town };
}

interface OfAsk {
  readonly inquiry: Inquiry;
  readonly known: Known;
  readonly wanted: string;
  readonly setWanted: (wanted: string) => void;
  readonly put: (next: Inquiry) => void;
}

function Ask({ inquiry, known: { cases, total: all }, wanted, setWanted, put }: OfAsk): JSX.Element {
  const { cases: listed, more: others } = offered(cases, wanted, inquiry.case);
  const more = others + all - cases.length; // with those of a long list that nobody has looked for
  const options = listed.map(({ id, town, title }) => [id, `${town}　${title}`] as const);
  return (
    <div class="cb-form">
      {all > MOST_LISTED && (
        <LineField
          label="事例を絞り込む"
          hint="団体の名前か読み、題の言葉"
          note={more > 0 ? `ほかに${more}件あります。言葉を足すと、下の一覧に出ます。` : undefined}
          most={LINE}
          value={wanted}
          onValue={setWanted}
        />
      )}
      <PickField
        label="自分たちの事例"
        wide
        note="選ぶと、質問ごとに近い記述を探し、案内文に受け入れの条件を入れます。"
        options={[["", "選ばない（この事例帖にない）"], ...options]}
        value={inquiry.case}
        onValue={(id) => put({ ...inquiry, case: id })}
      />
      <LineField label="尋ねた団体" value={inquiry.from} most={LINE} onValue={(from) => put({ ...inquiry, from })} />
      <TextField
        label="届いた質問"
        hint="メールや質問事項書から貼り付ける。1行に一問"
        rows={6}
        most={CHAPTER}
        value={inquiry.text}
        onValue={(text) => put(withText(inquiry, text))}
      />
    </div>
  );
}

interface OfAnswer {
  readonly text: string;
  readonly number: number;
  readonly known: Known;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Answer({ text, number, known, value, onValue }: OfAnswer): JSX.Element {
  const { full, words, spoken } = known;
  return (
    <section class="cb-item" data-asked={number} aria-labelledby={`asked-${number}`}>
      <h3 id={`asked-${number}`}>
        {number}　{text}
      </h3>
      {full && words && (
        <Near question={text} own={full} words={words} spoken={spoken} value={value} onValue={onValue} />
      )}
      <TextField
        label={
          <>
            回答<span class="cb-hidden">　{text}</span>
          </>
        }
        rows={4}
        most={CHAPTER}
        value={value}
        onValue={onValue}
      />
    </section>
  );
}
