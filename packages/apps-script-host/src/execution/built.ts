// Finds the built prelude, schema and worker; when the host runs from its sources, builds them first if they are out of date.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const OUTPUTS = ["prelude.js", "schema.json", "worker.mjs"];
// Built, this code lies beside them in dist/; else it is src/execution/built.ts.
const fromSources = !OUTPUTS.every((name) => existsSync(join(here, name)));
const root = join(here, "../..");
const home = fromSources ? join(root, "dist") : here;

let prelude: string | null = null;

/** The prelude as a script whose value is its exports. */
export function preludeText(): string {
  prelude ??= `(function () {${readFileSync(built("prelude.js"), "utf8")}\nreturn __prelude; })()`;
  return prelude;
}

/** The schema of the REST APIs as JSON; its form is `Schema` of `src/rest/schema/table.ts`. */
export function schemaText(): string {
  return readFileSync(built("schema.json"), "utf8");
}

/** Path of the worker's module. */
export function workerPath(): string {
  return built("worker.mjs");
}

let checked = false;

function built(name: string): string {
  if (fromSources && !checked && isStale()) buildParts();
  checked = true;
  return join(home, name);
}

function buildParts(): void {
  execFileSync(process.execPath, [join(root, "scripts/build.mjs"), "--parts"], {
    cwd: root,
    stdio: "inherit",
  });
}

function isStale(): boolean {
  const outputs = OUTPUTS.map((name) => join(home, name));
  if (!outputs.every((path) => existsSync(path))) return true;
  const oldest = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  const sources = ["src/prelude", "src/execution", "scripts"];
  return sources.some((folder) => newest(join(root, folder)) > oldest);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
