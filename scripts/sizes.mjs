// npm run sizes — lines of the files and of the named functions of every layer: median, 95th percentile, and the largest.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`);
const LAYERS = ["src/core", "src/server", "src/client", ...packages];
const METHODS = ["ClassMethod", "PrivateMethod", "MethodProperty", "GetterProperty", "SetterProperty"];
const VALUES = ["ArrowFunctionExpression", "FunctionExpression"];

const rows = LAYERS.filter((layer) => existsSync(join(root, layer))).flatMap((layer) => {
  const files = filesBelow(layer);
  const functions = files.flatMap(({ path, text }) => functionsOf(path, text));
  return [rowOf(layer, "files", files), rowOf(layer, "functions", functions)];
});
printTable([["layer", "of", "count", "median", "p95", "max", "the largest"], ...rows]);

function rowOf(layer, kind, things) {
  const sorted = things.toSorted((a, b) => a.lines - b.lines);
  const share = (part) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  return [layer, kind, sorted.length, ...[0.5, 0.95, 1].map((part) => share(part).lines), share(1).name];
}

function filesBelow(layer) {
  return readdirSync(join(root, layer), { recursive: true })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => {
      const path = join(layer, name);
      const text = readFileSync(join(root, path));
      return { path, text, name: path, lines: linesOf(text) };
    });
}

function linesOf(bytes) {
  return bytes.toString().trimEnd().split("\n").length;
}

/** The functions of a file that have a name; those that are handed over nameless count for the one around them. */
function functionsOf(path, text) {
  const tree = parseSync(text.toString(), { syntax: "typescript", tsx: path.endsWith("x") });
  // Places are of bytes and begin at 1.
  return functionsIn(tree).map(({ name, span }) => ({
    name: `${name} in ${path}`,
    lines: linesOf(text.subarray(span.start - 1, span.end - 1)),
  }));
}

function functionsIn(node) {
  if (node === null || typeof node !== "object") return [];
  return [...named(node), ...Object.values(node).flatMap(functionsIn)];
}

function named({ type, span, identifier, key, id, init, body }) {
  if (type === "FunctionDeclaration" && body) return [{ name: identifier.value, span }];
  if (type === "Constructor" && body) return [{ name: "constructor", span }];
  if (METHODS.includes(type)) return [{ name: key.value ?? key.id?.value ?? "?", span }];
  return VALUES.includes(init?.type) ? [{ name: id.value, span: init.span }] : [];
}

function printTable(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => `${line[column]}`.length)));
  const cell = (value, column) =>
    typeof value === "number" ? `${value}`.padStart(widths[column]) : `${value}`.padEnd(widths[column]);
  for (const line of lines) console.log(line.map(cell).join("  ").trimEnd());
}
