/** The words in a term that carry its meaning. Pure. */
import { plain } from "../words/normal";
import { Line, type Span } from "./text";

/**
 * A word of a term. Two sorts tell little by themselves: a `stem`, what is left of a verb without its ending (働く
 * is 働) or stands in kana, and a `scrap`, a kanji torn from its neighbours (度 of 20年度).
 */
export interface Segment {
  readonly word: string;
  readonly sort: "word" | "stem" | "scrap";
}

/**
 * Cut a term at words that are known, at numbers with what they count, at edges between scripts, and where the
 * browser's own segmenter sees words. Kana after kanji are endings, and go as particles do. `known` words are
 * normalised, longest first.
 */
export function segments(typed: string, known: readonly string[] = []): Segment[] {
  const text = typed.normalize("NFKC");
  const found = around(text, known).flatMap((part) => (part.known ? [named(part.text)] : cut(part.text)));
  // Kana alone are a word as it is read.
  if (KANA.test(text)) return found.filter((segment) => segment.sort === "word");
  const words = new Map(found.map((segment) => [plain(segment.word), segment]));
  return [...words].filter(([word]) => telling(word)).map(([, segment]) => segment);
}

function telling(word: string): boolean {
  return word.length > 1 || /[\p{Script=Han}0-9]/u.test(word);
}

const named = (word: string): Segment => ({ word, sort: "word" });

interface Part {
  readonly text: string;
  readonly known: boolean;
}

/** Part a text at the known words in it. */
function around(text: string, known: readonly string[]): Part[] {
  const line = new Line(text);
  const [span] = known.filter((word) => line.normal.text.includes(word)).flatMap((word) => spans(line, word));
  if (!span) return text ? [{ text, known: false }] : [];
  return [
    ...around(text.slice(0, span.start), known),
    { text: text.slice(span.start, span.end), known: true },
    ...around(text.slice(span.end), known),
  ];
}

/** Whether a word alone tells a reader nothing: one character, or two kana. */
export function slight(word: string): boolean {
  return [...word].length < (KANA.test(word) ? 3 : 2);
}

/** Where a word stands in a line by itself. Short kana words need room: オンライン holds no ライン, しみん no しみ. */
export function spans(line: Line, word: string): Span[] {
  const kana = /^[\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u.test(word);
  const free = ({ start, end }: Span): boolean =>
    !KATAKANA.test(line.original[start - 1] ?? "") && !KATAKANA.test(line.original[end] ?? "");
  return kana && word.length < 3
    ? []
    : line.spans(plain(word)).filter((span) => !kana || word.length > 3 || free(span));
}

/** A number with what it counts: 98%, 6名, 16時半. */
const NUMBER =
  /[0-9]+(?:[.,][0-9]+)*[万千億]*(?:時半|時間|団体|種類|世帯|[カかヵヶケ箇][所月国年]|[%％人名件台課時分円回割倍階年月日部局社市町村つ])?/u;

function cut(text: string): Segment[] {
  return text
    .split(new RegExp(`(${NUMBER.source})`, "u"))
    .flatMap((part, at) => (at % 2 ? [named(part)] : worded(part)));
}

function worded(text: string): Segment[] {
  const pieces =
    typeof Intl.Segmenter === "function"
      ? rejoined([...new Intl.Segmenter("ja", { granularity: "word" }).segment(text)].map(({ segment }) => segment))
      : (text.match(/\p{Script=Han}+\p{Script=Hiragana}*|[\p{Script=Katakana}ー]+|[A-Za-z%.]+/gu) ?? []);
  return pieces
    .map((piece, at) => ({ piece, before: pieces[at - 1] ?? "", after: pieces[at + 1] ?? "" }))
    .filter(({ piece }) => !FILLING.has(piece))
    .map(({ piece, before, after }) => sorted(piece, before, after));
}

const TOUCHED = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;
const TOUCHES = /^[\p{Script=Han}\p{Script=Katakana}]/u;
const PARTICLES = /^(?:[をがのにではもとへや]|から|まで|だけ|より|での|への|とは|には|では)$/u;

/** A word without its ending: 厳しい is 厳. A compound keeps what is between its kanji. */
function sorted(piece: string, before: string, after: string): Segment {
  const [, stem = ""] = /^(.*\p{Script=Han})\p{Script=Hiragana}+$/u.exec(piece) ?? [];
  const word = stem || piece;
  if (KANA.test(word)) return { word, sort: "stem" };
  if ([...word].length > 1) return { word, sort: "word" };
  if (stem || (KANA.test(after) && !PARTICLES.test(after))) return { word, sort: "stem" };
  return { word, sort: TOUCHED.test(before) || TOUCHES.test(after) ? "scrap" : "word" };
}

/** Kana that hold a sentence together, as the segmenter leaves them. */
const FILLING = new Set(
  `し す い な た だ れ ら せ さ く け つ る う か ね よ わ ん ば する して した しい した しま しない したい すれ すべ され させ せる
  させる される された ない なく なる なり なっ なった なかっ なかった ある あり あっ あった いる いた いて いっ いう いえ いい よい よく
  こと もの ため とき ところ よう ような ように から まで だけ しか ほど など ので のに けど でも では には とは にも とも への での より
  ながら これ それ あれ どれ ここ そこ どこ この その あの どの どう どうした なぜ いつ だれ なに たい たく たり ます まし ませ です でし
  でしょう ください ほしい もらう もらえ もらえる もらい くれ くれる あげ おく おき しまう しまっ みる みたい みたいな られ られる られた
  れる れた でき できる できない できた もう また まだ すぐ とても うち ほか たち さん ばかり ぐらい くらい という といった として
  について による により によって における において そして または および もっと ずっと つい つける つけ つく かける かけ かけず ずに
  だろう なら れば ても そう こう ああ たら`.split(/\s+/),
);

const KANA = /^\p{Script=Hiragana}+$/u;

/** A segmenter cuts katakana words that it does not know: テレワーク into テレ and ワーク. Short pieces go back. */
function rejoined(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1] ?? "";
    const torn = [last, piece].every((each) => KATAKANA.test(each)) && Math.min(last.length, piece.length) < 3;
    if (torn) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
