// One self-contained HTML file per page of src/client.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle, PAGE } from "./platform.mjs";
import { refuseComments, withoutCommentSigns } from "./safe-page.mjs";

const FOLDER = "src/client";

export async function buildPages() {
  await Promise.all(clientFoldersWith("page.tsx").map(buildPage));
}

/** Names of the folders of src/client that hold a file. */
export function clientFoldersWith(file) {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(FOLDER, entry.name, file)))
    .map((entry) => entry.name);
}

async function buildPage(name) {
  const { script, style } = await bundle(join(FOLDER, name, "page.tsx"), {
    ...PAGE,
    format: "iife",
    minify: true,
    supported: { "template-literal": false },
  });
  const shell = readFileSync(join(FOLDER, "page.html"), "utf8");
  const html = shell
    .replace("/*STYLE*/", () => style)
    .replace("/*SCRIPT*/", () => withoutCommentSigns(script));
  refuseComments(`${name}.html`, html);
  // A page and a part on demand of one name would be one file: the second one is refused.
  writeFileSync(join("dist", `${name}.html`), html, { flag: "wx" });
}
