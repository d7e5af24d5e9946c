/** The data files that `scripts/casebook/browser_data.py` writes: their shapes, and how they are loaded. */
import { Catalogue } from "./catalogue";
import { ROWS } from "./constants";
import { Loader } from "./loader";
import type { CaseAnswer, Cell, Claim, Doubt, Figures, FullCase, Notebook, Source, Town, Vocabulary } from "./records";

export type * from "./records";
export type CellState = Cell["state"];

/** A town of Japan, whether it has a case or not. */
export interface ListedTown {
  readonly code: string;
  readonly name: string;
  /** The name with its prefecture. */
  readonly fullName: string;
  readonly kana: string;
  readonly figures: Figures;
}

export class Data {
  readonly loader: Loader;
  /** Which cases there are. All rejections, here and below, are UnreadErrors. */
  readonly cases: Catalogue;
  private readonly unpacked = new WeakMap<PackedCase, FullCase>();

  /** `base` leads from the page to the root of the site, as `../` or "". */
  constructor(base: string) {
    this.loader = new Loader(`${base}data/`);
    this.cases = new Catalogue(this.loader);
  }

  async case(id: string): Promise<FullCase> {
    const packed = (await this.loader.load(`case-${id}`)) as PackedCase;
    const full = this.unpacked.get(packed) ?? unpackCase(packed);
    this.unpacked.set(packed, full);
    return full;
  }

  /** A municipality with its profile and how it receives visits. */
  town(key: string): Promise<Town> {
    return this.loader.load(`town-${key}`) as Promise<Town>;
  }

  /** What the self-check and the notebook of travel ask. */
  notebook(): Promise<Notebook> {
    return this.loader.load("notebook") as Promise<Notebook>;
  }

  /** How else the nine questions are asked, in everyday words, by their keys. */
  asked(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.loader.load("asked") as Promise<Readonly<Record<string, readonly string[]>>>;
  }

  vocabulary(): Promise<Vocabulary> {
    return this.loader.load("vocabulary") as Promise<Vocabulary>;
  }
}

type Row = readonly unknown[];

/** A case as its file holds it: what it has many of stands in rows. */
interface PackedCase extends Omit<FullCase, "answers" | "cells" | "doubts" | "sources"> {
  readonly answers: readonly Row[];
  readonly cells: Readonly<Record<string, Omit<Cell, "claims"> & { readonly claims: readonly Row[] }>>;
  readonly doubts: readonly Row[];
  readonly sources: readonly Row[];
}

function unpackCase(packed: PackedCase): FullCase {
  const cells = Object.entries(packed.cells).map(([key, cell]) => {
    const claims = cell.claims.map(([number, ...rest]) => [`${key}-${number}`, ...rest]);
    return [key, { ...cell, claims: recordsOf<Claim>(ROWS.claim, claims) }];
  });
  return {
    ...packed,
    shown: [...new Set(packed.practices.map(({ practice }) => practice))],
    answers: recordsOf<CaseAnswer>(ROWS.answer, packed.answers),
    cells: Object.fromEntries(cells),
    doubts: recordsOf<Doubt>(ROWS.doubt, packed.doubts),
    sources: recordsOf<Source>(ROWS.source, packed.sources),
  };
}

function recordsOf<Kind>(names: readonly (keyof Kind)[], rows: readonly Row[]): Kind[] {
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])) as Kind);
}
