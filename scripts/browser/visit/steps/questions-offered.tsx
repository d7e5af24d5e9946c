/** What can be asked, with what is published beside it: to be taken one by one, or a group at once. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FullCase } from "../../data/data";
import { MOST_QUESTIONS } from "../../kept/questions";
import { alikeTo, caseNamed, unlike } from "../../plan/alike";
import { ALWAYS, FIRST, type Offer, type Reason } from "../../plan/asking";
import { focusNext } from "../../dom/focus";
import { Button } from "../parts/buttons";
import { PickField } from "../parts/fields";
import { isTaken, roomFor, withOffers } from "../../plan/question-list";
import type { StepProps } from "../step";
import { PublishedList } from "./published";

const REASONS: Readonly<Record<Reason, string>> = {
  "not-stated": "出典に記載なし",
  unconfirmed: "要確認",
  gap: "一部が出典に記載なし",
  doubt: "資料の食い違い・あいまいな点",
  claim: "確かめられていない説明",
  old: "古くなった数や状態",
  "no-case": "この事例帖に事例なし",
  always: "どの視察でも役に立つ問い",
};

interface Group {
  readonly key: string;
  readonly label: string;
  readonly lead: string;
}

export function Offered({ offers, ...props }: StepProps & { readonly offers: readonly Offer[] }): JSX.Element {
  const { plan, known } = props;
  const [chosen, setChosen] = useState("");
  const host = plan.hosts.find(({ id }) => id === chosen) ?? plan.hosts[0];
  const mine = offers.filter((each) => each.host === host?.id);
  const groups = groupsOf(props).filter(({ key }) => mine.some(({ group }) => group === key));
  return (
    <section class="cb-offered" aria-labelledby="offered">
      <h3 id="offered">尋ねられること</h3>
      <p>事例から、まだ公表されていない点を問いにしました。公表されていることは、問いの下に出しています。</p>
      {plan.hosts.length > 1 && (
        <PickField
          label="訪問先"
          value={host?.id ?? ""}
          options={plan.hosts.map(({ id, name }) => [id, name] as const)}
          onValue={setChosen}
        />
      )}
      {host && host.cases.length === 0 && (
        <p class="cb-meta">
          この事例帖に{host.name}の事例を選んでいないので、ふつうの問いを並べます。先に相手の公表資料をご覧ください。
        </p>
      )}
      {host && known.loading && <p class="cb-meta">事例を読み込んでいます。</p>}
      {groups.map((group, at) => (
        <OfferedGroup
          key={`${host?.id} ${group.key}`}
          {...props}
          group={group}
          open={at === 0}
          offers={mine.filter((each) => each.group === group.key)}
        />
      ))}
    </section>
  );
}

function groupsOf({ known }: StepProps): Group[] {
  const first = { key: FIRST, label: "理由・費用・失敗", lead: "事例集に載りにくく、聞かなければ分からないこと" };
  const always = { key: ALWAYS, label: "どの視察でも", lead: "公表の有無にかかわらず、聞くと役に立つこと" };
  return [first, ...(known.vocabulary?.groups ?? []), always];
}

interface OfGroup extends StepProps {
  readonly group: Group;
  readonly offers: readonly Offer[];
  readonly open: boolean;
}

function OfferedGroup({ group, offers, open, ...props }: OfGroup): JSX.Element {
  const { plan } = props;
  const [shown, setShown] = useState(open);
  const left = offers.filter((each) => !isTaken(each, plan));
  return (
    <details
      class="cb-offered__group"
      data-group={group.key}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        {group.label}
        <span class="cb-meta">{`　${leftText(left.length, offers.length)}`}</span>
      </summary>
      {shown && <GroupBody {...props} group={group} left={left} />}
    </details>
  );
}

function leftText(left: number, all: number): string {
  if (left === 0) return `${all}件すべて加えました`;
  return left < all ? `残り${left}件（${all - left}件は加えました）` : `${left}件`;
}

function GroupBody({
  group,
  left,
  ...props
}: StepProps & { readonly group: Group; readonly left: readonly Offer[] }): JSX.Element {
  const list = `[data-group="${group.key}"] [data-take]`;
  const fresh = unlike(left, props.plan);
  return (
    <>
      <p class="cb-meta">{group.lead}</p>
      {fresh.length > 1 && (
        <Button
          plain
          about={group.label}
          onPress={() => take(fresh, 0, list, props)}
          data={{ "data-take-all": group.key }}
        >
          {fresh.length}件をまとめて加える{fresh.length < left.length && "（似た問いは除く）"}
        </Button>
      )}
      <ul class="cb-offered__list">
        {left.map((offer, at) => (
          <OfferLine key={offer.id} {...props} offer={offer} onTake={() => take([offer], at, list, props)} />
        ))}
      </ul>
    </>
  );
}

/** Take what there is room for, and say so where it is not all. */
function take(offers: readonly Offer[], at: number, list: string, { plan, change, say }: StepProps): void {
  const room = roomFor(plan);
  change((each) => withOffers(each, offers));
  const added = Math.min(room, offers.length);
  const total = plan.questions.length + added;
  say(
    added < offers.length
      ? `質問は${MOST_QUESTIONS}件までです。${added}件を加えました。ほかを外すと加えられます。`
      : `${added}件を加えました。質問は${total}件です。`,
  );
  focusNext(list, at, "#taken");
}

/** Where nothing was found, the case says in which words, and how much was read. */
function reasonOf({ reason }: Offer, of: FullCase | undefined): string {
  if (!of) return REASONS[reason];
  if (reason === "not-stated") return of.missing.whole;
  return reason === "gap" ? `一部が${of.missing.whole}` : REASONS[reason];
}

function OfferLine({
  offer,
  onTake,
  plan,
  known,
}: StepProps & { readonly offer: Offer; readonly onTake: () => void }): JSX.Element {
  const field = known.vocabulary?.groups.flatMap(({ fields }) => fields).find(({ key }) => key === offer.field);
  const of = known.full.get(offer.case);
  const like = alikeTo(offer, plan.questions);
  const about = [
    offer.asks,
    field?.title ?? "",
    reasonOf(offer, of),
    of?.cells[offer.field]?.beside ?? "",
    caseNamed(offer, plan, known.cases),
  ].filter((each) => each);
  return (
    <li data-offer={offer.reason}>
      <p class="cb-offered__text">{offer.text}</p>
      <p class="cb-meta">{about.join("　")}</p>
      {like && (
        <p class="cb-meta" data-alike>
          加えた質問「{like.text}」と、尋ねることが似ています。
        </p>
      )}
      <PublishedList all={offer.known.slice(0, 4)} title={offer.direct ? "公表されていること" : "近い公表内容"} />
      <Button plain about={offer.text} onPress={onTake} data={{ "data-take": "" }}>
        質問に加える
      </Button>
    </li>
  );
}
