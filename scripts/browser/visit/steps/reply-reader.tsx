/** Takes in a 質問事項書 that a host has filled in: its answers go to their questions, and what happened is told. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { writer } from "../../office/writer";
import { type Reply, replyIn, withReply } from "../../plan/reply";
import { type Account, Told } from "../parts/account";
import type { StepProps } from "../step";

const UNREAD =
  "このファイルは読めません。質問事項書のExcel（.xlsx）を選んでください。古い形式（.xls）や、パスワードの付いたものは、Excelで「.xlsx」として保存し直すと読めます。";

export function ReplyReader({ plan, change, say }: StepProps): JSX.Element {
  const [told, tell] = useState<Account | null>(null);
  const put = (text: string, left: readonly string[] = []): void => {
    tell({ text, left });
    say(text);
  };
  const take = async (file: File): Promise<void> => {
    const reply = await read(file, plan);
    if ("fault" in reply) return put(`「${file.name}」　${reply.fault}`);
    change((each) => withReply(each, reply.answers));
    put(`「${file.name}」から${summary(reply)}`, [...reply.lost, ...reply.beyond]);
  };
  const chosen = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) void take(file);
    input.value = ""; // the same file may be chosen again
  };
  return (
    <section class="cb-item cb-screen" aria-labelledby="reply">
      <h3 id="reply">回答の入ったExcelを読み込む</h3>
      <p class="cb-meta">
        質問事項書のExcelに答えを書いて返していただいたら、ここで読み込みます。答えは下の欄に入り、前に書いたものは残ります。ファイルはこのPCの外に出ません。
      </p>
      <label class="cb-plain cb-file">
        回答のファイルを選ぶ
        <input
          class="cb-hidden"
          type="file"
          data-reply
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => chosen(event.currentTarget)}
        />
      </label>
      <Told of="reply" told={told} />
    </section>
  );
}

async function read(file: File, plan: StepProps["plan"]): Promise<Reply> {
  try {
    return replyIn(await (await writer("read-xlsx"))(file), plan);
  } catch {
    return { fault: UNREAD };
  }
}

function summary({ answers, lost, beyond, open }: Exclude<Reply, { readonly fault: string }>): string {
  return [
    `${answers.size}問の答えを入れました。`,
    open > 0 ? `${open}問は答えが空のままです。` : "",
    lost.length > 0 ? `次の${lost.length}件は、どの質問への答えか分かりません。読んで、合う欄に写してください。` : "",
    beyond.length > 0
      ? `${lost.length > 0 ? "終わりの" : "次の"}${beyond.length}件は、答えが長く、欄に入りきらなかった続きです。ほかの欄に写してください。`
      : "",
    answers.size > 0 ? "「元に戻す」で戻せます。" : "",
  ].join("");
}
