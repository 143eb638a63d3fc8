// dist/: one server file with a declared function for every global, one self-contained HTML file per page, data that is
// read on demand, the manifest.
import { cpSync, mkdirSync } from "node:fs";
import { buildData } from "./bundle/data.mjs";
import { buildPages } from "./bundle/pages.mjs";
import { buildServer } from "./bundle/server.mjs";

export async function buildBundle() {
  mkdirSync("dist", { recursive: true });
  await Promise.all([buildServer(), buildPages(), buildData()]);
  cpSync("appsscript.json", "dist/appsscript.json");
}
