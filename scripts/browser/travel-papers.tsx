/** The documents of a stay: a script of their own, which the notebook fetches where they are made. */
import { DOCUMENTS } from "./travel/papers/documents";
import { drawing } from "./visit/parts/fetched";
import { type PacketProps, PacketTable } from "./visit/parts/packet-table";

drawing<PacketProps>("travel-papers", (props) => <PacketTable documents={DOCUMENTS} {...props} />);
