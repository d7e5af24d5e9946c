/** The last step: the documents that the reader leaves with. */
import { DOCUMENTS } from "../../packet/recipes";
import { PacketTable } from "../parts/packet-table";
import type { Work } from "../step";

export const packet: Work = {
  view: ({ plan, known, say }) => <PacketTable documents={DOCUMENTS} plan={plan} known={known} say={say} />,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
};
