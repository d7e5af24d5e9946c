/** A part of a page that a script of its own draws: it is fetched where it is shown, and with what it draws. */
import { type JSX, render, type VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { CHECK_FOLDER, fetched } from "../../dom/fetched";

/** What such a script leaves: draws into a place, and clears it where there is nothing to draw. */
export type Draw<Props> = (place: HTMLElement, props: Props | null) => void;

const WAITING = "用意しています。";
const UNREAD = `要る部品を読めませんでした。${CHECK_FOLDER}ここを開き直してください。`;

export function Fetched<Props extends object>({
  script,
  props,
}: {
  readonly script: string;
  readonly props: Props;
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const inside = useRef<Draw<Props> | null>(null);
  const [told, tell] = useState(WAITING);
  useEffect(() => {
    const arrived = (draw: Draw<Props>): void => {
      inside.current = draw;
      tell("");
    };
    fetched<Draw<Props>>("../", script, script).then(arrived, () => tell(UNREAD));
    const { current } = place;
    return () => {
      if (current) inside.current?.(current, null);
    };
  }, [script]);
  useEffect(() => {
    if (place.current) inside.current?.(place.current, props);
  });
  return (
    <>
      <p class="cb-meta" role="status" hidden={!told}>
        {told}
      </p>
      <div ref={place} />
    </>
  );
}

/** Left by the script that draws. Ids made there are those of the page over again: fields are named otherwise. */
export function drawing<Props>(script: string, view: (props: Props) => VNode): void {
  const draw: Draw<Props> = (place, props) => render(props && view(props), place);
  (window.casebook ??= {})[script] = draw;
}
