/** The data files that `scripts/casebook/browser_data.py` writes: their shapes, and how they are loaded. */
import { Loader } from "./loader";
import type { Cell, FullCase, Met, ShortCase, Town, Vocabulary } from "./records";

export type * from "./records";
export type CellState = Cell["state"];

export class Data {
  private readonly loader: Loader;

  /** `base` leads from the page to the root of the site, as `../` or "". */
  constructor(base: string) {
    this.loader = new Loader(`${base}data/`);
  }

  /** All rejections are UnreadErrors. */
  cases(): Promise<readonly ShortCase[]> {
    return this.loader.load("cases") as Promise<readonly ShortCase[]>;
  }

  case(id: string): Promise<FullCase> {
    return this.loader.load(`case-${id}`) as Promise<FullCase>;
  }

  /** All municipalities, in the order of their codes. */
  towns(): Promise<readonly Town[]> {
    return this.loader.load("towns") as Promise<readonly Town[]>;
  }

  /** All cases that met a trouble, those with most claims first. */
  meeting(trouble: string): Promise<readonly Met[]> {
    return this.loader.load(`trouble-${trouble}`) as Promise<readonly Met[]>;
  }

  vocabulary(): Promise<Vocabulary> {
    return this.loader.load("vocabulary") as Promise<Vocabulary>;
  }
}
