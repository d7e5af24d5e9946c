/** Whether a host is worth the trip, drawn by a script of its own: nobody waits for it who only wants to look. */
import type { JSX } from "preact";
import type { Host } from "../../plan/plan";
import { Fetched } from "../parts/fetched";
import type { StepProps } from "../step";

export function WorthOf({ host, ...props }: StepProps & { readonly host: Host }): JSX.Element {
  return (
    <section class="cb-worth" aria-label={`行く必要があるか　${host.name}`}>
      <p class="cb-worth__title">行く必要があるか</p>
      <Fetched script="visit-worth" props={{ ...props, host }} />
    </section>
  );
}
