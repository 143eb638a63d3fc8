// Values that a file of the product exports and no other file of product, tests or scripts names: `node scripts/unused-exports.mjs`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PRODUCT = ["src/core", "src/server", "src/client"];
const READERS = [...PRODUCT, "tests", "scripts", "bench", "packages"];
/** Files whose exports are called from outside: menus, triggers, data files. */
const ENTRIES = /src\/server\/main\.ts$|library\.ts$/;

const sources = new Map(READERS.flatMap(filesBelow).map((path) => [path, readFileSync(path, "utf8")]));
const inUse = new Map();
for (const [path, text] of sources)
  for (const word of new Set(withoutLists(text).match(/\w+/g)))
    inUse.set(word, [...(inUse.get(word) ?? []), path]);

let found = 0;
for (const [path, text] of sources) {
  if (!PRODUCT.some((folder) => path.startsWith(folder)) || ENTRIES.test(path)) continue;
  for (const [, name] of text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)) {
    if (inUse.get(name)?.some((user) => user !== path)) continue;
    console.log(`${path}: ${name}`);
    found += 1;
  }
}
process.exitCode = found > 0 ? 1 : 0;

// `export { a } from` hands a name on, it does not use it.
function withoutLists(text) {
  return text.replace(/^export (?:type )?\{[^}]*\} from .*$/gm, "");
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|\/dist\//.test(path));
}
