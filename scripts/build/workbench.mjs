// build/workbench/: the local server and its one page (Univer grid, React shell).
import { cpSync, existsSync } from "node:fs";
import { build } from "esbuild";

export async function buildWorkbench() {
  if (!existsSync("src/workbench/page/app.tsx")) return;
  await Promise.all([buildServer(), buildPage()]);
}

async function buildServer() {
  await build({ entryPoints: [{ in: "src/workbench/server/index.ts", out: "server" }], bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", charset: "utf8", sourcemap: true, outdir: "build/workbench", outExtension: { ".js": ".mjs" } });
}

async function buildPage() {
  await build({ entryPoints: [{ in: "src/workbench/page/app.tsx", out: "app" }], bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", jsx: "automatic", jsxImportSource: "react", define: { "process.env.NODE_ENV": '"production"' }, outdir: "build/workbench/page", loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" } });
  cpSync("src/workbench/page/index.html", "build/workbench/page/index.html");
}
