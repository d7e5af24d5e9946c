/** The documents of a visit, and the town's own forms: a script of its own, which the planner fetches where they are made. */
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
