/** Buttons, and those that every entry of a list has: move it, take it off. */
import type { ComponentChildren, JSX } from "preact";

interface OfButton {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly plain?: boolean;
  readonly disabled?: boolean;
  /** Of a button that stays pressed: whether it is. */
  readonly pressed?: boolean;
  /** What the button is about, for those who do not see where it stands. */
  readonly about?: string;
  /** Handles for the focus and for tests: `data-<name>`. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

export function Button({ children, onPress, plain, disabled, pressed, about, data }: OfButton): JSX.Element {
  return (
    <button
      type="button"
      class={plain ? "cb-plain" : "cb-button"}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      onClick={() => disabled || onPress()}
      {...data}
    >
      {children}
      {about && <span class="cb-hidden">　{about}</span>}
    </button>
  );
}

interface OfEntry {
  readonly about: string;
  /** Names the list, for the focus: `data-remove`. */
  readonly list: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Up, down and off. A button at the end of its way stays where it is, so that the focus does too. */
export function EntryButtons({ about, list, first, last, onMove, onRemove }: OfEntry): JSX.Element {
  return (
    <div class="cb-entry-buttons cb-screen">
      <Button plain about={about} disabled={first} onPress={() => onMove(-1)}>
        上へ
      </Button>
      <Button plain about={about} disabled={last} onPress={() => onMove(1)}>
        下へ
      </Button>
      <Button plain about={about} onPress={onRemove} data={{ "data-remove": list }}>
        外す
      </Button>
    </div>
  );
}
