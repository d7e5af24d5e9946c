/** Which rows and claims of the table are shown, and which groups are open. */
import type { Vocabulary } from "../data/data";
import { plain } from "../words/normal";
import { type Filter, NO_FILTER, admits, holding, textOf } from "../facts/rows";
import { DOUBTS, type Drawn, type DrawnTable } from "./table";

export interface Shown {
  readonly rows: number;
  readonly all: number;
}

export class View {
  private filter = NO_FILTER;
  private readonly closed: Set<string>;
  private drawn: DrawnTable = { table: document.createElement("table"), rows: [], groups: [] };
  private readonly texts = new Map<Drawn, string>();

  /** `changed` is told how many rows are shown whenever that may have changed. */
  constructor(
    private readonly words: Vocabulary,
    private readonly changed: (shown: Shown) => void,
  ) {
    // Where the answers stand above, the fields wait until somebody asks for them.
    const folded = words.questions.length > 0 ? [...words.groups.map(({ key }) => key), DOUBTS.key] : [];
    this.closed = new Set(folded);
  }

  /** Take over a table that was drawn anew: what was chosen holds for it too. */
  take(drawn: DrawnTable): void {
    this.drawn = drawn;
    this.texts.clear();
    for (const { key, button } of drawn.groups) {
      button.addEventListener("click", () => this.turn(key));
    }
    this.apply();
  }

  narrow(filter: Filter): void {
    this.filter = filter;
    // What is looked for must not stay folded away.
    if (filter.differing || filter.answered || filter.figures || filter.text) this.closed.clear();
    this.apply();
  }

  openAll(open: boolean): void {
    this.closed.clear();
    if (!open) for (const { key } of this.drawn.groups) this.closed.add(key);
    this.apply();
  }

  /** Open the group that an element of the table belongs to. */
  open(within: Element): void {
    const group = this.drawn.rows.find(({ element: row }) => row.contains(within))?.group;
    if (group && this.closed.delete(group)) this.apply();
  }

  private turn(key: string): void {
    if (!this.closed.delete(key)) this.closed.add(key);
    this.apply();
  }

  private apply(): void {
    const { drawn, filter, closed } = this;
    const holds = holding(filter);
    const passing = new Set(
      drawn.rows.filter((each) => admitted(filter, each) && (!filter.text || holds(this.text(each)))),
    );
    for (const each of drawn.rows) each.element.hidden = closed.has(each.group) || !passing.has(each);
    for (const { key, head, button } of drawn.groups) {
      button.setAttribute("aria-expanded", String(!closed.has(key)));
      head.hidden = ![...passing].some(({ group }) => group === key);
    }
    drawn.table.classList.toggle("cb-compare--figures", filter.figures);
    // What is looked for may stand in a later claim.
    drawn.table.classList.toggle("cb-compare--brief", filter.brief && !filter.figures && !filter.text);
    this.changed({ rows: passing.size, all: drawn.rows.length });
  }

  private text(drawn: Drawn): string {
    let text = this.texts.get(drawn);
    if (text === undefined) {
      text = drawn.row ? textOf(drawn.row, this.words) : plain(drawn.element.textContent ?? "");
      this.texts.set(drawn, text);
    }
    return text;
  }
}

/** The row of doubts answers no field and holds no numbers, and cases always differ in it. */
function admitted(filter: Filter, { row }: Drawn): boolean {
  return row ? admits(filter, row) : !filter.figures;
}
