/** The towns that a case may be of: those of this casebook, and all others of Japan, whose file the form makes too. */
import { readFormTowns } from "../data/form-data";
import { type FormTown, formTowns, townFile } from "../casefile/town-file";
import type { Data, FormScheme, FormTowns } from "../data/data";

export class AllTowns {
  /** The form with the names of the new towns that have been met. */
  scheme: FormScheme;
  private reading: Promise<FormTowns> | null = null;
  private made: FormTowns | null = null;
  private listed: readonly FormTown[] = [];

  constructor(
    private readonly own: FormScheme,
    private readonly data: Data,
  ) {
    this.scheme = own;
  }

  /** Everything to pick from: what is not in the list of towns, as a prefecture, stands behind it. */
  async list(): Promise<readonly FormTown[]> {
    await this.load();
    const known = new Set(this.listed.map(({ key }) => key));
    const others = (this.own.words.towns ?? []).filter(({ key }) => !known.has(key));
    return [...this.listed, ...others.map(({ key, label }) => plain(key, label))];
  }

  /** The towns of the list alone. */
  async all(): Promise<readonly FormTown[]> {
    await this.load();
    return this.listed;
  }

  /** The town of that name where it has no file yet; null for any other, and before `meet`. */
  fresh(key: string): FormTown | null {
    return this.has(key) ? null : (this.listed.find((each) => each.key === key) ?? null);
  }

  /** Learn of a town that this casebook does not have. Gives whether something has been learned. */
  async meet(key: string): Promise<boolean> {
    if (!key || !this.own.listed || this.has(key) || this.fresh(key)) return this.name(key);
    await this.load().catch(() => undefined);
    return this.name(key);
  }

  /** Learn what the bodies are called that carry a case together. Gives whether something has been learned. */
  async read(): Promise<boolean> {
    if (!this.own.listed || this.listed.length > 0) return false;
    await this.load().catch(() => undefined);
    return this.listed.length > 0;
  }

  /** All towns, none before they have been read. */
  get known(): readonly FormTown[] {
    return this.listed;
  }

  file(town: FormTown, today: string, draft: boolean): string {
    return this.made ? townFile(this.made, town, today, draft) : "";
  }

  private has(key: string): boolean {
    return (this.own.words.towns ?? []).some((each) => each.key === key);
  }

  private name(key: string): boolean {
    const town = this.fresh(key);
    const { words } = this.scheme;
    if (!town || words.towns?.some((each) => each.key === key)) return false;
    this.scheme = {
      ...this.scheme,
      words: { ...words, towns: [...(words.towns ?? []), { key, label: town.fullName }] },
    };
    return true;
  }

  private async load(): Promise<void> {
    this.reading ??= readFormTowns(this.data).catch((reason) => {
      this.reading = null; // a shared drive comes and goes
      throw reason;
    });
    this.made = await this.reading;
    if (this.listed.length === 0) this.listed = formTowns(this.made);
  }
}

function plain(key: string, label: string): FormTown {
  const figures = { prefecture: "", population: null };
  return { key, code: key, name: label, fullName: label, kana: "", figures, texts: {} };
}
