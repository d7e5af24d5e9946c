/** The documents of a plan, each with what it is for, what is still blank, and the files that can be made of it. */
import type { AtHand } from "../../plan/at-hand";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Recipe } from "../../packet/recipe";
import { type Format, type Made, allOf, fileOf, made, placeOf } from "../../packet/packet";
import { type Named, writer } from "../../office/writer";
import { download } from "../../dom/download";
import { CHECK_FOLDER } from "../../dom/fetched";
import type { Host, Plan } from "../../plan/plan";
import { ForHost } from "./for-host";

const LABELS: Readonly<Record<Format, string>> = {
  docx: "Word",
  xlsx: "Excel",
  ics: "予定表",
  html: "スマートフォン用",
};
const FAILED = `ファイルを作れませんでした。${CHECK_FOLDER}もう一度押してください。`;
const SELDOM = "事情が変わったとき、あとから尋ねるとき";
const NOT_PRINTED = `すべて印刷は、（詳細）と付くものと、終わりの「${SELDOM}」の書類を除きます。`;
/** Names of blanks that are told; the rest are counted. */
const MOST_BLANKS = 6;

export interface PacketProps {
  readonly plan: Plan;
  readonly known: AtHand;
  readonly say: (text: string) => void;
  readonly found: (blank: readonly string[]) => void;
}

export function PacketTable({
  documents,
  plan,
  known,
  say,
  found,
}: PacketProps & { readonly documents: readonly Recipe[] }): JSX.Element {
  const packet = useMemo(() => made(documents, plan, known), [documents, plan, known]);
  useEffect(() => found(unfinished(packet)), [packet]);
  const { told, give, print } = useMaking(say);
  const together = packet.filter(({ document }) => !document.apart && !document.seldom);
  const place = placeOf(plan.hosts);
  const all = (): Promise<Named> => allOf(packet, `書類一式${place && `_${place}`}`);
  return (
    <div class="cb-packet">
      <p class="cb-packet__all">
        <button type="button" class="cb-button" data-document="all" data-format="zip" onClick={() => give(all)}>
          書類一式をまとめて保存（.zip）
        </button>
        <button
          type="button"
          class="cb-plain"
          data-document="all"
          data-format="print"
          onClick={({ currentTarget }) => print(together, currentTarget)}
        >
          すべて印刷
        </button>
        {together.length < packet.length && <span class="cb-meta">{NOT_PRINTED}</span>}
      </p>
      <p class="cb-meta">空いているところは下線になります。文書番号、日付、公印は、決裁のあとに書き入れます。</p>
      <p class="cb-told" role="alert" hidden={!told}>
        {told}
      </p>
      <table class="cb-packet__table" aria-label="書類">
        <thead>
          <tr>
            {["書類", "渡す先", "まだ空いているところ", "作る"].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {parts(packet).map(({ name, host, rows }) => (
          <tbody key={host?.id ?? name}>
            <tr>
              <th colSpan={4} scope="rowgroup">
                {name}
              </th>
            </tr>
            {host && <ForHost documents={documents} plan={plan} host={host} known={known} give={give} />}
            {rows.map((row) => (
              <Row key={`${row.document.key} ${row.host?.id ?? ""}`} row={row} plan={plan} give={give} print={print} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The titles of papers in which something is blank that the planner asks for. */
function unfinished(packet: readonly Made[]): string[] {
  const asked = packet.filter(({ document: { byHand = [], seldom }, blanks }) =>
    byHand === true || seldom ? false : blanks.some((blank) => !byHand.includes(blank)),
  );
  return [...new Set(asked.map(({ paper }) => paper.title))];
}

type Give = (make: () => Promise<Named>) => void;
type Print = (packet: readonly Made[], from: HTMLElement) => void;

/** Make files and tell when one cannot be made. */
function useMaking(say: (text: string) => void): { readonly told: string; readonly give: Give; readonly print: Print } {
  const [told, tell] = useState("");
  const trying = async (work: () => Promise<void>): Promise<void> => {
    tell("");
    try {
      await work();
    } catch {
      tell(FAILED);
    }
  };
  const give: Give = (make) =>
    void trying(async () => {
      const { name, content } = await make();
      download(content, name);
      say(`「${name}」を保存しました。`);
    });
  const print: Print = (packet, from) =>
    void trying(async () =>
      (await writer("print-view"))(
        packet.map(({ paper }) => paper),
        () => from.focus(),
      ),
    );
  return { told, give, print };
}

interface Part {
  readonly name: string;
  readonly host: Host | null;
  readonly rows: readonly Made[];
}

/** What goes to each host, after what is made once for the whole; last what few visits need. */
function parts(packet: readonly Made[]): Part[] {
  const usual = packet.filter(({ document }) => !document.seldom);
  const whole = usual.filter(({ document }) => document.each === "plan");
  const hosts = new Map<string, Made[]>();
  for (const each of usual.filter(({ document }) => document.each === "host")) {
    const id = each.host?.id ?? "";
    hosts.set(id, [...(hosts.get(id) ?? []), each]);
  }
  const each = [...hosts.values()].map((rows) => {
    const host = rows[0]?.host ?? null;
    return { name: host?.name || "受入先ごと", host, rows };
  });
  const seldom = packet.filter(({ document }) => document.seldom);
  return [
    { name: "計画の全体", host: null, rows: whole },
    ...each,
    { name: `${SELDOM}（一式には入りません）`, host: null, rows: seldom },
  ].filter(({ rows }) => rows.length > 0);
}

interface OfRow {
  readonly row: Made;
  readonly plan: Plan;
  readonly give: Give;
  readonly print: Print;
}

function Row({ row, plan, give, print }: OfRow): JSX.Element {
  const { document, paper, host, formats, blanks } = row;
  const about = <span class="cb-hidden">　{`${paper.title}${host ? `　${host.name}` : ""}`}</span>;
  const handles = { "data-document": document.key, "data-host": host?.id };
  const button = (format: Format): JSX.Element => (
    <button
      type="button"
      key={format}
      class="cb-plain"
      {...handles}
      data-format={format}
      onClick={() => give(() => fileOf(row, format))}
    >
      {LABELS[format]}
      {about}
    </button>
  );
  return (
    <tr data-row={document.key} data-seldom={document.seldom ? "" : undefined}>
      <th scope="row">
        {paper.title}
        {document.seldom && host && `　${host.name}`}
        <span class="cb-meta">{document.use}</span>
      </th>
      <td data-label="渡す先">{document.reader(plan)}</td>
      <td data-label="空き">{blankText(blanks)}</td>
      <td>
        <div class="cb-packet__make">
          {formats.map(button)}
          <button
            type="button"
            class="cb-plain"
            {...handles}
            data-format="print"
            onClick={({ currentTarget }) => print([row], currentTarget)}
          >
            印刷
            {about}
          </button>
        </div>
      </td>
    </tr>
  );
}

function blankText(blanks: readonly string[]): string {
  if (blanks.length === 0) return "なし";
  const rest = blanks.length - MOST_BLANKS;
  return `${blanks.slice(0, MOST_BLANKS).join("、")}${rest > 0 ? `、ほか${rest}か所` : ""}`;
}
