/** Right of reply: a host reads its case claim by claim, and says that it is good or what is to be put right. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { read } from "../casefile/open";
import {
  type Reply,
  claimsToRead,
  lacking,
  proposed,
  replyFile,
  replyPaper,
  replyText,
  withRestGood,
  withGood,
  withProposal,
} from "../casefile/reply";
import { type Entries, textOf, textsOf } from "../casefile/value";
import { download } from "../dom/download";
import { UNSAVED } from "../dom/unsaved";
import { writer } from "../office/writer";
import { wareki } from "../packet/calendar";
import { Button } from "../visit/parts/buttons";
import { DayField, LineField, TextField } from "../visit/parts/fields";
import type { Desk } from "./desk";
import { keepReply, keptReply } from "./kept-reply";

const HOW = [
  "この事例の自治体の方が、内容を確かめて答えるための画面です。",
  "問題がなければ「すべて、このままでよい」を押し、いちばん下で保存するだけです。直したい記述だけ「直す」を選び、直した文と理由を書いてください。概要や要点に直したいところがあれば、終わりの「そのほかに伝えること」に書いてください。",
  "入れた内容は、保存したファイルを送るまで、このPCの外に出ません。",
].join("");

const WHERETO = [
  "保存した回答のファイルと手紙を、事例帖を公開している団体の窓口（ページのいちばん下）へお送りください。",
  "窓口が書かれていないときは、確認をお願いしてきた相手へお返しください。",
].join("");

interface OfRoom {
  readonly desk: Desk;
  readonly id: string;
}

export function ReplyRoom({ desk, id }: OfRoom): JSX.Element {
  const [data, setData] = useState<Entries | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    desk.data
      .caseFile(id)
      .then((text) => read(text, desk.scheme))
      .then((found) => ("data" in found ? setData(found.data) : setFailed(true)))
      .catch(() => setFailed(true));
  }, [id]);
  if (failed) {
    return (
      <p class="cb-fault">
        事例「{id}」が見つかりません。事例のページの「この事例の自治体の方へ」から開き直してください。
      </p>
    );
  }
  return data ? <Reading desk={desk} id={id} data={data} /> : <p class="cb-meta">事例を読んでいます。</p>;
}

interface OfReading extends OfRoom {
  readonly data: Entries;
}

function Reading({ desk, id, data }: OfReading): JSX.Element {
  const [reply, setReply] = useState(() => keptReply(id, desk.today));
  const claims = claimsToRead(data, desk.scheme);
  const put = (next: Reply): void => {
    setReply(next);
    keepReply(next);
  };
  const wanted = new Set(reply.proposals.map(({ field, number }) => `${field}-${number}`));
  const left = claims.filter((each) => !reply.good.includes(each.id) && !wanted.has(each.id)).length;
  const title = desk.scheme.words.cases?.find(({ key }) => key === id)?.label ?? textOf(data.title);
  return (
    <div data-reply={id}>
      <h2>掲載内容への回答</h2>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{HOW}</p>
      <div class="cb-form">
        <LineField
          label="答える部署（必須）"
          note="例：総務部情報政策課　職員の名前は書きません。"
          value={reply.by}
          most={60}
          onValue={(by) => put({ ...reply, by })}
        />
        <DayField label="日付（必須）" value={reply.date} onValue={(date) => put({ ...reply, date })} />
      </div>
      <p class="cb-planbar__tools cb-screen">
        <Button
          onPress={() =>
            put(
              withRestGood(
                reply,
                claims.map(({ id: each }) => each),
              ),
            )
          }
          data={{ "data-all-good": "" }}
        >
          {wanted.size > 0 ? "ほかはすべて、このままでよい" : "すべて、このままでよい"}
        </Button>
        <span class="cb-meta">
          記述{claims.length}件　このままでよい{reply.good.length}件　直す{wanted.size}件　まだ{left}件
        </span>
      </p>
      <ol class="cb-author__claims">
        {claims.map((each) => (
          <Claim key={each.id} each={each} reply={reply} put={put} sources={data.sources as Entries} />
        ))}
      </ol>
      <div class="cb-form">
        <TextField
          label="そのほかに伝えること"
          value={reply.note}
          rows={3}
          note="足りない取り組み、その後の変化、連絡先の部署の変更など。"
          onValue={(note) => put({ ...reply, note })}
        />
      </div>
      <Send desk={desk} reply={reply} title={title} left={left} />
    </div>
  );
}

interface OfClaim {
  readonly each: ReturnType<typeof claimsToRead>[number];
  readonly reply: Reply;
  readonly put: (reply: Reply) => void;
  readonly sources: Entries;
}

function Claim({ each, reply, put, sources }: OfClaim): JSX.Element {
  const { id, field, number, title, claim } = each;
  const held = reply.proposals.find((one) => one.field === field && one.number === number);
  const proposal = held ?? { field, number, text: textOf(claim.text), proposed: textOf(claim.text), why: "" };
  const name = (key: string): string => textOf((sources[key] as Entries | undefined)?.title) || key;
  const way = held ? "mend" : reply.good.includes(id) ? "good" : "";
  return (
    <li data-claim={id}>
      <p class="cb-author__told">
        <strong>
          {title} {number}
        </strong>
        {`　${textOf(claim.text)}`}
        <span class="cb-meta">
          {`　${textsOf(claim.source).map(name).join("、")}`}
          {claim.at !== undefined && `　${textOf(claim.at)}`}
        </span>
      </p>
      <p class="cb-planbar__tools">
        <Button plain pressed={way === "good"} about={`${title} ${number}`} onPress={() => put(withGood(reply, id))}>
          {way === "good" ? "✓ このままでよい" : "このままでよい"}
        </Button>
        <Button
          plain
          pressed={way === "mend"}
          about={`${title} ${number}`}
          onPress={() => put(withProposal(reply, proposal))}
          data={{ "data-mend-claim": id }}
        >
          直す
        </Button>
      </p>
      {held && (
        <div class="cb-form">
          <TextField
            label="直した文"
            value={held.proposed}
            rows={3}
            onValue={(text) => put(withProposal(reply, { ...held, proposed: text }))}
          />
          <TextField
            label="直す理由"
            value={held.why}
            rows={2}
            note="公表している資料があれば、その名前も書いてください。"
            onValue={(why) => put(withProposal(reply, { ...held, why }))}
          />
        </div>
      )}
    </li>
  );
}

function Send({
  desk,
  reply,
  title,
  left,
}: {
  readonly desk: Desk;
  readonly reply: Reply;
  readonly title: string;
  readonly left: number;
}): JSX.Element {
  const lacks = lacking(reply, desk.today, desk.scheme, left);
  const day = wareki(reply.date);
  const text = (content: string, name: string): void => {
    download(new Blob([content], { type: "text/plain;charset=utf-8" }), name);
    desk.say(`${name} を保存しました。`);
  };
  const word = (): void => {
    writer("write-docx")
      .then((write) => write(replyPaper(reply, title, day, desk.scheme)))
      .then((made) => download(made, `${reply.case}　回答.docx`))
      .catch(() => desk.say(UNSAVED));
  };
  const mends = proposed(reply).length;
  return (
    <section aria-labelledby="send" class="cb-item">
      <h2 id="send">
        {mends > 0 ? `訂正の申し出（${mends}か所）` : left === 0 ? "この内容で問題ありません" : "回答を保存する"}
      </h2>
      {lacks.length > 0 ? (
        <ul class="cb-warnings" data-lacking>
          {lacks.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        <p>{WHERETO}</p>
      )}
      <p class="cb-planbar__tools">
        <Button
          disabled={lacks.length > 0}
          onPress={() => text(replyFile(reply), `${reply.case}-reply.yml`)}
          data={{ "data-save": "reply" }}
        >
          回答のファイルを保存
        </Button>
        <Button disabled={lacks.length > 0} onPress={word} data={{ "data-document": "case-reply" }}>
          手紙をWordで保存
        </Button>
        <Button
          plain
          disabled={lacks.length > 0}
          onPress={() => text(replyText(reply, title, day, desk.scheme), `${reply.case}　回答.txt`)}
          data={{ "data-document": "case-reply-text" }}
        >
          手紙を文字のファイルで保存
        </Button>
      </p>
    </section>
  );
}
