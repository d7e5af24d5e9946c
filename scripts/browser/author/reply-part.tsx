/** One part of a case as its host reads it, with the answer. */
import type { JSX } from "preact";
import { type Part, type Reply, withGood, withProposal, withoutAnswer } from "../casefile/reply";
import { type Entries, textOf, textsOf } from "../casefile/value";
import { Button } from "../visit/parts/buttons";
import { TextField } from "./uncut";

interface OfPart {
  readonly part: Part;
  readonly reply: Reply;
  readonly put: (reply: Reply, mark?: string) => void;
  readonly sources: Entries;
}

/** What is told on paper, where there are no buttons: what is not answered can be ticked by hand. */
const TOLD = {
  mend: "直したい",
  good: "この内容で問題ありません",
  "": "□ この内容で問題ありません　□ 直したい",
} as const;

export function PartToRead({ part, reply, put, sources }: OfPart): JSX.Element {
  const { id, field, number, title, text, claim } = part;
  const held = reply.proposals.find((one) => one.field === field && one.number === number);
  const way = held ? "mend" : reply.good.includes(id) ? "good" : "";
  const answer = (next: "good" | "mend"): void => {
    if (way === next) return put(withoutAnswer(reply, id));
    put(next === "good" ? withGood(reply, id) : withProposal(reply, { field, number, text, proposed: text, why: "" }));
  };
  return (
    <li data-claim={id} data-answer={way}>
      <p class="cb-author__told">
        <strong>{title}</strong>
        {`　${text}`}
        {claim && <Where claim={claim} sources={sources} />}
      </p>
      <p class="cb-author__paper">回答　{TOLD[way]}</p>
      {held && (
        <p class="cb-author__paper">
          直した文　{held.proposed || "（まだ書いていません）"}
          {held.why && <br />}
          {held.why && `理由　${held.why}`}
        </p>
      )}
      <p class="cb-planbar__tools cb-screen">
        <Button plain pressed={way === "good"} about={title} onPress={() => answer("good")} data={{ "data-good": id }}>
          {way === "good" && "✓ "}この内容で問題ありません
        </Button>
        <Button
          plain
          pressed={way === "mend"}
          about={title}
          onPress={() => answer("mend")}
          data={{ "data-mend-claim": id }}
        >
          {way === "mend" && "✓ "}直したい
        </Button>
        {way && <span class="cb-meta">もう一度押すと、答えを取り消します。</span>}
      </p>
      {held && (
        <div class="cb-form cb-screen">
          <TextField
            label="直した文"
            value={held.proposed}
            rows={3}
            onValue={(words) => put(withProposal(reply, { ...held, proposed: words }), `${id} text`)}
          />
          <TextField
            label="直す理由"
            value={held.why}
            rows={2}
            note="公表している資料があれば、その名前も書いてください。"
            onValue={(why) => put(withProposal(reply, { ...held, why }), `${id} why`)}
          />
        </div>
      )}
    </li>
  );
}

function Where({ claim, sources }: { readonly claim: Entries; readonly sources: Entries }): JSX.Element {
  const name = (key: string): string => textOf((sources[key] as Entries | undefined)?.title) || key;
  return (
    <span class="cb-meta">
      {`　${textsOf(claim.source).map(name).join("、")}`}
      {claim.at !== undefined && `　${textOf(claim.at)}`}
    </span>
  );
}
