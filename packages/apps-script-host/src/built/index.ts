// Finds the built prelude, schema and worker.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
// Built, this code lies beside them in dist/; in tests it is src/built/index.ts.
const home = existsSync(join(here, "prelude.js")) ? here : join(here, "../../dist");

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

const built = (name: string): string => join(home, name);
