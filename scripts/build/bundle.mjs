// dist/: one server file with a declared function for every global, one self-contained HTML file per page, the manifest.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Apps Script parses ES2019 without class fields; see docs/decisions/0002-language-level.md. */
const PLATFORM = {
  bundle: true,
  write: false,
  target: "es2019",
  legalComments: "none",
  loader: { ".json": "json" },
};

export async function buildBundle() {
  mkdirSync("dist", { recursive: true });
  await Promise.all([buildServer(), buildPages()]);
  cpSync("appsscript.json", "dist/appsscript.json");
}

/** The pages, and the libraries that a page loads only when it needs them. */
export async function buildPages() {
  mkdirSync("dist", { recursive: true });
  await Promise.all([
    ...foldersWith("page.tsx").map(buildPage),
    ...foldersWith("library.ts").map(buildLibrary),
  ]);
}

function foldersWith(file) {
  return readdirSync("src/client", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join("src/client", entry.name, file)))
    .map((entry) => entry.name);
}

async function buildServer() {
  const entry = "src/server/main.ts";
  const names = await exportedNames(entry);
  const { outputFiles } = await build({
    ...PLATFORM,
    entryPoints: [entry],
    format: "iife",
    globalName: "Taizhang",
    platform: "neutral",
    mainFields: ["module", "main"],
    charset: "utf8",
  });
  // Menus, triggers and google.script.run see only top-level function declarations, found by reading the text.
  const globals = names.map(
    (name) => `function ${name}() { return Taizhang.${name}.apply(this, arguments); }`,
  );
  writeFileSync("dist/server.js", `${outputFiles[0].text}\n${globals.join("\n")}\n`);
}

// The metafile lists exports for ESM output only, so the build asks once in that form.
async function exportedNames(entry) {
  const { metafile } = await build({
    ...PLATFORM,
    entryPoints: [entry],
    format: "esm",
    metafile: true,
    outdir: "dist",
    platform: "neutral",
    mainFields: ["module", "main"],
  });
  return Object.values(metafile.outputs)[0]
    .exports.filter((name) => name !== "default")
    .sort();
}

async function buildPage(name) {
  const { script, style } = await buildScript(join("src/client", name, "page.tsx"));
  const shell = readFileSync("src/client/page.html", "utf8");
  const html = shell.replace("/*STYLE*/", () => style).replace("/*SCRIPT*/", () => script);
  writeFileSync(join("dist", `${name}.html`), html);
}

// A library is a script text without any element: HtmlService serves .html files only, the page asks for it and runs it.
async function buildLibrary(name) {
  const { script } = await buildScript(join("src/client", name, "library.ts"), "library");
  writeFileSync(join("dist", `${name}.html`), script);
}

async function buildScript(entry, globalName) {
  const { outputFiles } = await build({
    ...PLATFORM,
    entryPoints: [entry],
    format: "iife",
    globalName,
    outdir: "dist",
    minify: true,
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    // `//` inside a template literal can be cut as a comment by HtmlService.
    supported: { "template-literal": false },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? "";
  // A closing tag inside the script text would end the element early.
  return { script: text(".js").replace(/<\/(script)/gi, "<\\/$1"), style: text(".css") };
}
