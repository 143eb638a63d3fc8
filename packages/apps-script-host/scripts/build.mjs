// dist/: the host as ES modules, its worker, the prelude that runs inside each realm, and the schema of the REST APIs.
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildPrelude } from "./prelude.mjs";
import { buildSchema } from "./schema.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(root, "dist");
const MODULES = [
  ...["src/index.ts", "src/cli.ts", "src/execution/worker.ts"],
  ...["src/execution/page-arguments.ts", "src/charts/chart-option.ts"],
];

export async function buildHost() {
  await Promise.all([
    buildPrelude(join(DIST, "prelude.js")),
    buildSchema(join(DIST, "schema.json")),
    buildModules(MODULES, DIST),
    buildModules(["contract/index.ts"], DIST, "contract"),
  ]);
}

async function buildModules(files, outdir, name = null) {
  await build({
    entryPoints: files.map((file) => ({ in: join(root, file), out: name ?? basename(file, ".ts") })),
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildHost();
