/**
 * The index comes as scripts, since a page opened from a shared folder may load nothing else. Each calls
 * `casebook.take` with the digest of its build; files of two builds do not mix.
 */

type Take = (digest: string, part: string, number: number, data: unknown) => void;

declare global {
  interface Window {
    casebook?: { take?: Take; [name: string]: unknown };
  }
}

/** A part of the index is missing, damaged, or from another build. */
export class UnreadError extends Error {}

export class Loader {
  private readonly parts = new Map<string, Promise<unknown>>();
  private readonly arrived = new Map<string, { digest: string; data: unknown }>();
  private digest: string | null = null;

  /** `base` leads from the page to the root of the site. */
  constructor(private readonly base: string) {
    (window.casebook ??= {}).take = this.take;
  }

  /** Load a part, once. Rejects with UnreadError when it cannot be read. */
  load(part: string, number = -1): Promise<unknown> {
    const name = `${part}${number < 0 ? "" : number}`;
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
    this.parts.delete(`${part}${number}`);
  }

  private readonly take: Take = (digest, part, number, data) => {
    this.arrived.set(`${part}${number < 0 ? "" : number}`, { digest, data });
  };

  private async fetch(name: string): Promise<unknown> {
    await this.script(`${this.base}search/${name}.js`);
    const part = this.arrived.get(name);
    this.arrived.delete(name);
    if (!part) throw new UnreadError(`${name}: damaged`);
    this.digest ??= part.digest;
    if (part.digest !== this.digest) throw new UnreadError(`${name}: of another build`);
    return part.data;
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
