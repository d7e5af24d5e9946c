/** The last step: the documents of a stay. */
import { Packet } from "../../visit/parts/packet-table";
import type { Step } from "../../visit/step";

export const packet: Step = {
  key: "packet",
  title: "書類",
  lead: "入れた内容から書類を作ります。何も入れていなくても、手書き用の様式として使えます。",
  view: ({ plan, known, say }) => <Packet script="travel-papers" plan={plan} known={known} say={say} />,
  missing: () => [],
  doubtful: () => ["空いているところ"],
};
