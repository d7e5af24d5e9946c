/** The last step: the documents of a stay. */
import { Fetched } from "../../visit/parts/fetched";
import type { Step } from "../../visit/step";
import { blankIn } from "../../visit/steps/packet";

export const packet: Step = {
  key: "packet",
  title: "書類",
  lead: "入れた内容から書類を作ります。何も入れていなくても、手書き用の様式として使えます。",
  view: ({ plan, known, say, found }) => <Fetched script="travel-papers" props={{ plan, known, say, found }} />,
  missing: () => [],
  doubtful: (_plan, _known, papers) => blankIn(papers),
};
