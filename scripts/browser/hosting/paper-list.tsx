/** The papers of a host, each as a Word file. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { download } from "../dom/download";
import { CHECK_FOLDER } from "../dom/fetched";
import { fileName } from "../office/file-name";
import type { Paper } from "../office/paper";
import { writer } from "../office/writer";
import { Button } from "../visit/parts/buttons";
import type { Inquiry } from "./inquiry";
import { type Ground, answersPaper, formPaper, noticePaper, rulesPaper } from "./papers";

interface OfPapers {
  readonly inquiry: Inquiry;
  readonly questions: readonly string[];
  readonly ground: Ground;
}

const FAILED = `ファイルを作れませんでした。${CHECK_FOLDER}もう一度押してください。`;

/** What the table of this page tells to settle, by the title of the item. */
function hintsOnPage(): ReadonlyMap<string, string> {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("main tbody tr")];
  return new Map(rows.map(({ cells }) => [cells[0]?.textContent ?? "", cells[1]?.textContent ?? ""]));
}

export function Papers({ inquiry, questions, ground }: OfPapers): JSX.Element {
  const [told, tell] = useState("");
  const save = async (paper: Paper): Promise<void> => {
    tell("");
    try {
      const write = await writer("write-docx");
      download(await write(paper), `${fileName(paper.title)}.docx`);
    } catch {
      tell(FAILED);
    }
  };
  const all: readonly (readonly [Paper, string])[] = [
    [answersPaper(inquiry, questions, ground), "質問と回答を並べて返す"],
    [noticePaper(ground, hintsOnPage()), "条件を一枚にして公開する"],
    [formPaper(ground), "申し込む団体に書いてもらう"],
    [rulesPaper(ground), "費用や決め方を定めるときの、初めの形"],
  ];
  return (
    <>
      <p class="cb-told" role="alert" hidden={!told}>
        {told}
      </p>
      <ul class="cb-hosting__papers">
        {all.map(([paper, use]) => (
          <li key={paper.key}>
            <Button about={paper.title} onPress={() => void save(paper)} data={{ "data-document": paper.key }}>
              Word
            </Button>
            <span>
              <strong>{paper.title}</strong>
              <span class="cb-meta">　{use}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
