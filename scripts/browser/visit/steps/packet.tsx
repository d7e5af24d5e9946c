/** The last step: the documents that the reader leaves with. */
import { Packet } from "../parts/packet-table";
import type { Work } from "../step";

export const packet: Work = {
  view: ({ plan, known, say }) => <Packet script="visit-papers" plan={plan} known={known} say={say} />,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
};
