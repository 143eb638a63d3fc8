// npm run casts — type assertions of the host by folder: `x as T` and `<T>x`, but not `as const`. Double ones (`x as unknown as T`)
// count twice and are told apart. With --files every file is told, too. A folder may be named: `npm run casts -- src/core`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "@swc/core";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantsFiles = process.argv.includes("--files");
const [named] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const folder = named ?? "packages/apps-script-host/src";

const CASTS = ["TsAsExpression", "TsTypeAssertion"];
const counts = new Map();
let [all, double] = [0, 0];
for (const file of filesOf(join(root, folder))) {
  const found = castsOf(file);
  if (wantsFiles && found.all > 0) console.log(`${String(found.all).padStart(4)} ${file}`);
  const part = file.includes("/") ? file.slice(0, file.indexOf("/")) : ".";
  counts.set(part, (counts.get(part) ?? 0) + found.all);
  all += found.all;
  double += found.double;
}
for (const [part, count] of [...counts].sort(([, a], [, b]) => b - a))
  if (count > 0) console.log(`${String(count).padStart(4)} ${part}/`);
console.log(`${folder}: ${all} casts, ${double} of them half of a double cast`);

function filesOf(place) {
  const files = readdirSync(place, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  return files.filter((name) => /(?<!\.d)\.tsx?$/.test(name)).sort();
}

function castsOf(file) {
  const text = readFileSync(join(root, folder, file), "utf8");
  const tree = parseSync(text, { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" });
  const found = { all: 0, double: 0 };
  visit(tree, found);
  return found;
}

function visit(node, found) {
  if (typeof node !== "object" || node === null) return;
  if (CASTS.includes(node.type)) {
    found.all += 1;
    if (CASTS.includes(bare(node.expression).type)) found.double += 1;
  }
  for (const part of Object.values(node)) visit(part, found);
}

function bare(node) {
  return node.type === "ParenthesisExpression" ? bare(node.expression) : node;
}
