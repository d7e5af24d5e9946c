/** The last step: the documents that the reader leaves with. */
import type { JSX } from "preact";
import { DOCUMENTS } from "../../packet/recipes";
import { HostHeads } from "../parts/office";
import { PacketTable } from "../parts/packet-table";
import type { StepProps, Work } from "../step";

export const packet: Work = {
  view: Packet,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
};

function Packet(props: StepProps): JSX.Element {
  const { plan, known, say } = props;
  return (
    <>
      <HostHeads {...props} />
      <PacketTable documents={DOCUMENTS} plan={plan} known={known} say={say} />
    </>
  );
}
