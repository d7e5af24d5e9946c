/**
 * The filter of the practice matrix: words, piece, and how many cases. What is asked stands in the address,
 * so that a narrowed table pastes into a mail. Without this script the table is whole.
 */
import { plain } from "./words/normal";

interface Asked {
  readonly kw: string;
  readonly piece: string;
  /** Practices with fewer cases are left out; 0 keeps all. */
  readonly min: number;
}

const KEYS = ["kw", "piece", "min"] as const;
const MIN = "2";

class Sieve {
  private readonly rows: readonly HTMLElement[];
  private readonly known: ReadonlySet<string>;
  private readonly words = new Map<HTMLElement, string>();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly table: HTMLTableElement,
  ) {
    this.rows = [...table.querySelectorAll<HTMLElement>("[data-practice]")];
    this.known = new Set([...table.tBodies].map((body) => body.dataset.piece ?? ""));
    for (const row of this.rows) this.words.set(row, plain(row.dataset.words ?? ""));
  }

  start(): void {
    this.fill(this.addressed());
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    // Typing that an input method has not finished is no word yet; what it ends with comes as an input.
    this.form.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.change();
    });
    this.form.addEventListener("compositionend", () => this.change());
    addEventListener("popstate", () => this.fill(this.addressed()));
    addEventListener("hashchange", () => this.reveal());
    this.reveal();
  }

  private change(): void {
    const asked = this.typed();
    const query = new URLSearchParams(location.search);
    for (const key of KEYS) query.delete(key);
    if (asked.kw) query.set("kw", asked.kw);
    if (asked.piece) query.set("piece", asked.piece);
    if (asked.min > 0) query.set("min", String(asked.min));
    const written = query.toString();
    history.replaceState(null, "", `${location.pathname}${written && `?${written}`}`);
    this.show(asked);
  }

  private fill(asked: Asked): void {
    this.field("kw").value = asked.kw;
    this.field("piece").value = asked.piece;
    (this.field("min") as HTMLInputElement).checked = asked.min > 0;
    this.show(asked);
  }

  private show({ kw, piece, min }: Asked): void {
    const terms = kw.split(/\s+/u).map(plain).filter(Boolean);
    let shown = 0;
    for (const body of this.table.tBodies) {
      const rows = this.rows.filter((row) => row.parentElement === body);
      const here = !piece || body.dataset.piece === piece;
      for (const row of rows) {
        const words = this.words.get(row) ?? "";
        row.hidden = !here || Number(row.dataset.cases) < min || !terms.every((term) => words.includes(term));
      }
      const left = rows.filter((row) => !row.hidden).length;
      body.hidden = left === 0;
      shown += left;
    }
    this.say(shown);
  }

  private say(shown: number): void {
    const all = this.rows.length;
    const told =
      shown === 0 ? "当てはまる手法はありません。言葉や条件をゆるめてください。" : `${all}の手法のうち${shown}`;
    const status = this.form.querySelector("[data-sieve-status]");
    if (status) status.textContent = shown === all ? `${all}の手法` : told;
    this.table.hidden = shown === 0;
  }

  /** A link to a practice shows it, whatever was asked before. */
  private reveal(): void {
    const target = document.getElementById(location.hash.slice(1));
    const row = target?.closest<HTMLElement>("[data-matrix] tr");
    if (!row?.closest("[hidden]")) return;
    const { hash } = location;
    this.fill({ kw: "", piece: "", min: 0 });
    history.replaceState(null, "", `${location.pathname}${hash}`);
    row.scrollIntoView();
  }

  private addressed(): Asked {
    const query = new URLSearchParams(location.search);
    const piece = query.get("piece") ?? "";
    return {
      kw: query.get("kw") ?? "",
      piece: this.known.has(piece) ? piece : "",
      min: query.get("min") === MIN ? Number(MIN) : 0,
    };
  }

  private typed(): Asked {
    const min = (this.field("min") as HTMLInputElement).checked ? Number(MIN) : 0;
    return { kw: this.field("kw").value.trim(), piece: this.field("piece").value, min };
  }

  private field(name: (typeof KEYS)[number]): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }
}

const form = document.querySelector<HTMLFormElement>("form[data-sieve]");
const table = document.querySelector<HTMLTableElement>("table[data-matrix]");
if (form && table) new Sieve(form, table).start();
