// dist/: one server file with a declared function for every global, one self-contained HTML file per page, data that is
// read on demand, the manifest.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildData } from "./bundle/data.mjs";
import { buildPages } from "./bundle/pages.mjs";
import { buildServer } from "./bundle/server.mjs";

export async function buildBundle() {
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist", { recursive: true });
  await Promise.all([buildServer(), buildPages(), buildData()]);
  cpSync("appsscript.json", "dist/appsscript.json");
  stampBuild();
}

// A digest of everything that is pushed, written into the script: the product knows files that it has not run before.
function stampBuild() {
  const digest = createHash("sha256");
  for (const name of readdirSync("dist").sort()) digest.update(name).update(readFileSync(join("dist", name)));
  const script = readFileSync("dist/server.js", "utf8");
  writeFileSync("dist/server.js", script.replaceAll("@build@", digest.digest("hex").slice(0, 10)));
}
