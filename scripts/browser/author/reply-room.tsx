/** Right of reply: a host reads its case part by part, and says that it is good or what is to be put right. */
import { caseFile } from "../data/form-data";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { read } from "../casefile/open";
import { type Part, type Reply, partsToRead, unanswered, withRestGood } from "../casefile/reply";
import { type Entries, textOf } from "../casefile/value";
import { History } from "../plan/history";
import { Button } from "../visit/parts/buttons";
import { DayField } from "../visit/parts/fields";
import { useChanges } from "../visit/parts/use";
import type { Desk } from "./desk";
import { keepReply, keptReply } from "./kept-reply";
import { PartToRead } from "./reply-part";
import { Send } from "./reply-send";
import { LineField, TextField } from "./uncut";

const HOW = [
  "この事例の自治体の方が、内容を確かめて答えるための画面です。",
  "どこにも問題がなければ「すべて、この内容で問題ありません」を押し、いちばん下で保存するだけです。直したいものは「直したい」を押し、直した文と理由を書いてください。",
  "入れた内容はこのPCに残り、保存したファイルを送るまで、外に出ません。",
].join("");

interface OfRoom {
  readonly desk: Desk;
  readonly id: string;
}

/** A case with the parts of it that are to be answered. */
interface Loaded {
  /** As the case is called today. */
  readonly id: string;
  readonly data: Entries;
  readonly parts: readonly Part[];
}

export function ReplyRoom({ desk, id }: OfRoom): JSX.Element {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState("");
  useEffect(() => {
    load(desk, id)
      .then(setLoaded)
      .catch(async () => setFailed((await desk.fateOf(id)) || lost(id)));
  }, [id]);
  if (failed) return <p class="cb-fault">{failed}</p>;
  return loaded ? <Reading desk={desk} {...loaded} /> : <p class="cb-meta">事例を読んでいます。</p>;
}

function lost(id: string): string {
  return `事例「${id}」が見つかりません。事例のページの「この事例の自治体の方へ」から開き直してください。`;
}

async function load(desk: Desk, asked: string): Promise<Loaded> {
  const { data: files, scheme } = desk;
  const id = await desk.idOf(asked);
  const [text, full] = await Promise.all([caseFile(files, id), files.case(id), desk.cases.meet([id])]);
  const found = read(text, scheme);
  if (!("data" in found)) throw new Error(id);
  const told = Object.fromEntries(full.answers.map((each) => [each.question, each.text]));
  return { id, data: found.data, parts: partsToRead(found.data, scheme, told) };
}

function Reading({ desk, id, data, parts }: Pick<OfRoom, "desk"> & Loaded): JSX.Element {
  const [history] = useState(() => new History<Reply>(keptReply(id, desk.today)));
  useChanges((listener) => history.subscribe(listener));
  useEffect(() => history.subscribe(() => keepReply(history.now)), []);
  const reply = history.now;
  const put = (next: Reply, mark = ""): void => history.change(() => next, mark);
  const left = unanswered(parts, reply);
  const title = desk.cases.label(id) ?? textOf(data.title);
  return (
    <div data-reply={id}>
      <h2>掲載内容への回答</h2>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="cb-screen">{HOW}</p>
      <div class="cb-form">
        <LineField
          label="答える部署（必須）"
          note="例：総務部情報政策課　職員の名前は書きません。"
          value={reply.by}
          onValue={(by) => put({ ...reply, by }, "by")}
        />
        <DayField label="日付（必須）" value={reply.date} onValue={(date) => put({ ...reply, date }, "date")} />
      </div>
      <Parts history={history} parts={parts} left={left} data={data} put={put} />
      <p class="cb-author__paper">そのほかに伝えること　{reply.note || "（なし）"}</p>
      <div class="cb-form cb-screen">
        <TextField
          label="そのほかに伝えること"
          value={reply.note}
          rows={3}
          note="足りない取り組み、その後の変化、連絡先の部署の変更など。"
          onValue={(note) => put({ ...reply, note }, "note")}
        />
      </div>
      <Send desk={desk} reply={reply} title={title} left={left.length} />
    </div>
  );
}

interface OfParts {
  readonly history: History<Reply>;
  readonly parts: readonly Part[];
  readonly left: readonly Part[];
  readonly data: Entries;
  readonly put: (reply: Reply, mark?: string) => void;
}

function Parts({ history, parts, left, data, put }: OfParts): JSX.Element {
  // What is answered stays in sight until the list is asked for again: nothing moves under the pointer.
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null);
  const reply = history.now;
  const open = new Set(left.map(({ id }) => id));
  const shown = only ? parts.filter(({ id }) => only.has(id) || open.has(id)) : parts;
  const wanted = reply.proposals.length;
  return (
    <>
      <div class="cb-planbar cb-author__asked">
        <p class="cb-planbar__tools cb-screen">
          <Button
            onPress={() =>
              put(
                withRestGood(
                  reply,
                  parts.map(({ id }) => id),
                ),
              )
            }
            data={{ "data-all-good": "" }}
          >
            {wanted > 0 ? "ほかはすべて、この内容で問題ありません" : "すべて、この内容で問題ありません"}
          </Button>
          <Button
            plain
            pressed={only !== null}
            onPress={() => setOnly(only ? null : open)}
            data={{ "data-only-left": "" }}
          >
            まだ答えていないもの（{left.length}）
          </Button>
          <Button plain disabled={!history.undoable} onPress={() => history.undo()} data={{ "data-undo": "" }}>
            元に戻す
          </Button>
        </p>
        <p class="cb-meta" data-counts>
          全部で{parts.length}件　問題なし{parts.length - left.length - wanted}件　直したい{wanted}件　まだ
          {left.length}件
        </p>
      </div>
      {only && shown.length === 0 && <p class="cb-good">すべてに答えました。</p>}
      <ol class="cb-author__claims">
        {shown.map((each) => (
          <PartToRead key={each.id} part={each} reply={reply} put={put} sources={data.sources as Entries} />
        ))}
      </ol>
    </>
  );
}
