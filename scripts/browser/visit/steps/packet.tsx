/** The last step: the documents that the reader leaves with. */
import { DOCUMENTS } from "../../packet/recipes";
import { PacketTable } from "../parts/packet-table";
import type { Step } from "../step";

export const packet: Step = {
  key: "packet",
  title: "書類",
  lead: "入れた内容から書類を作ります。",
  view: ({ plan, known, say }) => <PacketTable documents={DOCUMENTS} plan={plan} known={known} say={say} />,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
};
