/** What components listen to. */
import { useEffect, useReducer } from "preact/hooks";

/** Draw anew whenever `subscribe` tells. */
export function useChanges(subscribe: (listener: () => void) => () => void): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const end = subscribe(() => draw(undefined));
    // What was told before the first listener was there.
    draw(undefined);
    return end;
  }, []);
}
