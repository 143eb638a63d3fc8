import { build } from "esbuild";
import { evaluated } from "./evaluated.mjs";

/** Apps Script parses ES2019 without class fields; see docs/decisions/0002-language-level.md. */
const PLATFORM = {
  bundle: true,
  write: false,
  target: "es2019",
  legalComments: "none",
  loader: { ".json": "json" },
  charset: "utf8",
  plugins: [evaluated],
  outdir: "dist",
};

/** Settings of code that runs in Apps Script itself. */
export const SERVER = { platform: "neutral", mainFields: ["module", "main"] };

/** Settings of code that runs in a page. */
export const PAGE = {
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Bundles one entry in memory; gives the texts of its script and style, and esbuild's metafile. */
export async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    ...PLATFORM,
    ...options,
    entryPoints: [entry],
    metafile: true,
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  return { script: text(".js"), style: text(".css"), metafile };
}
