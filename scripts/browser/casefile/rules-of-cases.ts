/** Rules on a case as a whole: names, cells, sources, dates, answers. The names are those of the rules in Python. */
import { dependent } from "./characters";
import { type Fault, type Rule, fieldsOf, quote } from "./fault";
import { type Path, type Value, entriesOf, isEntries, isList, mapsIn, textOf, textsOf } from "./value";
import { backwards, exists, startsAfter, whenOf } from "./when";

const SPENT = ["初期", "運用"];

export const name: Rule = function* ({ data, scheme, file }) {
  const { id, municipality } = data;
  if (typeof id === "string" && file && file !== id) {
    yield {
      where: ["id"],
      rule: "file-name",
      text: `開いたファイルの名前は${quote(`${file}.yml`)}です。IDと同じにします。`,
    };
  }
  const town = textOf(municipality);
  const known = (scheme.words.towns ?? []).some(({ key }) => key === town);
  if (typeof id === "string" && known && !id.startsWith(`${town}-`)) {
    yield {
      where: ["id"],
      rule: "file-name",
      text: `IDは${quote(`${town}-`)}で始めます。例：${town}-writing-free-counter`,
    };
  }
};

/** Fields are stated, not stated, or not applicable: one of them. Those that the standard requires are never silent. */
export const cells: Rule = function* ({ data, scheme }) {
  const fields = fieldsOf(scheme);
  const declared = new Map<string, string>();
  for (const key of ["not_stated", "not_applicable"]) {
    for (const [at, field] of (isList(data[key]) ? data[key] : []).entries()) {
      if (typeof field !== "string" || !fields.has(field)) continue;
      const where = [key, at];
      const title = fields.get(field) ?? "";
      const rule = "contradicting-cell";
      if (answered(field, data[field]))
        yield { where, rule, text: `${quote(title)}には記述があるので、「記載なし」「該当なし」にはできません。` };
      else if ((declared.get(field) ?? key) !== key)
        yield { where, rule, text: `${quote(title)}が「記載なし」と「該当なし」の両方です。` };
      declared.set(field, declared.get(field) ?? key);
    }
  }
  for (const [at, part] of (isList(data.not_stated) ? data.not_stated : []).entries()) {
    const field = isEntries(part) ? textOf(part.field) : "";
    if (!fields.has(field) || entriesOf(data[field]).length > 0) continue;
    const text = `${quote(fields.get(field))}には記述がないので、一部だけの記載なしにはできません。`;
    yield { where: ["not_stated", at], rule: "contradicting-cell", text };
  }
  for (const { key, title, required } of scheme.groups.flatMap(({ rows }) => rows)) {
    if (!required || key in data || declared.has(key)) continue;
    yield {
      where: [key],
      rule: "undeclared-field",
      text: `${quote(title)}に記述がありません。探しても見つからないときは「出典に記載なし」を選んでください。`,
    };
  }
};

function answered(field: string, claims: Value | undefined): boolean {
  if (field !== "cost" || !isList(claims)) return isList(claims) ? claims.length > 0 : Boolean(claims);
  return entriesOf(claims).some(({ cost_kind }) => SPENT.includes(textOf(cost_kind)));
}

export const sources: Rule = function* ({ data }) {
  const known = isEntries(data.sources) ? Object.keys(data.sources) : [];
  if (known.length === 0) return;
  const used = new Set<string>();
  for (const [where, found] of mapsIn(data)) {
    for (const key of where.length > 0 ? ["source", "sources"] : ["source"]) {
      for (const each of textsOf(found[key])) {
        used.add(each);
        if (!known.includes(each))
          yield {
            where: [...where, key],
            rule: "unknown-source",
            text: `出典${quote(each)}がありません。出典を選び直してください。`,
          };
      }
    }
  }
  for (const each of known) {
    if (!used.has(each))
      yield {
        where: ["sources", each],
        rule: "unused-source",
        text: `出典${quote(each)}を使っている記述がありません。記述に付けるか、出典を外してください。`,
      };
  }
};

const NAMED: Readonly<Record<string, readonly [string, string]>> = {
  municipality: ["towns", "自治体"],
  themes: ["themes", "テーマ"],
  practice: ["practices", "手法"],
  trouble: ["troubles", "苦労"],
  meets: ["troubles", "苦労"],
  funding: ["funding", "財源"],
  products: ["products", "製品"],
};

export const references: Rule = function* ({ data, scheme }) {
  const shelves = Object.entries(NAMED).map(([key, [shelf, label]]) => {
    return { key, label, known: new Set((scheme.words[shelf] ?? []).map((each) => each.key)) };
  });
  for (const [where, found] of mapsIn(data)) {
    if (where.length === 1 && where[0] === "answers") continue;
    for (const { key, label, known } of shelves) {
      for (const each of key in found && known.size > 0 ? textsOf(found[key]) : []) {
        const at = { where: [...where, key], rule: "unknown-reference" };
        if (!known.has(each)) yield { ...at, text: `${label}${quote(each)}が、この事例帖にありません。` };
      }
    }
  }
};

export const related: Rule = function* ({ data, hasCase }) {
  for (const each of textsOf(data.related)) {
    const at = { where: ["related"], rule: "unknown-reference" };
    if (each === data.id) yield { ...at, text: "関連事例に、この事例自身が入っています。" };
    else if (hasCase?.(each) === false) yield { ...at, text: `関連事例${quote(each)}が、この事例帖にありません。` };
  }
};

export const dates: Rule = function* ({ data, today }) {
  for (const [where, found] of mapsIn(data)) {
    for (const key of ["as_of", "published", "updated", "checked", "date", "years"]) {
      const when = typeof found[key] === "string" ? whenOf(found[key]) : null;
      if (!when) continue;
      const at = [...where, key];
      if (!exists(when)) yield { where: at, rule: "real-date", text: `日付${quote(when.text)}は暦にありません。` };
      else if (backwards(when))
        yield { where: at, rule: "real-date", text: `期間${quote(when.text)}は、終わりが始まりより前です。` };
    }
    const done = where[0] === "status" ? ["as_of"] : ["published", "updated", "checked", "date"];
    for (const key of done) {
      const when = whenOf(found[key]);
      if (when && startsAfter(when, today))
        yield { where: [...where, key], rule: "future-date", text: `日付${quote(when.text)}は今日より先です。` };
    }
  }
  const [published, updated] = [whenOf(data.published), textOf(data.updated)];
  if (published && whenOf(updated) && startsAfter(published, updated)) {
    yield { where: ["updated"], rule: "future-date", text: "最終更新日が公開日より前です。" };
  }
};

const BLANK = /[\s"'<>\\^`{|}]/;
const WIDE = /[\u3001-\u303f\uff01-\uff65]/;
const SENTENCE = new RegExp(
  "[\\u3001-\\u3003\\u3008-\\u3020\\u3030\\u30fb\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40" +
    "\\uff5b-\\uff65\\u2018-\\u201f\\u2025\\u2026,;)\\]]$",
);

export const addresses: Rule = function* ({ data }) {
  for (const [where, { url }] of mapsIn(data)) {
    if (typeof url !== "string" || url === "") continue;
    const text = wrongUrl(url);
    if (text) yield { where: [...where, "url"], rule: "url-scheme", text };
  }
};

function wrongUrl(url: string): string {
  if (BLANK.test(url)) return "URLに空白や引用符が入っています。アドレス欄から写し直してください。";
  const found = /^https?:\/\/([^/?#]*)/i.exec(url);
  if (!found) return "URLは http:// か https:// で始まるものだけが使えます。";
  const host = found[1] ?? "";
  if (SENTENCE.test(url) && !closes(url)) return "URLの終わりに、文の記号がまぎれ込んでいます。取り除いてください。";
  if (!host.replace(/:.*$/, "")) return "URLにサイトの名前がありません。";
  if (host.includes("@")) return "URLに利用者名やパスワードを含められません。";
  if (WIDE.test(host)) return "サイトの名前に全角の文字が入っています。";
  if (/[[\]]/.test(host) && !/^\[[0-9a-f:.]+\](?::|$)/i.test(host)) return "URLの形が壊れています。";
  const port = /:([^:\]]*)$/.exec(host)?.[1] ?? "";
  return /^\d{0,5}$/.test(port) && Number(port) < 65_536 ? "" : "URLの形が壊れています。";
}

function closes(url: string): boolean {
  const opening = { ")": "(", "]": "[" }[url.slice(-1)];
  return opening !== undefined && url.split(opening).length >= url.split(url.slice(-1)).length;
}

export const signs: Rule = function* ({ data }) {
  yield* signsIn(data, []);
};

function* signsIn(value: Value, path: Path): Iterable<Fault> {
  if (typeof value === "string" && path[path.length - 1] !== "url" && dependent(value)) {
    const plain = dependent(value).normalize("NFKC");
    const instead = plain === dependent(value) ? "別の字で書いてください。" : `${quote(plain)}のように書いてください。`;
    yield {
      where: path,
      rule: "machine-dependent",
      text: `${quote(dependent(value))}は、機種によって見え方が変わる文字です。${instead}`,
    };
  }
  if (isList(value)) for (const [at, each] of value.entries()) yield* signsIn(each, [...path, at]);
  if (isEntries(value)) for (const [key, each] of Object.entries(value)) yield* signsIn(each, [...path, key]);
}

/** As the search compares words, but for its lists of spellings: those are on the search page only. */
function plain(text: string): string {
  const kana = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0x60);
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s・ー-]/g, "")
    .replace(/[ァ-ヶ]/g, kana);
}

/** Of everyday words that only repeat the title, a keyword or each other. */
export const spoken: Rule = function* ({ data }) {
  const said = new Set([...textsOf(data.title), ...textsOf(data.keywords)].map(plain));
  for (const [at, text] of textsOf(data.spoken).entries()) {
    if (said.has(plain(text)))
      yield {
        where: ["spoken", at],
        rule: "spoken-phrase",
        text: `${quote(text)}は、題やキーワード、ほかの言葉と同じです。`,
      };
    said.add(plain(text));
  }
};
