// dist/: the local server and its one page (Univer grid, React shell).
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(root, "dist/page");

/** The modules of the host that pages hold, from their sources: the two packages are built side by side. */
const OF_HOST = {
  "apps-script-host/page-arguments": join(root, "../apps-script-host/src/execution/page-arguments.ts"),
  "apps-script-host/chart-option": join(root, "../apps-script-host/src/charts/chart-option.ts"),
};

export async function buildWorkbench() {
  // Chunks are named by content; old ones would pile up.
  rmSync(PAGE, { recursive: true, force: true });
  await Promise.all([buildServer(), buildPage()]);
}

async function buildServer() {
  await build({
    entryPoints: [{ in: join(root, "src/server/index.ts"), out: "server" }],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    sourcemap: true,
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
  });
}

// The client side of google.script goes into every page of a script as text.
const bridgeText = {
  name: "bridge-text",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bridge-text$/ }, () => ({ path: "bridge", namespace: "bridge-text" }));
    onLoad({ filter: /.*/, namespace: "bridge-text" }, async () => ({
      contents: await bundleBridge(),
      loader: "text",
    }));
  },
};

async function bundleBridge() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/page/frame/bridge/index.ts")],
    bundle: true,
    write: false,
    minify: true,
    alias: OF_HOST,
    format: "iife",
    target: "es2020",
    charset: "utf8",
  });
  return outputFiles[0].text.replace(/<\/(script)/gi, "<\\/$1");
}

async function buildPage() {
  await build({
    entryPoints: [
      { in: join(root, "src/page/app.tsx"), out: "app" },
      { in: join(root, "src/page/visit/visit.ts"), out: "visit" },
    ],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "react",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [bridgeText],
    alias: OF_HOST,
    chunkNames: "[name]-[hash]",
    outdir: PAGE,
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
  });
  for (const name of ["index.html", "visit.html", "add-ons.css"])
    cpSync(join(root, "src/page", name), join(PAGE, name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildWorkbench();
