// Compiles the schema of a case into a module that checks without eval: a page of strict policy may run it.
// `make bundles` and the tests run this before esbuild takes what it has written.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const schema = JSON.parse(readFileSync("scripts/casebook/case.schema.json", "utf-8"));

// What only people read makes the code no safer, and longer.
function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== "object") return node;
  const told = Object.entries(node).filter(([key]) => !(key.startsWith("x-") || (key === "examples" && isText(node))));
  return Object.fromEntries(
    told.filter(([key, value]) => !isSaid(key, value)).map(([key, value]) => [key, bare(value)]),
  );
}

function isText(node) {
  return Array.isArray(node.examples);
}

function isSaid(key, value) {
  return (key === "title" || key === "description") && typeof value === "string";
}

const ajv = new Ajv({
  allErrors: true,
  inlineRefs: false,
  messages: false,
  strict: false,
  code: { source: true, esm: true, lines: false, optimize: 2 },
});
const code = standalone(ajv, ajv.compile(bare(schema)));
mkdirSync("build", { recursive: true });
writeFileSync("build/case-validator.mjs", code);
