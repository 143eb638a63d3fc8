// npm run watch: after each save builds what changed and runs the tests that it touches. A save meanwhile begins anew, with
// what was changed before as well, until all of it has passed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { touched } from "./watch/touched.mjs";

const FOLDERS = ["src", "tests", "packages", "sheets-templates"];
const NOT_SOURCES = /(^|\/)(dist|node_modules|screenshots)\/|\.tsbuildinfo$|~$/;
/** Editors and version control write several files at once. */
const SETTLED_MS = 150;

const watched = new Set();
const changed = new Set();
let timer;
let running;

FOLDERS.forEach(watchFolder);
console.log("Watching. Save a file: what it touches is built and tested. Ctrl+C ends.");

// Each folder by itself: watching a whole tree loses files that are replaced, as editors and version control do.
function watchFolder(folder) {
  if (NOT_SOURCES.test(`${folder}/`) || watched.has(folder)) return;
  watched.add(folder);
  watch(folder, (_, name) => note(join(folder, name ?? "")));
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) watchFolder(join(folder, entry.name));
}

function note(path) {
  const file = path.replaceAll("\\", "/");
  if (NOT_SOURCES.test(file)) return;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return watchFolder(path);
  changed.add(file);
  clearTimeout(timer);
  timer = setTimeout(begin, SETTLED_MS);
}

async function begin() {
  running?.kill();
  const files = [...changed];
  console.log(`\n— ${files.join(", ")}`);
  if (!(await passes("scripts/build.mjs", "--changed"))) return;
  const tests = touched(files.filter(existsSync), testFiles());
  if (tests.length > 0 && !(await passes(JEST, "--passWithNoTests", "--findRelatedTests", ...tests))) return;
  for (const file of files) changed.delete(file);
}

const JEST = "node_modules/jest/bin/jest.js";

/** Whether a program ends well; one that is stopped for a later save does not. */
function passes(...args) {
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  running = child;
  return new Promise((ended) => child.once("exit", (code) => ended(code === 0 && running === child)));
}

function testFiles() {
  return ["tests", "packages/apps-script-host/tests", "packages/workbench/tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name).replaceAll("\\", "/"))
      .filter((file) => /\.test\.tsx?$/.test(file)),
  );
}
