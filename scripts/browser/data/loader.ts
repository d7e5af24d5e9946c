/**
 * Data come as scripts, since a page opened from a shared folder may load nothing else. Each calls
 * `casebook.take` with the edition that it belongs to; files of two builds do not mix. From a server they are
 * read as text: a browser keeps the source of every script that has run, which adds up while somebody searches.
 */

interface Arrived {
  readonly edition: string;
  readonly data: unknown;
}

type Handed = [edition: string, part: string, number: number, data: unknown];

declare global {
  interface Window {
    /** Shared by all scripts of the site: what data files call, and what they have left. */
    casebook?: {
      take?: (...handed: Handed) => void;
      arrived?: Map<string, Arrived>;
      [name: string]: unknown;
    };
  }
}

/** Where this is on its way, its edition is the one that the others have to be of, whichever comes first. */
const WORDS = "vocabulary";

/** A file of data is missing, damaged, or from another build. */
export class UnreadError extends Error {}

export class Loader {
  private readonly parts = new Map<string, Promise<unknown>>();
  private edition: string | null = null;

  /** `folder` leads from the page to the folder of the data, as `../search/`. */
  constructor(private readonly folder: string) {
    const shared = (window.casebook ??= {});
    const arrived = (shared.arrived ??= new Map());
    shared.take ??= (edition, part, number, data) => arrived.set(nameOf(part, number), { edition, data });
  }

  /** Load a part, once. Rejects with UnreadError when it cannot be read. */
  load(part: string, number = -1): Promise<unknown> {
    const name = nameOf(part, number);
    let loading = this.parts.get(name);
    if (!loading) {
      loading = this.fetch(name);
      this.parts.set(name, loading);
      // What failed may work later: a shared drive comes and goes.
      loading.catch(() => this.parts.delete(name));
    }
    return loading;
  }

  /** Forget a part that has been worked into something smaller. */
  forget(part: string, number: number): void {
    this.parts.delete(nameOf(part, number));
  }

  private async fetch(name: string): Promise<unknown> {
    const address = `${this.folder}${name}.js`;
    const part = await (location.protocol === "file:" ? this.run(name, address) : read(name, address));
    if (!part) throw new UnreadError(`${name}: damaged`);
    if (name !== WORDS) await this.parts.get(WORDS)?.catch(() => undefined);
    this.edition ??= part.edition;
    if (part.edition !== this.edition) throw new UnreadError(`${name}: of another build`);
    return part.data;
  }

  private async run(name: string, address: string): Promise<Arrived | undefined> {
    await this.script(address);
    const part = window.casebook?.arrived?.get(name);
    window.casebook?.arrived?.delete(name);
    return part;
  }

  private script(address: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      // A file that was cut short is no script; the reader is told in words, not by an error.
      // From a shared folder an error does not say where it comes from.
      const quieten = (event: ErrorEvent): void => {
        if (!event.filename || event.filename === script.src) event.preventDefault();
      };
      const done = (end: () => void) => (): void => {
        removeEventListener("error", quieten);
        script.remove();
        end();
      };
      addEventListener("error", quieten);
      script.onload = done(resolve);
      script.onerror = done(() => reject(new UnreadError(`${address}: missing`)));
      script.src = address;
      document.head.append(script);
    });
  }
}

/** Read what the script would hand over; undefined where it is damaged. */
async function read(name: string, address: string): Promise<Arrived | undefined> {
  // A reply may also break off while its text is read.
  const reading = fetch(address).then((reply) => (reply.ok ? reply.text() : null));
  const text = await reading.catch(() => null);
  if (text === null) throw new UnreadError(`${address}: missing`);
  try {
    const handed = JSON.parse(`[${text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"))}]`) as Handed;
    const [edition, part, number, data] = handed;
    return nameOf(part, number) === name ? { edition, data } : undefined;
  } catch {
    return undefined;
  }
}

/** The name of a part's file: its number follows where it has several. */
function nameOf(part: string, number: number): string {
  return number < 0 ? part : `${part}${number}`;
}
