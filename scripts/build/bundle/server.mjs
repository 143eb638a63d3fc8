// The server script: every execution parses all of it, so it is minified; the names of functions stay for stack traces.
import { mkdirSync, writeFileSync } from "node:fs";
import { transform } from "esbuild";
import { cut } from "./cut.mjs";
import { writeData } from "./data.mjs";
import { ON_DEMAND } from "./on-demand.mjs";
import { bundle, SERVER } from "./platform.mjs";

/** Where the script begins. */
export const ENTRY = "src/server/main.ts";

export async function buildServer() {
  // The metafile lists exports for this form only; a declaration for each of them follows the code.
  const { script, metafile } = await bundle(ENTRY, { ...SERVER, format: "esm" });
  const names = Object.values(metafile.outputs)[0].exports.sort();
  const code = withoutExports(script);
  // All of it in one script for people to read, and for tests that take a precaution out of it.
  mkdirSync("build/readable", { recursive: true });
  writeFileSync("build/readable/server.js", withGlobals(code, names));
  const { script: kept, parts } = await cut(code, metafile, ON_DEMAND, minified);
  writeFileSync("dist/server.js", withGlobals(kept, names));
  for (const [name, text] of Object.entries(parts)) await writeData(name, text);
}

/** A bundle whose names are all there and none goes out. */
export function withoutExports(script) {
  return script.replace(/\nexport \{[^}]*\};\s*$/, "\n");
}

// Menus, triggers and google.script.run see only top-level function declarations, found by reading the text.
function withGlobals(code, names) {
  const globals = names.map((name) => `function ${name}(){return Taizhang.${name}.apply(this,arguments)}`);
  return `var Taizhang = (() => {\n${code}return { ${names.join(", ")} };\n})();\n${globals.join("\n")}\n`;
}

// Outside of a bundle esbuild leaves top-level names alone, and nearly all functions stand at top level: only the names
// inside of them become short. Lines are cut so that a place in a stack trace can be found by eye.
async function minified(script) {
  const { code } = await transform(script, {
    minify: true,
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    lineLimit: 400,
  });
  return code;
}
