/** A reply as files: what is still lacking, the file that the form opens again, and the letter. */
import type { JSX } from "preact";
import { type Reply, lacking, proposed, replyFile, replyPaper, replyText } from "../casefile/reply";
import { download } from "../dom/download";
import { UNSAVED } from "../dom/unsaved";
import { writer } from "../office/writer";
import { wareki } from "../packet/calendar";
import { Button } from "../visit/parts/buttons";
import type { Desk } from "./desk";

const WHERETO = [
  "保存した回答のファイルと手紙を、事例帖を公開している団体の窓口（ページのいちばん下）へお送りください。",
  "窓口が書かれていないときは、確認をお願いしてきた相手へお返しください。",
].join("");

interface OfSend {
  readonly desk: Desk;
  readonly reply: Reply;
  readonly title: string;
  readonly left: number;
}

export function Send({ desk, reply, title, left }: OfSend): JSX.Element {
  const lacks = lacking(reply, desk.today, desk.scheme, left);
  const day = wareki(reply.date);
  const text = (content: string, name: string): void => {
    download(new Blob([content], { type: "text/plain;charset=utf-8" }), name);
    desk.say(`${name} を保存しました。`);
  };
  const word = (): void => {
    writer("write-docx")
      .then((write) => write(replyPaper(reply, title, day, desk.scheme)))
      .then((made) => download(made, `${title}　回答.docx`))
      .catch(() => desk.say(UNSAVED));
  };
  const mends = proposed(reply).length;
  return (
    <section aria-labelledby="send" class="cb-item cb-screen">
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
          onPress={() => text(replyText(reply, title, day, desk.scheme), `${title}　回答.txt`)}
          data={{ "data-document": "case-reply-text" }}
        >
          手紙を文字のファイルで保存
        </Button>
      </p>
    </section>
  );
}
