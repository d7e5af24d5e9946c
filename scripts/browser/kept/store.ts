/**
 * What the browser remembers for this site. All pages opened from file:// share one storage, so keys carry the name of
 * the collection and the line of its edition, as mkdocs.yml has them. Storage may be off or full: then nothing is
 * remembered, and nothing breaks.
 */
export const SPACE = document.body?.dataset.space || "casebook.1";
const PREFIX = `${SPACE}.`;

export function read(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Remembering is a courtesy.
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // What cannot be read is as good as gone.
  }
}

/** Whether anything is remembered at all: asked before somebody relies on it. */
export function remembers(): boolean {
  write("probe", "1");
  const kept = read("probe") === "1";
  remove("probe");
  return kept;
}

/** The keys that begin so, without what all of this site's begin with. */
export function keys(beginning: string): string[] {
  try {
    const whole = PREFIX + beginning;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(whole))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
