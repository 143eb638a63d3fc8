// Builds, checks and uploads: `npm run push`, or `npm run push -- --all` for every script id in .scripts-to-push.json.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LIST = ".scripts-to-push.json";

run("npx", ["tsc", "-b"]);
run("npx", ["biome", "check", "."]);
run(process.execPath, ["scripts/build.mjs"]);

const settings = JSON.parse(readFileSync(".clasp.json", "utf8"));
const ids = process.argv.includes("--all") ? listedIds() : [settings.scriptId];
for (const scriptId of ids) push(scriptId);

/** A JSON list of script ids, one per head workbook. */
function listedIds() {
  if (existsSync(LIST)) return JSON.parse(readFileSync(LIST, "utf8"));
  console.error(`${LIST} is missing: a JSON list of script ids, e.g. ["1AbC…","1XyZ…"].`);
  process.exit(1);
}

// clasp reads the script id from a file beside the sources: a temporary one keeps .clasp.json as it is.
function push(scriptId) {
  if (scriptId.startsWith("PASTE_")) {
    console.error("Put your script id into .clasp.json first (README, step 3).");
    process.exit(1);
  }
  const folder = mkdtempSync(".push-");
  try {
    const project = join(folder, ".clasp.json");
    writeFileSync(project, JSON.stringify({ ...settings, scriptId, rootDir: join("..", settings.rootDir) }));
    run("npx", ["clasp", "--project", project, "push", "--force"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
