// npm run host -- run <folder> <function> … | serve <folder>: builds what is missing, then hands over to the host.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cli = join(root, "packages/apps-script-host/dist/cli.mjs");
process.chdir(root);
if (!existsSync(cli)) await (await import("../packages/apps-script-host/scripts/build.mjs")).buildHost();
if (process.argv[2] === "serve" && !existsSync(join(root, "packages/workbench/dist/server.mjs")))
  await (await import("../packages/workbench/scripts/build.mjs")).buildWorkbench();
const { main } = await import(pathToFileURL(cli).href);
process.exitCode = await main(process.argv.slice(2));
