// build/host/: the local Apps Script host as ES modules, its worker, the prelude that runs inside each realm, and the
// schema of the REST APIs.
import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildPrelude } from "./prelude.mjs";
import { buildSchema } from "./schema.mjs";

export async function buildHost() {
  await Promise.all([
    buildPrelude(),
    buildSchema(),
    buildModules(["src/host/index.ts", "src/host/execution/worker.ts", "src/host/cli.ts"], "build/host"),
  ]);
  if (existsSync("src/host/assets")) cpSync("src/host/assets", "build/host/assets", { recursive: true });
}

async function buildModules(files, outdir) {
  await build({
    entryPoints: files.map((file) => ({ in: file, out: file.split("/").pop().replace(".ts", "") })),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    sourcemap: true,
    outdir,
    outExtension: { ".js": ".mjs" },
  });
}

/** Builds only what code run from the sources (tests) needs beside them; whole files appear at once. */
async function buildParts() {
  const unique = `build/host/.${process.pid}`;
  await Promise.all([
    buildPrelude(`${unique}/prelude.js`),
    buildSchema(`${unique}/schema.json`),
    buildModules(["src/host/execution/worker.ts"], unique),
  ]);
  for (const name of ["prelude.js", "schema.json", "worker.mjs"])
    renameSync(`${unique}/${name}`, `build/host/${name}`);
  rmSync(unique, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildParts();
