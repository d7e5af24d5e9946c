/** What a keyboard, an input method, a paste or a voice does to an input. */

/** Tell whether a key belongs to an input method that is turning kana into kanji. */
export function converting(event: KeyboardEvent): boolean {
  // Safari ends the conversion before it tells of the Enter that confirmed it; 229 is left as a sign.
  return event.isComposing || event.keyCode === 229;
}

/** Keep the Enter that confirms a conversion from sending the form. */
export function confirmWithoutSending(input: HTMLInputElement): void {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && converting(event)) event.preventDefault();
  });
}

/** Call on every change, with whether a conversion is under way. */
export function onTyping(input: HTMLInputElement, changed: (composing: boolean) => void): void {
  input.addEventListener("input", (event) => changed(event instanceof InputEvent && event.isComposing));
  input.addEventListener("compositionend", () => changed(false));
}

/** Make a function that says something through a live region, once the reader pauses. */
export function speaker(region: HTMLElement): (text: string) => void {
  const PAUSE = 600;
  let waiting = 0;
  return (text) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      region.textContent = text;
    }, PAUSE);
  };
}
