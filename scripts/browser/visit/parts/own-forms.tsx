/** The door to the town's own forms: what lies behind it is fetched when it is opened. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Fetched } from "./fetched";
import type { PacketProps } from "./packet-table";

export function OwnFormsDoor(props: PacketProps): JSX.Element {
  const [open, enter] = useState(false);
  return (
    <details
      class="cb-own__office cb-screen"
      data-own-forms
      onToggle={({ currentTarget }) => enter(currentTarget.open)}
    >
      <summary>自団体の様式に差し込む</summary>
      {open && <Fetched script="own-forms" props={props} />}
    </details>
  );
}
