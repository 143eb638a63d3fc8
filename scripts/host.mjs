// npm run host -- run <folder> <function> … | serve <folder>: builds what changed, then hands over to the host.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildChanged } from "./build/fresh.mjs";
import { PARTS } from "./build/parts.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), ".."));
const { host, workbench } = PARTS;
await buildChanged(process.argv[2] === "serve" ? { host, workbench } : { host });
await import("../packages/apps-script-host/bin.mjs");
