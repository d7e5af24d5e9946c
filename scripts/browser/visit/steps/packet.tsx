/** The last step: the documents that the reader leaves with. */
import type { JSX } from "preact";
import { Fetched } from "../parts/fetched";
import { HostHeads } from "../parts/office";
import type { Papers as Blank, StepProps, Work } from "../step";

export const packet: Work = {
  view: Papers,
  missing: ({ hosts }) => (hosts.length === 0 ? ["訪問先"] : []),
  doubtful: ({ hosts }, _, papers) => (hosts.length === 0 ? [] : blankIn(papers)),
};

/** What is blank in them is known once they are made, and that is done in this step alone. */
export function blankIn(papers: Blank): readonly string[] {
  if (!papers) return ["空いているところ（開くと調べます）"];
  return papers.length > 0 ? [`空きのある書類${papers.length}点`] : [];
}

function Papers(props: StepProps): JSX.Element {
  const { plan, known, say, found } = props;
  return (
    <>
      <HostHeads {...props} />
      <Fetched script="visit-papers" props={{ plan, known, say, found }} />
    </>
  );
}
