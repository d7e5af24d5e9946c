/** Ways to a host: the shortlist, collected questions, towns like one's own, who met a trouble, or a name. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ListedTown } from "../../data/data";
import { called } from "../../towns/match";
import { Questions } from "../../kept/questions";
import { shared } from "../../kept/shortlist";
import { LINE } from "../../plan/bounds";
import { withHost } from "../../plan/change";
import { focusSoon } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { LineField } from "../parts/fields";
import { useChanges } from "../parts/use";
import type { Plan } from "../../plan/plan";
import type { Named } from "../casebook";
import type { StepProps } from "../step";
import { isChosen, suggested, tells } from "../../plan/suggest";
import { FromTrouble } from "./host-trouble";
import { Offered } from "./offered";
import { wordsOf } from "../../plan/words";

/** Longer lists of towns would slow the field down; the search finds those. */
const MOST_OFFERED = 300;

export function AddHost(props: StepProps): JSX.Element {
  const ticked = useTicked();
  return (
    <section class="cb-add cb-screen" aria-labelledby="add-host">
      <h3 id="add-host">{wordsOf(props.plan).host}を加える</h3>
      {props.known.loading && <p class="cb-meta">事例を読んでいます。</p>}
      <FromTicked {...props} {...ticked} />
      <FromPeers {...props} {...ticked} />
      <FromTrouble {...props} />
      <ByName {...props} />
    </section>
  );
}

/** What other pages keep: cases of the shortlist, and how many questions were collected of which. */
interface Ticked {
  readonly ids: readonly string[];
  readonly asked: ReadonlyMap<string, number>;
}

/** It may change in another tab. */
function useTicked(): Ticked {
  const [shortlist] = useState(shared);
  const [questions] = useState(() => new Questions());
  useChanges((listener) => shortlist.subscribe(listener));
  useChanges((listener) => questions.subscribe(listener));
  const asked = new Map<string, number>();
  for (const { case: id } of questions.all) asked.set(id, (asked.get(id) ?? 0) + 1);
  return { ids: shortlist.entries().map(({ id }) => id), asked };
}

function FromTicked(props: StepProps & Ticked): JSX.Element {
  const { plan, known, ids, asked } = props;
  const wanted = [...new Set([...ids, ...asked.keys()])];
  useEffect(() => void props.reach(wanted), [known.loading, wanted.join()]);
  const found = wanted
    .flatMap((id) => known.cases.filter((each) => each.id === id))
    .filter((each) => !isChosen(plan, each));
  const why = (id: string): string =>
    [ids.includes(id) ? "候補" : "", asked.has(id) ? `集めた質問${asked.get(id)}問` : ""]
      .filter((each) => each)
      .join("、");
  return (
    <>
      <h4>候補と、集めた質問から</h4>
      {found.length > 0 ? (
        <ul class="cb-suggested">
          {found.map((each, at) => (
            <Offered key={each.id} {...props} each={each} why={why(each.id)} before={found.slice(0, at)} />
          ))}
        </ul>
      ) : (
        <p class="cb-meta">
          {wanted.length > 0 ? `すべて${wordsOf(plan).host}に入っています。` : "候補はまだありません。"}
          <a href="../search.html">さがす</a>で「候補に入れる」を押すか、<a href="../compare/index.html">くらべる</a>
          で質問を集めると、ここに出ます。
        </p>
      )}
    </>
  );
}

/** So many are shown at first. */
const SHOWN = 6;

/** What is not offered above already. */
function FromPeers(props: StepProps & Ticked): JSX.Element {
  const { plan, known, ids, asked } = props;
  const [whole, setWhole] = useState(false);
  const told = tells(plan, known);
  const others = known.cases.filter(({ id }) => !ids.includes(id) && !asked.has(id));
  const found = told ? suggested(plan, others, known) : [];
  const cases = found.map((each) => each.case);
  const rest = found.length - SHOWN;
  return (
    <>
      <h4>目的や自団体に近い事例</h4>
      {!told && (
        <p class="cb-meta">
          「目的」の手順で目的を書き、自団体を選ぶか人口を入れると、合う事例を理由とともに示します。
        </p>
      )}
      {told && known.sought && (
        <p class="cb-meta">
          事例が多いため、近い団体の事例から選んでいます。目的の言葉では<a href="../search.html">さがす</a>
          で探し、「候補に入れる」を押してください。
        </p>
      )}
      {told && found.length === 0 && <p class="cb-meta">合う事例は、ほかにありません。</p>}
      {found.length > 0 && (
        <ul class="cb-suggested">
          {found.slice(0, whole ? found.length : SHOWN).map(({ case: each, words }, at) => (
            <Offered
              key={each.id}
              {...props}
              each={each}
              why={words.length > 0 ? `目的の言葉　${words.join("、")}` : ""}
              before={cases.slice(0, at)}
            />
          ))}
        </ul>
      )}
      {!whole && rest > 0 && (
        <Button plain onPress={() => setWhole(true)} data={{ "data-all-suggested": "" }}>
          ほか{rest}件も示す
        </Button>
      )}
    </>
  );
}

function ByName({ plan, change, known, say, list, hosts }: StepProps): JSX.Element {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState("");
  const type = (text: string, wrong = ""): void => {
    setTyped(text);
    setFault(wrong);
  };
  const add = async (): Promise<void> => {
    // Without the list of towns any name will do.
    const found = hostNamed(typed, plan, await hosts(), await list().catch(() => []));
    if ("fault" in found) return setFault(found.fault);
    change((now) => withHost(now, found.town, found.name, []));
    type("");
    say(`${found.name}を${wordsOf(plan).host}に加えました。`);
    focusSoon("[data-host]:last-of-type h3");
  };
  return (
    <form
      class="cb-form cb-form--line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h4>名前を入れて</h4>
      <LineField
        label="団体の名前"
        note="読みでも、「市」などを略しても分かります。この事例帖にない団体でもかまいません。"
        warnings={fault ? [fault] : []}
        value={typed}
        most={LINE}
        list="visit-towns"
        onValue={type}
      />
      <TownNames {...known} />
      <button class="cb-button" type="submit">
        この団体を加える
      </button>
    </form>
  );
}

function TownNames({ cases }: AtHand): JSX.Element {
  const names = [...new Set(cases.map(({ town }) => town))];
  return (
    <datalist id="visit-towns">
      {names.slice(0, MOST_OFFERED).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** Find whom a typed name means: a municipality of the casebook, another of Japan, or what it says. */
function hostNamed(
  typed: string,
  plan: Plan,
  hosts: readonly Named[],
  list: readonly ListedTown[],
): { readonly town: string; readonly name: string } | { readonly fault: string } {
  const name = typed.trim();
  if (!name) return { fault: "団体の名前を入れてください。" };
  const listed = called(name, list);
  const known = called(name, hosts);
  const all = [...new Set([...known.map(({ fullName }) => fullName), ...listed.map(({ fullName }) => fullName)])];
  if (all.length > 1)
    return { fault: `「${name}」は、${all.slice(0, 5).join("、")}のどれですか。都道府県から入れてください。` };
  const town = known[0]?.key ?? "";
  const meant = known[0]?.name ?? listed[0]?.name ?? name;
  const there = plan.hosts.some((host) => (town ? host.town === town : host.name === meant));
  return there ? { fault: `もう${wordsOf(plan).host}に入っています。` } : { town, name: meant };
}
