// What is large and rarely needed travels as data: an HTML file with one element, read when it is asked for.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientFoldersWith } from "./pages.mjs";
import { bundle, PAGE, SERVER } from "./platform.mjs";
import { refuseComments } from "./safe-page.mjs";

const CASES = "packages/apps-script-host/contract/index.ts";

export async function buildData() {
  await Promise.all([
    ...clientFoldersWith("library.ts").map(async (name) =>
      writeData(name, await code(join("src/client", name, "library.ts"), PAGE)),
    ),
    writeData("self-check-cases", await code(CASES, SERVER)),
    writeData("templates", await templates()),
  ]);
}

// Code that its reader runs: `var library = …`.
async function code(entry, options) {
  const made = await bundle(entry, { ...options, format: "iife", globalName: "library", minify: true });
  return made.script;
}

// Read by the program's own code, so that a malformed file fails the build and its defaults are filled in.
async function templates() {
  const { allTemplates } = await own("src/core/template/registry.ts");
  return allTemplates();
}

async function own(entry) {
  return new Function(`${await code(entry, SERVER)}\nreturn library;`)();
}

/** Makes a data file of one JSON value. */
export async function writeData(name, value) {
  const { scriptLiteral } = await own("src/core/wire/first-data.ts");
  const html = `<data>${scriptLiteral(value)}</data>\n`;
  refuseComments(`${name}.html`, html);
  writeFileSync(join("dist", `${name}.html`), html, { flag: "wx" });
}
