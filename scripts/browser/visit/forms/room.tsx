/** The town's own forms: taken in, filled with the plan, and what was left told by name. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { download } from "../../dom/download";
import { CHECK_FOLDER, Unread } from "../../dom/fetched";
import type { KeptForm } from "../../kept/forms";
import type { FormKind } from "../../office/form-file";
import { fileName } from "../../office/file-name";
import { sheetsOf } from "../../office/sheets";
import { writer } from "../../office/writer";
import { sample } from "../../packet/form-sample";
import { titleOf } from "../../plan/change";
import { type Account, Told } from "../parts/account";
import { Button } from "../parts/buttons";
import { useChanges } from "../parts/use";
import type { PacketProps } from "../parts/packet-table";
import { writtenWith } from "./carry";
import { filled, filledForEach, leftOf, tried } from "./fill";
import { Help } from "./help";
import type { Shelf } from "./shelf";

const UNREAD = `様式を扱う部品を読めませんでした。${CHECK_FOLDER}もう一度押してください。`;
const FAILED = "うまくいきませんでした。ページを開き直して、もう一度試してください。";
const UNOPENED =
  "ファイルを開けません。ファイルが動かされていないか、ほかのソフトで開いたままになっていないかを確かめてください。";
const NO_FIELD =
  "{{件名}} のような項目が一つもありません。Word、Excelで開き、入れたい所に項目を書いて保存してから、もう一度選んでください。";
const NOT_KEPT = "このブラウザーには残せないため、ページを閉じるまで使えます。";
const TOO_LARGE = "様式が大きすぎて、計画のファイルに入りません。様式のファイルをそのまま渡してください。";
const EACH = "*";

export function Room({ shelf, ...props }: PacketProps & { readonly shelf: Shelf }): JSX.Element {
  useChanges((listener) => shelf.subscribe(listener));
  useEffect(() => void shelf.load(), [shelf]);
  const [told, tell] = useState<Account | null>(null);
  const [subject, choose] = useState("");
  const put = (text: string, left: readonly string[] = []): void => {
    tell({ text, left });
    props.say(text);
  };
  const doing = (work: () => Promise<void>): void =>
    void work().catch((fault: unknown) => put(fault instanceof Unread ? UNREAD : FAILED));
  return (
    <div class="cb-screen">
      <p class="cb-meta">
        自団体のWordやExcelの様式に {"{{件名}}"}{" "}
        のように書いておくと、そこに計画の内容が入ります。様式はこのPCの外に出ません。マクロの入ったファイルは使えません。
      </p>
      <p class="cb-packet__all">
        <TakeIn onFile={(file) => doing(async () => put(...(await take(file, shelf, props))))} />
        <Samples onAsk={doing} />
      </p>
      <Told of="forms" told={told} />
      {shelf.forms.length > 0 && (
        <>
          <Subjects plan={props.plan} value={subject} onValue={choose} />
          <table class="cb-packet__table" aria-label="自団体の様式">
            <tbody>
              {shelf.forms.map((form) => (
                <tr key={form.name} data-form={form.name}>
                  <th scope="row">{form.name}</th>
                  <td>
                    <div class="cb-packet__make">
                      <Button
                        plain
                        about={form.name}
                        data={{ "data-fill": form.name }}
                        onPress={() => doing(async () => put(...(await fill(form, subject, props))))}
                      >
                        差し込んで保存
                      </Button>
                      <Button plain about={form.name} onPress={() => remove(form, shelf, put)}>
                        消す
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <Button plain data={{ "data-carry": "" }} onPress={() => carry(shelf, props, put)}>
              計画と様式を一つのファイルに保存
            </Button>
            <span class="cb-meta">　同僚のPCで「ファイルから開く」と、計画と様式がそろいます。</span>
          </p>
        </>
      )}
      <Help />
    </div>
  );
}

type Put = (text: string, left?: readonly string[]) => void;

function TakeIn({ onFile }: { readonly onFile: (file: File) => void }): JSX.Element {
  const chosen = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    input.value = ""; // the same file may be chosen again
  };
  return (
    <label class="cb-plain cb-file">
      様式を選ぶ（.docx、.xlsx）
      <input
        class="cb-hidden"
        type="file"
        data-take-form
        accept=".docx,.xlsx"
        onChange={(event) => chosen(event.currentTarget)}
      />
    </label>
  );
}

/** Every field there is, as a form to cut down. */
function Samples({ onAsk }: { readonly onAsk: (work: () => Promise<void>) => void }): JSX.Element {
  const give = (format: FormKind) => async (): Promise<void> => {
    const paper = sample();
    const content =
      format === "docx"
        ? await (await writer("write-docx"))(paper)
        : await (await writer("write-xlsx"))(sheetsOf(paper));
    download(content, `${paper.title}.${format}`);
  };
  return (
    <>
      <Button plain data={{ "data-form-sample": "docx" }} onPress={() => onAsk(give("docx"))}>
        見本（Word）
      </Button>
      <Button plain data={{ "data-form-sample": "xlsx" }} onPress={() => onAsk(give("xlsx"))}>
        見本（Excel）
      </Button>
    </>
  );
}

function Subjects({
  plan: { hosts },
  value,
  onValue,
}: Pick<PacketProps, "plan"> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
}): JSX.Element | null {
  if (hosts.length < 2) return null;
  const options: readonly (readonly [string, string])[] = [
    ["", "計画の全体（すべての訪問先）"],
    ...hosts.map(({ id, name }) => [id, `${name || "名前のない訪問先"}だけ`] as const),
    [EACH, "訪問先ごと（まとめて .zip）"],
  ];
  return (
    <div class="cb-entry">
      <label for="form-subject">どの分を作るか</label>
      <select id="form-subject" value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A form is tried before it is taken: what cannot be filled in is told at once. */
async function take(file: File, shelf: Shelf, { plan, known }: PacketProps): Promise<[string, string[]]> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return [`「${file.name}」　${UNOPENED}`, []];
  const form = { name: file.name, content: new Uint8Array(bytes) };
  const made = await tried(form, plan, null, known);
  if ("fault" in made) return [`「${file.name}」　${made.fault}`, []];
  const { filled: found, waiting, unknown, beyond } = made.account;
  if (found.length + waiting.length + unknown.length + beyond.length === 0)
    return [`「${file.name}」　${NO_FIELD}`, []];
  await shelf.load();
  const instead = shelf.forms.some(({ name }) => name === file.name);
  const kept = await shelf.put(form);
  const done = instead ? "を、新しいものと入れ替えました。" : "を加えました。";
  const count = `差し込める項目は${found.length + waiting.length}個です。`;
  return [`「${file.name}」${done}${count}${kept ? "" : NOT_KEPT}`, leftOf({ ...made.account, waiting: [], gaps: [] })];
}

async function fill(form: KeptForm, subject: string, { plan, known }: PacketProps): Promise<[string, string[]]> {
  const host = plan.hosts.find(({ id }) => id === subject) ?? null;
  const made = await (subject === EACH && plan.hosts.length > 1
    ? filledForEach(form, plan, known)
    : filled(form, plan, host, known));
  if ("fault" in made) return [`「${form.name}」　${made.fault}`, []];
  download(made.file.content, made.file.name);
  return [`「${made.file.name}」を保存しました。`, leftOf(made.account)];
}

function remove({ name }: KeptForm, shelf: Shelf, put: Put): void {
  void shelf.drop(name).then(() => put(`「${name}」をこのPCから消しました。元のファイルは残っています。`));
}

function carry({ forms }: Shelf, { plan, known }: PacketProps, put: Put): void {
  const file = writtenWith(plan, forms);
  if (!file) return put(TOO_LARGE);
  download(file, `${fileName(`${titleOf(plan)}_様式入り`)}_${known.today}.json`);
  put("計画と様式を一つのファイルに保存しました。名前や連絡先も入っているので、置き場所に気をつけてください。");
}
