/** The documents of a visit, and the town's own forms: the planner fetches this script where they are made. */
import { DOCUMENTS } from "./packet/recipes";
import { drawing } from "./visit/parts/fetched";
import { OwnFormsDoor } from "./visit/parts/own-forms";
import { type PacketProps, PacketTable } from "./visit/parts/packet-table";

drawing<PacketProps>("visit-papers", (props) => (
  <>
    <OwnFormsDoor {...props} />
    <PacketTable documents={DOCUMENTS} {...props} />
  </>
));
