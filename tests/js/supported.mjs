/**
 * What the built scripts ask of a browser, against the oldest that we name (`browserslist` in package.json) and against
 * plain http: calls, globals and regular expressions that one of them lacks. Prints a JSON list of faults.
 *
 * A name counts as too new where no interface that has it had it in all of these browsers: `at` of an array and of a
 * string is one name. Usage: supported.mjs FOLDER
 */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { parse } from "acorn";
import { full } from "acorn-walk";

const bcd = createRequire(import.meta.url)("@mdn/browser-compat-data");
const NAMES = { chrome: "chrome", edge: "edge", firefox: "firefox", safari: "safari", ios_saf: "safari_ios" };
const oldest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf-8"))
  .browserslist.map((each) => each.split(" "))
  .map(([name, version]) => ({ name: NAMES[name], version: Number(version) }));

/** Whether all of the oldest browsers have a feature. */
function everywhere({ support }) {
  return oldest.every(({ name, version }) =>
    [support[name] ?? []]
      .flat()
      .some(({ version_added: added, version_removed: removed, flags, partial_implementation }) => {
        const usable = typeof added === "string" && !removed && !flags && !partial_implementation;
        return usable && Number.parseFloat(added.replace("≤", "")) <= version;
      }),
  );
}

/** What our own code and the libraries call: records of our own share many names with the rest. */
const CALLED =
  /^(Abort\w+|Array|Blob|Clipboard|Crypto|DOM(Parser|TokenList)|Document|Element|Event(Target)?|File\w*|HTML\w*Element|History|IDB\w+|Intl|Iterator|JSON|Location|\w+Observer|Map|MediaQueryList|Navigator|Node|Object|Promise|Range|RegExp|Response|Selection|Set|Storage\w*|String|TypedArray|URL\w*|Window)$/;

/** What browsers keep from a page that came by plain http under a name; the data do not tell of all. */
const SECURE = new Set(
  "randomUUID subtle clipboard serviceWorker caches showOpenFilePicker showSaveFilePicker showDirectoryPicker".split(
    " ",
  ),
);

/** By name of such features: whether one that bears it may be used. */
const known = new Map();
function learn(name, { __compat: compat }) {
  if (!compat || !/^[A-Za-z]{4,}$/.test(name)) return;
  known.set(name, known.get(name) || everywhere(compat));
}
for (const [name, feature] of [...Object.entries(bcd.api), ...Object.entries(bcd.javascript.builtins)]) {
  learn(name, feature);
  if (!CALLED.test(name)) continue;
  for (const [member, inner] of Object.entries(feature)) {
    const plain = member.replace(/_static$/, "");
    if (plain !== name) learn(plain, inner);
  }
}

function faultOf(name) {
  if (SECURE.has(name)) return `${name} wants a secure place`;
  return known.get(name) === false ? `${name} is too new` : "";
}

function inPattern(source, flags) {
  try {
    const faults = [];
    const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
      unicode: flags.includes("u"),
      unicodeSets: flags.includes("v"),
    });
    visitRegExpAST(tree, {
      onAssertionEnter: ({ kind }) => kind === "lookbehind" && faults.push("a lookbehind"),
      onModifiersEnter: () => faults.push("modifiers within a pattern"),
    });
    return flags.includes("v") ? [...faults, "the flag v"] : faults;
  } catch {
    return ["a pattern that cannot be read"];
  }
}

function* inNode(node) {
  if (node.type === "MemberExpression" && !node.computed) yield faultOf(node.property.name);
  if (node.type === "Identifier" && /^[A-Z]/.test(node.name)) yield faultOf(node.name);
  if (node.type === "CallExpression" && node.callee.type === "Identifier") yield faultOf(node.callee.name);
  if (node.type === "Literal" && node.regex) yield* inPattern(node.regex.pattern, node.regex.flags);
  const text = node.type === "TemplateElement" ? node.value.raw : node.type === "Literal" ? node.value : "";
  if (typeof text === "string" && /\(\?<[=!]/.test(text)) yield "a lookbehind in a text";
}

const faults = new Set();
const folder = process.argv[2];
for (const file of readdirSync(folder).filter((each) => each.endsWith(".js"))) {
  full(parse(readFileSync(join(folder, file), "utf-8"), { ecmaVersion: 2022 }), (node) => {
    for (const fault of inNode(node)) if (fault) faults.add(`${file}: ${fault}`);
  });
}
console.log(JSON.stringify([...faults].sort()));
