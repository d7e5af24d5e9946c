/**
 * Sum up which statements of the pure modules the tests have run: a line for each room, and a fault where one falls
 * below the least. `bundles.py` has left the accounts.
 */
import { readFileSync, readdirSync } from "node:fs";
import { transformSync } from "esbuild";
import { CoverageReport } from "monocart-coverage-reports";

const LEAST = 90;
const BROWSER = "scripts/browser/";
const ACCOUNTS = "build/coverage";

/** What is pure, by room: folders, and files of folders that are not pure as a whole. */
const ROOMS = {
  words: ["words/"],
  facts: ["facts/"],
  office: ["office/"],
  plan: ["plan/"],
  packet: ["packet/"],
  casefile: ["casefile/"],
  compare: files("compare", "chosen overview suggest years"),
  search: files("search", "query postings engine facets passage slip suggest text answer"),
};

function files(folder, names) {
  return names.split(" ").map((name) => `${folder}/${name}.ts`);
}

/** Of a folder the modules that hold any code. */
function modules(path) {
  if (!path.endsWith("/")) return [path];
  const found = readdirSync(BROWSER + path).filter((name) => /\.tsx?$/u.test(name));
  return found.map((name) => path + name).filter(holdsCode);
}

function holdsCode(path) {
  return (
    transformSync(readFileSync(BROWSER + path, "utf-8"), { loader: path.endsWith("x") ? "tsx" : "ts" }).code.trim() !==
    ""
  );
}

/** Give what has run of each module of the browser, by path. */
async function covered() {
  const report = new CoverageReport({ logging: "error", outputDir: `${ACCOUNTS}/report`, reports: ["none"] });
  for (const name of readdirSync(ACCOUNTS).filter((each) => each.endsWith(".json")))
    await report.add(JSON.parse(readFileSync(`${ACCOUNTS}/${name}`, "utf-8")).map(withSource));
  const { files: found } = await report.generate();
  const ours = found.filter(({ sourcePath }) => sourcePath.includes(BROWSER));
  return new Map(ours.map(({ sourcePath, summary }) => [sourcePath.split(BROWSER)[1], summary.statements]));
}

function withSource({ url, ...ran }) {
  const read = (name) => readFileSync(`build/${name}`, "utf-8");
  return { ...ran, url, source: read(url), sourceMap: JSON.parse(read(`${url}.map`)) };
}

function told(room, paths, ran) {
  const strange = paths.filter((path) => !ran.has(path));
  if (strange.length > 0) return [`No test reaches ${strange.join(", ")}: lay it open in tests/js.`];
  const all = paths.map((path) => ({ path, ...ran.get(path) }));
  const total = all.reduce((sum, each) => sum + each.total, 0);
  const percent = (100 * all.reduce((sum, each) => sum + each.covered, 0)) / total;
  console.log(`${percent.toFixed(1).padStart(6)}%  ${room} (${total} statements)`);
  if (percent >= LEAST) return [];
  const low = all.filter(({ pct }) => pct < LEAST).map(({ path, pct }) => `${path} ${pct}%`);
  return [`${room}: ${percent.toFixed(1)}% of the statements are run, ${LEAST}% are wanted. ${low.join(", ")}`];
}

const ran = await covered();
const faults = Object.entries(ROOMS).flatMap(([room, paths]) => told(room, paths.flatMap(modules), ran));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
