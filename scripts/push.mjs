// Builds, checks and uploads dist/: `npm run push`, or `npm run push -- --all` for every script id in
// .scripts-to-push.json. `-- --built` uploads dist/ as it stands. `npm run deploy:web` then deploys the web app behind units' links.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LIST = ".scripts-to-push.json";
/** Deployment id of the web app of each script id: deployed again it keeps its address. */
const WEB_APPS = ".web-apps.json";
const CLASP = fileURLToPath(new URL("../node_modules/@google/clasp/build/src/index.js", import.meta.url));
/** What clasp says of a failure, and what to do about it. */
const MENDS = [
  [/No credentials|invalid_grant|invalid_rapt|reauth/i, "Log in: npx clasp login (README, step 3)."],
  [/Script API/i, "Switch it on at https://script.google.com/home/usersettings, wait a minute, push again."],
  [
    /not found/i,
    "Your account can edit no script of this id: compare it with the project settings (README, step 1).",
  ],
];

const settings = JSON.parse(readFileSync(".clasp.json", "utf8"));
const ids = process.argv.includes("--all") ? listedIds() : [ownId()];
if (!process.argv.includes("--built")) {
  run("npx", ["tsc", "-b"]);
  run("npx", ["biome", "check", "."]);
  run(process.execPath, ["scripts/build.mjs"]);
}

// clasp reads the script id from a project file and takes sources only from below that file's folder: a file of the
// run's own beside .clasp.json, which stays as it is. It is removed however the run ends.
const project = resolve(`.clasp-push-${process.pid}.json`);
process.on("exit", () => rmSync(project, { force: true }));
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
])
  process.on(signal, () => process.exit(code));

const failed = [];
const deploys = process.argv.includes("--deploy");
for (const scriptId of ids)
  if (!(await push(scriptId)) || (deploys && !(await deploy(scriptId)))) failed.push(scriptId);
for (const scriptId of ids) console.log(`${scriptId}: ${failed.includes(scriptId) ? "failed" : "pushed"}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function ownId() {
  if (!settings.scriptId.startsWith("PASTE_")) return settings.scriptId;
  return stop("Put your script id into .clasp.json first (README, step 4).");
}

/** A JSON list of script ids, one per head workbook. */
function listedIds() {
  const list = existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : null;
  const good = Array.isArray(list) && list.length > 0 && list.every((id) => typeof id === "string" && id);
  return good ? list : stop(`${LIST} must hold a JSON list of script ids, e.g. ["1AbC…","1XyZ…"].`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** True when clasp has uploaded dist/ into this script. */
async function push(scriptId) {
  writeFileSync(project, `${JSON.stringify({ ...settings, scriptId }, null, 2)}\n`);
  console.log(`${scriptId}: pushing …`);
  const { status, said } = await clasp("--project", project, "push", "--force");
  if (status === 0) return true;
  for (const [words, mend] of MENDS) if (words.test(said)) console.error(mend);
  return false;
}

/** True when clasp has deployed what was just pushed; says at which address. */
async function deploy(scriptId) {
  const known = existsSync(WEB_APPS) ? JSON.parse(readFileSync(WEB_APPS, "utf8")) : {};
  const same = known[scriptId] ? ["--deploymentId", known[scriptId]] : [];
  const { status, told } = await clasp(
    "--project",
    project,
    "create-deployment",
    "--description",
    "web",
    ...same,
  );
  const [, id] = /Deployed (\S+)/.exec(told) ?? [];
  if (status !== 0 || !id) return false;
  writeFileSync(WEB_APPS, `${JSON.stringify({ ...known, [scriptId]: id }, null, 2)}\n`);
  console.log(`${scriptId}: https://script.google.com/macros/s/${id}/exec`);
  console.log("Enter this address in 活动设置 → 填报网址 (tab Settings, Address of the link page).");
  return true;
}

function clasp(...args) {
  const child = spawn(process.execPath, [CLASP, ...args], { stdio: ["inherit", "pipe", "pipe"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  let said = "";
  let told = "";
  child.stdout.on("data", (part) => {
    told += part;
    process.stdout.write(part);
  });
  child.stderr.on("data", (part) => {
    said += part;
    process.stderr.write(part);
  });
  return new Promise((done) =>
    child.on("close", (status) => {
      process.off("exit", kill);
      done({ status, said, told });
    }),
  );
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
