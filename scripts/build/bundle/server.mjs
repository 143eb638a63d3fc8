// The server script.
import { writeFileSync } from "node:fs";
import { bundle, SERVER } from "./platform.mjs";

const ENTRY = "src/server/main.ts";

export async function buildServer() {
  // The metafile lists exports for this form only; a declaration for each of them follows the code.
  const { script, metafile } = await bundle(ENTRY, { ...SERVER, format: "esm" });
  const names = Object.values(metafile.outputs)[0].exports.sort();
  const code = script.replace(/\nexport \{[^}]*\};\s*$/, "");
  // Menus, triggers and google.script.run see only top-level function declarations, found by reading the text.
  const globals = names.map(
    (name) => `function ${name}() { return Taizhang.${name}.apply(this, arguments); }`,
  );
  writeFileSync(
    "dist/server.js",
    `var Taizhang = (() => {\n${code}\nreturn { ${names.join(", ")} };\n})();\n${globals.join("\n")}\n`,
  );
}
