/** What was done with a file that a reader gave, and what of it was left over; announced when it changes. */
import type { JSX } from "preact";

export interface Account {
  readonly text: string;
  readonly left: readonly string[];
}

interface Of {
  /** Names the box among others: data-account. */
  readonly of: string;
  readonly told: Account | null;
}

export function Told({ of, told }: Of): JSX.Element {
  return (
    <div class="cb-told" role="alert" hidden={!told} data-account={of}>
      <p>{told?.text}</p>
      {told && told.left.length > 0 && (
        <ul>
          {told.left.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
