// build/workbench/: the local server and its one page (Univer grid, React shell).
import { cpSync, existsSync, rmSync } from "node:fs";
import { build } from "esbuild";

export async function buildWorkbench() {
  if (!existsSync("src/workbench/page/app.tsx")) return;
  // Chunks are named by content; old ones would pile up.
  rmSync("build/workbench/page", { recursive: true, force: true });
  await Promise.all([buildServer(), buildPage()]);
}

// The host finds its worker and prelude beside itself, so it stays a module of its own.
const hostApart = {
  name: "host-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/host\/index$/ }, () => ({ path: "../host/index.mjs", external: true }));
  },
};

async function buildServer() {
  await build({
    entryPoints: [{ in: "src/workbench/server/index.ts", out: "server" }],
    bundle: true,
    packages: "external",
    plugins: [hostApart],
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    sourcemap: true,
    outdir: "build/workbench",
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
    entryPoints: ["src/workbench/page/frame/bridge/index.ts"],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
  });
  return outputFiles[0].text.replace(/<\/(script)/gi, "<\\/$1");
}

async function buildPage() {
  await build({
    entryPoints: [{ in: "src/workbench/page/app.tsx", out: "app" }],
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
    chunkNames: "[name]-[hash]",
    outdir: "build/workbench/page",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
  });
  cpSync("src/workbench/page/index.html", "build/workbench/page/index.html");
  cpSync("src/workbench/page/add-ons.css", "build/workbench/page/add-ons.css");
}
