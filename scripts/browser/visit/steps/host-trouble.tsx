/** Hosts by a trouble: who met it, and how. What they did becomes the reason of the visit. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Data, type MetClaim, type Trouble } from "../../data/data";
import { meeting, met } from "../../data/meeting";
import { CLAIMS_TOLD, type Match, type Sought } from "../../facts/near";
import { PickField } from "../parts/fields";
import type { StepProps } from "../step";
import { ownOf, solving } from "../../plan/suggest";
import { Offered } from "./offered";

/** So many cases are offered: the nearest. */
const OFFERED = 6;
const UNREAD =
  "困りごとのデータを読めませんでした。ページを読み込み直すか、フォルダーの中身がそろっているかを確かめてください。";

/** Who met the chosen trouble; null while they are read, and where they cannot be. */
interface Chosen {
  readonly trouble: Trouble;
  readonly sought: Sought | null;
  readonly failed: boolean;
}

export function FromTrouble(props: StepProps): JSX.Element {
  const [data] = useState(() => new Data("../"));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const troubles = props.known.vocabulary?.troubles ?? [];
  const choose = (key: string): void => {
    const trouble = troubles.find((each) => each.key === key);
    setChosen(trouble ? { trouble, sought: null, failed: false } : null);
    if (!trouble) return;
    // What comes after another choice is thrown away.
    const settle = (sought: Sought | null): void =>
      setChosen((now) => (now?.trouble === trouble ? { trouble, sought, failed: sought === null } : now));
    const reach = async (ids: readonly string[]): Promise<void> => {
      const sought = { ...trouble, ids, met: [] };
      const cases = await props.reachNear({ ...ownOf(props.plan, props.known), trouble: sought });
      const there = new Set(cases.map((each) => each.id));
      const at = ids.filter((each) => there.has(each));
      settle({ ...sought, met: await met(data.cases, key, at) });
    };
    void meeting(data.cases, key)
      .then(reach)
      .catch(() => settle(null));
  };
  const options = troubles
    .filter(({ total }) => total > 0)
    .map(({ key, label, total }) => [key, `${label}（${total}件）`] as const);
  return (
    <>
      <h4>困りごとから選ぶ</h4>
      <div class="cb-form">
        <PickField
          label="困りごと"
          note="それに手を打った事例を、どう手を打ったかとともに並べます。"
          options={[["", "選ばない"], ...options]}
          value={chosen?.trouble.key ?? ""}
          onValue={choose}
        />
      </div>
      {chosen?.failed && <p class="cb-empty">{UNREAD}</p>}
      {chosen?.sought && <Solving {...props} trouble={chosen.sought} />}
    </>
  );
}

function Solving(props: StepProps & { readonly trouble: Sought }): JSX.Element {
  const { plan, known, trouble } = props;
  // What has come to hand since then is not offered: how it met the trouble was not read.
  const found = solving(plan, known.cases, known, { ...trouble, ids: trouble.met.map((each) => each.case) });
  const rest = (known.sought ? trouble.ids.length : found.length) - OFFERED;
  return (
    <>
      {found.length === 0 && <p class="cb-meta">「{trouble.label}」に手を打ったと述べる事例は、ほかにありません。</p>}
      <ul class="cb-suggested" data-solving={trouble.key}>
        {found.slice(0, OFFERED).map((each, at) => (
          <Offered
            key={each.case.id}
            {...props}
            each={each.case}
            reason={reasonOf(trouble, each)}
            before={found.slice(0, at).map((one) => one.case)}
          >
            <How {...each} />
          </Offered>
        ))}
      </ul>
      <p class="cb-meta">
        {rest > 0 && `ほか${rest}件と、`}この苦労をした自治体は、
        <a href={`../troubles/index.html#${trouble.key}`}>苦労から探す</a>のページで読めます。
      </p>
    </>
  );
}

/** The reason of a visit: what was done, and the case that tells of it. */
function reasonOf({ label }: Sought, { case: { title }, met }: Match): string {
  return `「${label}」に手を打った（事例「${title}」）。${met[0]?.text ?? ""}`;
}

function How({ case: { id }, met }: Match): JSX.Element {
  const rest = met.length - CLAIMS_TOLD;
  return (
    <ul class="cb-how">
      {met.slice(0, CLAIMS_TOLD).map((each) => (
        <Told key={each.id} id={id} claim={each} />
      ))}
      {rest > 0 && <li class="cb-meta">ほか{rest}件</li>}
    </ul>
  );
}

function Told({ id, claim }: { readonly id: string; readonly claim: MetClaim }): JSX.Element {
  const page = `../cases/${id}.html`;
  return (
    <li class="cb-solved__how" data-met>
      <a href={`${page}#${claim.id}`}>{claim.text}</a>
      {claim.flags.map((each) => (
        <span key={each} class="cb-flag">
          {each}
        </span>
      ))}
      {claim.sources.map(({ key, number }) => (
        <sup key={key} class="cb-sup">
          <a href={`${page}#source-${key}`}>{number}</a>
        </sup>
      ))}
      <span class="cb-meta"> {claim.known}</span>
    </li>
  );
}
