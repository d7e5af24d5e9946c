/** The month of a host behind a door: drawn by a script of its own, once it is open. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Host } from "../../plan/plan";
import { Fetched } from "../parts/fetched";
import type { StepProps } from "../step";

interface OfCalendar extends StepProps {
  readonly host: Host;
  /** Whether it stands open from the first. */
  readonly open: boolean;
}

export function CalendarOf({ open, host, ...props }: OfCalendar): JSX.Element {
  const [shown, setShown] = useState(open);
  return (
    <details
      class="cb-calendar"
      data-calendar={host.id}
      open={shown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>
        暦で見て選ぶ<span class="cb-hidden">　{host.name}</span>
      </summary>
      {shown && <Fetched script="visit-calendar" props={{ ...props, host }} />}
    </details>
  );
}
