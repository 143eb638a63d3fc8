// npm run circles — things that lie beside each other in a folder of a layer and lean on each other, directly or by way of
// others; imports of types count. Exits with 1 when a folder is part of a circle. With --files circles of files alone are told, too.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";

const root = fileURLToPath(new URL("..", import.meta.url));
const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/src`);
const LAYERS = ["src/core", "src/server", "src/client", ...packages].filter((layer) =>
  existsSync(join(root, layer)),
);

const wantsFiles = process.argv.includes("--files");
let folders = 0;
for (const layer of LAYERS) {
  const found = circlesOf(join(root, layer));
  const [ofFolders, ofFiles] = [found.filter(({ folder }) => folder), found.filter(({ folder }) => !folder)];
  console.log(`${layer}: ${ofFolders.length} circles of folders, ${ofFiles.length} of files alone`);
  for (const { ties } of wantsFiles ? found : ofFolders)
    console.log(ties.map((tie) => `  ${tie}`).join("\n"));
  folders += ofFolders.length;
}
process.exitCode = folders === 0 ? 0 : 1;

function circlesOf(layer) {
  const files = readdirSync(layer, { recursive: true }).filter((name) => /(?<!\.d)\.tsx?$/.test(name));
  const arrows = files.flatMap((file) => importsOf(layer, file).map((to) => [file, to]));
  const places = new Set(files.flatMap(placesOf));
  return [...places].flatMap((place) => circlesIn(place, arrows));
}

/** The folders that a file lies in, "" for the layer itself. */
function placesOf(file) {
  const parts = file.split(sep).slice(0, -1);
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join(sep))];
}

/** Circles among the folders and files that lie directly in a place. */
function circlesIn(place, arrows) {
  const within = place === "" ? "" : `${place}${sep}`;
  const child = (file) => file.slice(within.length).split(sep)[0];
  const inside = arrows.filter((ends) => ends.every((file) => file.startsWith(within)));
  const ties = inside.filter(([from, to]) => child(from) !== child(to));
  const graph = new Map();
  for (const [from, to] of ties) graph.set(child(from), (graph.get(child(from)) ?? new Set()).add(child(to)));
  return knots(graph).map((knot) => ({
    folder: knot.some((name) => !/\.tsx?$/.test(name)),
    ties: [
      `${place || "."}: ${knot.join(" ")}`,
      ...pairs(knot, graph).map((pair) => `  ${pair} import each other`),
      ...ties
        .filter(([from, to]) => knot.includes(child(from)) && knot.includes(child(to)))
        .map(([from, to]) => `  ${from} → ${to}`),
    ],
  }));
}

function pairs(knot, graph) {
  const both = (a, b) => a < b && graph.get(a).has(b) && graph.get(b).has(a);
  return knot.flatMap((a) => knot.filter((b) => both(a, b)).map((b) => `${a} and ${b}`));
}

/** Sets of nodes that reach each other. */
function knots(graph) {
  const reach = new Map([...graph.keys()].map((node) => [node, reachable(graph, node)]));
  const left = new Set([...graph.keys()].filter((node) => reach.get(node).has(node)));
  const found = [];
  for (const node of left) {
    const knot = [...left].filter((other) => reach.get(node).has(other) && reach.get(other).has(node));
    for (const each of knot) left.delete(each);
    found.push(knot.sort());
  }
  return found;
}

function reachable(graph, start) {
  const seen = new Set();
  const next = [...(graph.get(start) ?? [])];
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    next.push(...(graph.get(node) ?? []));
  }
  return seen;
}

function importsOf(layer, file) {
  const path = join(layer, file);
  const { body } = parseSync(readFileSync(path, "utf8"), { syntax: "typescript", tsx: file.endsWith("x") });
  return namesIn(body)
    .filter((name) => name.startsWith("."))
    .map((name) => join(dirname(path), name))
    .flatMap((base) => ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => base + end))
    .filter((target) => /\.tsx?$/.test(target) && existsSync(target))
    .map((target) => relative(layer, target))
    .filter((target) => target !== file && !target.startsWith(".."));
}

/** What a piece of code imports: declarations, `import()` and types by `import("…")`. */
function namesIn(node) {
  if (node === null || typeof node !== "object") return [];
  if (node.type?.endsWith("Declaration") && node.source) return [node.source.value];
  if (node.type === "TsImportType") return [node.argument.value];
  const dynamic = node.type === "CallExpression" && node.callee.type === "Import";
  const own = dynamic ? [String(node.arguments[0].expression.value)] : [];
  return [...own, ...Object.values(node).flatMap(namesIn)];
}
