/** Is it worth the trip? What of a host's questions is public, what can be asked from home, what needs a look. */
import type { JSX } from "preact";
import { withHostPatched } from "../../plan/change";
import { saidTo } from "../../plan/reception";
import type { Host, Question } from "../../plan/plan";
import { withQuestion } from "../../plan/question-list";
import { type Answer, type Judged, WHERE, type Where, countsText, judged, onlineOf, sights } from "../../plan/worth";
import { Button } from "../parts/buttons";
import type { StepProps } from "../step";
import { PublishedList } from "./published";

export interface WorthProps extends StepProps {
  readonly host: Host;
}

const KINDS: readonly Where[] = ["published", "online", "there"];

export function Worth(props: WorthProps): JSX.Element | null {
  const { plan, host, known } = props;
  if (known.loading) return null;
  const all = judged(plan, host, known);
  if (all.length === 0)
    return (
      <p class="cb-meta">質問を選ぶと、行かなくても分かることと、行かないと分からないことを、ここに分けて示します。</p>
    );
  return (
    <div data-worth={host.id}>
      <p class="cb-worth__counts">{countsText(all)}</p>
      <Verdict {...props} all={all} />
      <details>
        <summary>
          質問ごとの区分と理由（変えられます）<span class="cb-hidden">　{host.name}</span>
        </summary>
        <ol>
          {all.map((each) => (
            <JudgedLine key={each.question.id} {...props} judged={each} />
          ))}
        </ol>
      </details>
    </div>
  );
}

function Verdict({
  plan,
  host,
  known,
  change,
  say,
  all,
}: WorthProps & { readonly all: readonly Judged[] }): JSX.Element {
  const shown = sights(host, known);
  const there = all.filter(({ where }) => where === "there").length;
  const online = onlineOf(host, plan, known);
  const goOnline = (): void => {
    change((each) => withHostPatched(each, host.id, { online: true }));
    say(`${host.name}は、オンラインで行うことにしました。「元に戻す」で戻せます。`);
  };
  return (
    <>
      <p class="cb-worth__verdict" data-verdict>
        {verdict(there, shown, host.online, online?.accepted === "no")}
      </p>
      {there === 0 && (
        <p class="cb-meta">
          {online
            ? `オンラインについての訪問先の案内　${online.words}${saidTo(online, plan.route)}`
            : "オンラインの視察を受けるかは、公表されたものが見つかっていません。申し込む前に、電話で確かめてください。"}
        </p>
      )}
      {there === 0 && !host.online && online?.accepted !== "no" && (
        <Button plain about={host.name} onPress={goOnline} data={{ "data-go-online": host.id }}>
          オンラインで行うことにする
        </Button>
      )}
    </>
  );
}

function verdict(there: number, shown: readonly string[], online: boolean, refused: boolean): string {
  const seen = shown.join("。");
  if (there > 0) return `現地で見ることが${there}件あります。${seen && `見られるもの：${seen}。`}`;
  if (online) return "オンラインで行う計画です。「書類」の依頼文は、オンラインの依頼文になります。";
  const enough = refused ? "電話で足りそうです" : "オンラインで足りそうです";
  return seen
    ? `質問は、行かなくても聞けます。現地で見られるもの：${seen}。これを見る要がなければ、この訪問先は${enough}。`
    : `この訪問先は、${enough}。`;
}

/** One of the nine answers is a sentence of its own; what it rests on stands below it. */
function ofNine({ text, on }: Answer): string {
  return on.length === 1 && on[0]?.claim.text === text ? "" : text;
}

function JudgedLine({ judged: of, change, say }: WorthProps & { readonly judged: Judged }): JSX.Element {
  const { question, where, proposed, why, answer } = of;
  const set = (value: string): void => {
    const chosen = ["", ...KINDS].find((each) => each === value) as Question["where"];
    change((plan) => withQuestion(plan, question.id, { where: chosen }));
    say(`「${WHERE[chosen || proposed]}」にしました。「元に戻す」で戻せます。`);
  };
  return (
    <li data-judged={where}>
      <p>
        <span class="cb-tag">{WHERE[where]}</span> {question.text || "（まだ書かれていない質問）"}
      </p>
      <p class="cb-meta">{question.where ? `自分で決めた区分です。案は「${WHERE[proposed]}」：${why}` : why}</p>
      {answer && <PublishedList all={answer.on.slice(0, 2)} title={ofNine(answer)} />}
      <label class="cb-worth__where">
        どこで分かるか<span class="cb-hidden">　{question.text}</span>
        <select value={question.where} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">{`案のとおり：${WHERE[proposed]}`}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {WHERE[each]}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}
