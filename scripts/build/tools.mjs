// build/tools/: small command-line programs made from src/core (the notice reader).
import { existsSync } from "node:fs";
import { build } from "esbuild";

export async function buildTools() {
  const entryPoints = ["src/core/notice/index.ts"].filter((file) => existsSync(file));
  if (entryPoints.length === 0) return;
  await build({
    entryPoints: [{ in: entryPoints[0], out: "notice" }],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    outdir: "build/tools",
    outExtension: { ".js": ".mjs" },
  });
}
