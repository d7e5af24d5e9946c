/** Room in the cells of an Excel form: several lines break and are seen, in a row that is high enough. */
import { type Parts, all, parsed, serialised } from "./form-file";
import { numberOf } from "./form-refs";
import { linesOf } from "./widths";

const STYLES = "xl/styles.xml";
/** In points: of a line, and what Excel allows at most; in characters: a column that nobody has set. */
const LINE = 15;
const TALLEST = 409;
const COMMON = 8.43;

/** Let the whole text of a cell be seen. A text of one line that does not break runs on over empty cells, as before. */
export function makeRoom(made: Document, cell: Element, text: string, styles: Styles): void {
  const style = Number(cell.getAttribute("s") ?? 0);
  if (!text.includes("\n") && !styles.breaks(style)) return;
  cell.setAttribute("s", String(styles.breaking(style)));
  const row = cell.parentElement;
  const { width, below } = spanOf(made, cell);
  const lines = linesOf(text, width) - below;
  const needed = Math.min(TALLEST, lines * LINE + 3);
  if (!row || lines < 2 || needed <= Number(row.getAttribute("ht") ?? LINE)) return;
  row.setAttribute("ht", String(needed));
  row.setAttribute("customHeight", "1");
}

/** How wide a cell is, in half-width characters, with the columns it is merged with; and of how many rows below. */
function spanOf(made: Document, cell: Element): { readonly width: number; readonly below: number } {
  const at = cell.getAttribute("r") ?? "";
  const ranges = all(made, "mergeCell").map((each) => each.getAttribute("ref") ?? "");
  const range = ranges.find((each) => each.startsWith(`${at}:`)) ?? `${at}:${at}`;
  const [, from = "", top = "", to = "", bottom = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range) ?? [];
  const [first, last] = [numberOf(from), numberOf(to)];
  const widths = Array.from({ length: last - first + 1 }, (_, by) => widthOf(made, first + by));
  return { width: widths.reduce((sum, each) => sum + each, 0), below: Number(bottom) - Number(top) };
}

function widthOf(made: Document, column: number): number {
  const set = all(made, "col").find(
    (col) => Number(col.getAttribute("min")) <= column && column <= Number(col.getAttribute("max")),
  );
  return Number(set?.getAttribute("width") ?? COMMON);
}

/** The dresses of cells, with those that are like another but for breaking lines. */
export class Styles {
  private readonly made: Document | null;
  private readonly known = new Map<number, number>();

  constructor(private readonly parts: Parts) {
    this.made = parsed(parts.text(STYLES));
  }

  breaks(style: number): boolean {
    const like = this.like(style);
    return Boolean(like) && all(like as Element, "alignment")[0]?.getAttribute("wrapText") === "1";
  }

  /** The dress that is like another, and breaks lines. */
  breaking(style: number): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const like = this.like(style);
    const list = like?.parentElement;
    if (!list || !like || this.breaks(style)) return style;
    const copy = like.cloneNode(true) as Element;
    const alignment = all(copy, "alignment")[0] ?? this.made?.createElementNS(copy.namespaceURI, "alignment");
    if (alignment && !alignment.parentElement) copy.prepend(alignment);
    alignment?.setAttribute("wrapText", "1");
    copy.setAttribute("applyAlignment", "1");
    list.append(copy);
    list.setAttribute("count", String(list.children.length));
    this.known.set(style, list.children.length - 1);
    return list.children.length - 1;
  }

  private like(style: number): Element | undefined {
    return (this.made ? all(this.made, "cellXfs")[0] : undefined)?.children[style];
  }

  put(): void {
    if (this.made && this.known.size > 0) this.parts.put(STYLES, serialised(this.made));
  }
}
