// The prelude as one script text, and what decides whether a built one is still good.
import { build } from "esbuild";
import { readSurface } from "./surface.mjs";

/** Builds the prelude that runs inside each realm. */
export async function buildPrelude(outfile = "build/host/prelude.js") {
  const { services, classes } = readSurface();
  await build({
    entryPoints: ["src/host/prelude/index.ts"],
    bundle: true,
    format: "iife",
    globalName: "__prelude",
    target: "es2019",
    charset: "utf8",
    define: { SURFACE: JSON.stringify({ services, classes }) },
    outfile,
  });
}
