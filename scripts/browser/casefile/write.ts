/**
 * A file as it is saved. Where one was opened, everything that has not changed stays to the letter: comments, order,
 * quotes, blank lines. A list or map that has changed keeps those of its entries that have not.
 */
import type { YAMLMap, YAMLSeq } from "yaml";
import { fresh, freshEntry } from "./fresh";
import type { Order } from "./order";
import { type Pair, dataOf, endOf, endOfPair, isMap, isScalar, isSeq, nameOf, parsed, startOf } from "./parse";
import { paired } from "./paired";
import { scalar } from "./scalar";
import { type Entries, type Path, type Value, equal, isEntries, isList } from "./value";

const HEAD = "# yaml-language-server: $schema=../scripts/casebook/case.schema.json\n";

/** Write data over the text that they came from; "" where they are new. */
export function written(text: string, data: Entries, order: Order): string {
  const root = text ? parsed(text).document?.contents : null;
  if (!isMap(root) || root.flow) return HEAD + fresh(data, [], "", order);
  if (equal(dataOf(root), data)) return text;
  const source = text.endsWith("\n") ? text : `${text}\n`;
  const made = new Writer(source, order).map(root, data, [], 0) + source.slice(lineEnd(source, endOf(root)));
  // What is saved says what was typed, whatever the file looked like.
  const same = equal(dataOf(parsed(made).document?.contents), data);
  return same ? made : HEAD + fresh(data, [], "", order);
}

/** The beginning of the line on which a place is. */
function lineStart(source: string, at: number): number {
  return source.lastIndexOf("\n", at - 1) + 1;
}

/** Behind the line that ends with a place. */
function lineEnd(source: string, at: number): number {
  if (at > 0 && source[at - 1] === "\n") return at;
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end + 1;
}

/** An entry of a list or map as it stands: comments before it, and its lines. */
interface Piece {
  readonly lead: string;
  readonly body: string;
}

class Writer {
  constructor(
    private readonly source: string,
    private readonly order: Order,
  ) {}

  /** `from` is where the lines before the first key begin. */
  map(node: YAMLMap, data: Entries, path: Path, from: number): string {
    const indent = this.indentOf(node);
    const before = new Map<string, Piece & { readonly pair: Pair }>();
    let at = from;
    for (const pair of node.items) {
      const start = startOf(pair.key);
      const end = lineEnd(this.source, endOfPair(pair));
      const lead = this.source.slice(at, Math.max(at, lineStart(this.source, start)));
      before.set(nameOf(pair.key), { lead, body: indent + this.source.slice(start, end), pair });
      at = end;
    }
    let carried = "";
    let made = "";
    for (const key of this.keys([...before.keys()], data, path)) {
      const piece = before.get(key);
      const value = data[key];
      if (value === undefined) carried += kept(piece?.lead ?? "");
      else if (!piece) made += freshEntry(key, value, path, indent, this.order);
      else {
        made += carried + piece.lead + this.pair(piece, piece.pair, value, [...path, key], indent);
        carried = "";
      }
    }
    return made + carried;
  }

  /** The keys in their order: those that stood there where they stood, new ones where the schema has them. */
  private keys(before: readonly string[], data: Entries, path: Path): string[] {
    const order = this.order(path);
    const keys = [...before];
    const place = (key: string): number => order.indexOf(key);
    const added = Object.keys(data).filter((key) => !before.includes(key));
    for (const key of added.sort((one, other) => place(one) - place(other))) {
      const after = keys.map((each) => place(each) >= 0 && place(each) < place(key)).lastIndexOf(true);
      keys.splice(place(key) < 0 ? keys.length : after + 1, 0, key);
    }
    return keys;
  }

  private pair(piece: Piece, { key, value: node }: Pair, value: Value, path: Path, indent: string): string {
    if (equal(dataOf(node), value)) return piece.body;
    const head = startOf(key);
    const below = lineEnd(this.source, this.source.indexOf(":", endOf(key)) + 1);
    if (isMap(node) && !node.flow && isEntries(value)) {
      return indent + this.source.slice(head, below) + this.map(node, value, path, below);
    }
    if (isSeq(node) && !node.flow && isList(value)) {
      return indent + this.source.slice(head, below) + this.list(node, value, path, below);
    }
    if (isEntries(value) || isList(value))
      return (
        this.comment(node, indent) +
        freshEntry(path.at(-1), value, path.slice(0, -1), indent, this.order).trimStart().replace(/^/, indent)
      );
    const name = this.source.slice(head, this.source.indexOf(":", endOf(key)) + 1);
    return `${indent}${name} ${this.single(node, value)}`;
  }

  private list(node: YAMLSeq, values: readonly Value[], path: Path, from: number): string {
    const pieces: Piece[] = [];
    let at = from;
    for (const item of node.items) {
      const start = lineStart(this.source, this.source.lastIndexOf("-", startOf(item) - 1));
      const end = lineEnd(this.source, Math.max(endOf(item), startOf(item)));
      pieces.push({ lead: this.source.slice(at, Math.max(at, start)), body: this.source.slice(start, end) });
      at = end;
    }
    const from_ = paired(node.items.map(dataOf), values);
    const first = node.items[0];
    const dash = this.source.lastIndexOf("-", startOf(first) - 1);
    const indent = " ".repeat(dash - lineStart(this.source, dash));
    const gone = pieces.map(({ lead }, index) => (from_.includes(index) ? "" : kept(lead)));
    const made = values.map((value, index) => {
      const source = from_[index] ?? -1;
      const piece = pieces[source];
      if (!piece) return fresh([value], path, indent, this.order);
      const lost = gone.splice(0, source, ...gone.slice(0, source).map(() => "")).join("");
      return lost + piece.lead + this.item(piece, node.items[source], value, [...path, index]);
    });
    return made.join("") + gone.join("");
  }

  private item({ body }: Piece, node: unknown, value: Value, path: Path): string {
    if (equal(dataOf(node), value)) return body;
    const dash = this.source.lastIndexOf("-", startOf(node) - 1);
    const begins = lineStart(this.source, dash);
    const apart = lineStart(this.source, startOf(node)) !== begins;
    const indent = " ".repeat(dash - begins);
    if (isMap(node) && !node.flow && isEntries(value)) {
      const inner = this.map(node, value, path, apart ? lineEnd(this.source, dash + 1) : startOf(node));
      if (apart) return this.source.slice(begins, lineEnd(this.source, dash + 1)) + inner;
      return `${this.source.slice(begins, startOf(node))}${inner.slice(this.indentOf(node).length)}`;
    }
    if (isEntries(value) || isList(value))
      return this.comment(node, indent) + fresh([value], path.slice(0, -1), indent, this.order);
    return `${this.source.slice(begins, dash + 1)} ${this.single(node, value)}`;
  }

  /** A single value in the place of another, with the comment that stands behind it. */
  private single(node: unknown, value: Value): string {
    const block = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
    const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
    const single = isScalar(node) && !block;
    const behind = single ? this.source.slice(endOf(node), lineEnd(this.source, endOf(node))) : "\n";
    return scalar(value, quoted) + behind;
  }

  /** The comment behind a value that makes way for lines of its own, as a line. */
  private comment(node: unknown, indent: string): string {
    if (!isScalar(node)) return "";
    const behind = this.source.slice(endOf(node), lineEnd(this.source, endOf(node))).trim();
    return behind.startsWith("#") ? `${indent}${behind}\n` : "";
  }

  private indentOf(node: YAMLMap): string {
    const start = startOf(node.items[0]?.key);
    return " ".repeat(start - lineStart(this.source, start));
  }
}

/** Of the comments before an entry that is gone, those that stand apart from it and so speak of more. */
function kept(lead: string): string {
  const apart = lead.lastIndexOf("\n\n");
  const above = apart < 0 ? (lead.startsWith("\n") ? "\n" : "") : lead.slice(0, apart + 2);
  return above.trim() ? above : "";
}
