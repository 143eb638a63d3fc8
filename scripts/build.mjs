// Builds everything, or the named part: dist/ (exactly what clasp pushes), build/tools, dist/ of each package.
// --changed: only what is not what its sources would make.
import { buildChanged } from "./build/fresh.mjs";
import { PARTS } from "./build/parts.mjs";

const changed = process.argv.includes("--changed");
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const chosen = names.length === 0 ? PARTS : Object.fromEntries(names.map((name) => [name, PARTS[name]]));
await buildChanged(chosen, { force: !changed });
