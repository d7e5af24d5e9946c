/** Buttons, and those that every entry of a list has: move it, take it off. */
import type { ComponentChildren, JSX } from "preact";
import { keepingFocus } from "../../dom/focus";

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

export type Way = -1 | 1;

/** One of a list whose order the reader chooses. */
export interface Entry {
  /** Where it stands, from 0, of how many. */
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: Way) => void;
  readonly say: (told: string) => void;
}

interface OfEntry extends Entry {
  readonly about: string;
  /** Names the list, for the focus: `data-remove`. */
  readonly list: string;
  readonly onRemove: () => void;
}

/** Up, down and off. A button at the end of its way stays where it is, so that the focus does too. */
export function EntryButtons({ about, list, onRemove, ...entry }: OfEntry): JSX.Element {
  return (
    <div class="cb-entry-buttons cb-screen">
      <Button
        plain
        about={about}
        disabled={entry.at === 0}
        onPress={() => moveEntry(entry, -1)}
        data={{ "data-move": "-1" }}
      >
        上へ
      </Button>
      <Button
        plain
        about={about}
        disabled={entry.at === entry.of - 1}
        onPress={() => moveEntry(entry, 1)}
        data={{ "data-move": "1" }}
      >
        下へ
      </Button>
      <Button plain about={about} onPress={onRemove} data={{ "data-remove": list }}>
        外す
      </Button>
    </div>
  );
}

/** Move an entry where there is room, keep the focus, and tell those who do not see it move. */
export function moveEntry({ at, of, onMove, say }: Entry, by: Way): void {
  const to = at + by;
  if (to < 0 || to >= of) return;
  keepingFocus(() => onMove(by));
  say(`${to + 1}番目にしました。`);
}
