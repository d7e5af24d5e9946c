/** What the reader has to be told or asked before going on: other tabs, a link's content, what was just taken away. */
import type { JSX } from "preact";
import type { Desk } from "./desk";
import { NOT_KEPT } from "./desk-words";
import { older } from "../kept/lines";
import { WHY } from "../dom/why";
import { Button } from "./parts/buttons";

/** Whether an older edition has left plans: known when the page opens. */
const OLDER = older() !== null;

interface OfDesk {
  readonly desk: Desk;
}

export function Notices({ desk }: OfDesk): JSX.Element {
  const { plans, casebook, notice, offer } = desk;
  return (
    <div class="cb-notices cb-screen">
      {plans.conflict && <Clash desk={desk} />}
      {plans.deleted && <Deleted />}
      {OLDER && (
        <p class="cb-notice" data-older>
          この事例帖の前の版が残した計画があります。
          <a href={`${desk.base}about/kept.html`}>前の版から引き継ぐ</a>
        </p>
      )}
      {offer && !casebook.now.loading && <Offer desk={desk} />}
      {casebook.failed && (
        <p class="cb-notice">
          事例のデータの一部を読めませんでした。計画は入れられます。事例を選ぶには、このページを開き直してください。
        </p>
      )}
      {desk.fates.map(({ id, text, path }) => (
        <p key={id} class="cb-notice" role="status" data-fate={id}>
          {text}
          <a href={desk.base + path}>{WHY}</a>
          <Button plain about={text} onPress={() => desk.settleFates()}>
            閉じる
          </Button>
        </p>
      ))}
      {notice && (
        <p class="cb-notice" data-notice>
          {notice.text}
          {notice.ways.map(({ label, act }) => (
            <Button key={label} plain onPress={act}>
              {label}
            </Button>
          ))}
          <Button plain about={notice.text} onPress={() => desk.settle()}>
            閉じる
          </Button>
        </p>
      )}
    </div>
  );
}

function Clash({ desk }: OfDesk): JSX.Element {
  const settle = (mine: boolean): void => {
    const settled = desk.plans.settle(mine);
    desk.note(settled ? "選ばなかったほうは、写しとして「ほかの計画」に残しました。" : NOT_KEPT);
  };
  return (
    <div class="cb-notice" role="alert" data-conflict>
      <p>この計画は、ほかのタブでも変えられています。どちらで続けますか。選ばなかったほうも、写しとして残ります。</p>
      <p class="cb-planbar__tools">
        <Button onPress={() => settle(true)}>このタブの内容で続ける</Button>
        <Button onPress={() => settle(false)}>ほかのタブの内容で続ける</Button>
      </p>
    </div>
  );
}

function Deleted(): JSX.Element {
  return <p class="cb-notice">この計画は、ほかのタブで消されました。ここで何か変えると、もう一度保存します。</p>;
}

function Offer({ desk }: OfDesk): JSX.Element {
  const { cases = [], questions = [], offers = [] } = desk.offer ?? {};
  return (
    <div class="cb-notice" data-offer>
      <p>
        リンクに、事例{cases.length}件、質問{questions.length + offers.length}問が入っています。
      </p>
      <p class="cb-planbar__tools">
        <Button onPress={() => void desk.take(true)}>新しい計画にする</Button>
        <Button plain onPress={() => void desk.take(false)}>
          いま開いている計画に加える
        </Button>
        <Button plain onPress={() => desk.leaveOffer()}>
          使わない
        </Button>
      </p>
    </div>
  );
}
