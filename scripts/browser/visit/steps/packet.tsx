/** The last step: the documents that the reader leaves with. */
import type { JSX } from "preact";
import { Fetched } from "../parts/fetched";
import { HostHeads } from "../parts/office";
import type { StepProps, Work } from "../step";

export const packet: Work = {
  view: Papers,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
  // What is blank in them is known once they are made, and that is done in this step alone.
  doubtful: ({ hosts }) => (hosts.length === 0 ? [] : ["空いているところ"]),
};

function Papers(props: StepProps): JSX.Element {
  const { plan, known, say } = props;
  return (
    <>
      <HostHeads {...props} />
      <Fetched script="visit-papers" props={{ plan, known, say }} />
    </>
  );
}
