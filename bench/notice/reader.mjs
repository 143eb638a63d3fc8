// The notice reader for scripts: from the build if it is newer than the sources, else bundled in memory.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Converter } from "opencc-js/t2cn";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCE = join(ROOT, "src/core/notice");
const BUILT = join(ROOT, "build/tools/notice.mjs");

/** readNotice, toJson, the tables of rules and a converter to simplified characters. */
export async function loadReader() {
  const module = isFresh() ? await import(pathToFileURL(BUILT).href) : await bundled();
  const { readNotice, toJson, RULE_TABLES } = module;
  return { readNotice, toJson, ruleTables: RULE_TABLES, simplify: simplifier() };
}

function isFresh() {
  return existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest(SOURCE);
}

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );
}

/** Bundled into a temporary file: as a data URL it would fill the screen with every error's stack. */
async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), "notice-reader-"));
  const outfile = join(folder, "notice.mjs");
  try {
    await build({
      entryPoints: [join(SOURCE, "index.ts")],
      bundle: true,
      outfile,
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      logLevel: "silent",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Made on first use: most notices are in simplified characters. */
function simplifier() {
  let convert;
  return (text) => {
    convert ??= Converter({ from: "t", to: "cn" });
    return convert(text);
  };
}
