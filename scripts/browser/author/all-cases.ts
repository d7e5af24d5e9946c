/** The cases that may be named: all of a short list; of a long one those of the towns that were asked for. */
import type { FormOption } from "../data/data";
import { type Catalogue, isIndex } from "../data/catalogue";

export class AllCases {
  /** What each case that was met is called. */
  private readonly met = new Map<string, string>();
  /** Ids that were asked for: those among them that were not met are nobody's. */
  private readonly asked = new Set<string>();
  private whole = false;

  constructor(private readonly catalogue: Catalogue) {}

  /** The keys of the towns to choose a case by, in the order of the list; null where the list is short. */
  async towns(): Promise<readonly string[] | null> {
    const head = await this.catalogue.head();
    return isIndex(head) ? head.towns.key : null;
  }

  /** The cases to choose from: those of a town, or all of a short list. */
  async of(town: string): Promise<readonly FormOption[]> {
    const found = await this.catalogue.some([], [town]);
    return found.map(({ id, name, title }) => this.take(id, name, title));
  }

  /** Learn of the cases with these ids. Gives whether something has been learned; what cannot be read is not. */
  async meet(ids: readonly string[]): Promise<boolean> {
    const wanted = this.whole ? [] : ids.filter((id) => id !== "" && !this.asked.has(id));
    if (wanted.length === 0) return false;
    try {
      const found = await this.catalogue.some(wanted);
      this.whole = (await this.towns()) === null;
      for (const { id, name, title } of found) this.take(id, name, title);
      for (const id of wanted) this.asked.add(id);
      return true;
    } catch {
      return false;
    }
  }

  label(id: string): string | undefined {
    return this.met.get(id);
  }

  /** Whether there is such a case; null as long as that is not known. */
  has(id: string): boolean | null {
    return this.met.has(id) || (this.whole || this.asked.has(id) ? false : null);
  }

  private take(id: string, name: string, title: string): FormOption {
    const label = `${name}　${title}`;
    this.met.set(id, label);
    return { key: id, label };
  }
}
