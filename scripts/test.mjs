// Passes all tests: types, lint, build, then every jest project. Closes with the line "N passed, N failed".
// --deep runs the long sweeps instead (tests/deep), with printed seeds.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { findBrowser } from "./browser/find.mjs";

const deep = process.argv.includes("--deep");
/** What the product sent to Google's APIs in all tests; see tests/record.cjs. */
const RECORD = resolve("build/requests.jsonl");
/** Workers take them over. Every execution leaves a realm behind: there is much to collect, and no core is free to help. */
const V8 = ["--single-threaded-gc", "--max-semi-space-size=32"];
/** Beyond it a worker is begun anew for its next file: in an old one all goes at two thirds of the speed, and less. */
const WORKER_MEMORY = "800MB";
const QUICK = ["core", "server", "client", "bundle", "host", "push", "recipes"];
const browser = findBrowser({ install: true });

const steps = [
  ["types", "npx", ["tsc", "-b"]],
  ["lint", "npx", ["biome", "check", "--error-on-warnings", "."]],
  ["build", process.execPath, ["scripts/build.mjs"]],
];

const failedSteps = steps.filter(([name, command, args]) => {
  console.log(`\n— ${name}`);
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status !== 0;
});

const built = !failedSteps.some(([name]) => name === "build");
const runs = built ? await (deep ? Promise.all([deepRun()]) : everyRun()) : [{ passed: 0, failed: 1 }];
const total = (key) => runs.reduce((sum, run) => sum + run[key], 0);
const passed = total("passed") + steps.length - failedSteps.length;
const failed = total("failed") + failedSteps.length;
for (const [name] of failedSteps) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function everyRun() {
  mkdirSync("build", { recursive: true });
  writeFileSync(RECORD, "");
  const runs = await Promise.all([quickRun(), browserRun()]);
  return [...runs, await sweepRun()];
}

// The core that is left over has the browsers.
function quickRun() {
  const workers = Math.max(2, availableParallelism() - 1);
  return jest(
    "quick",
    "inherit",
    `--maxWorkers=${workers}`,
    `--workerIdleMemoryLimit=${WORKER_MEMORY}`,
    "--selectProjects",
    ...QUICK,
  );
}

// One browser at a time, which mostly waits: the others go on beside it.
function browserRun() {
  return jest("browser", "pipe", "--runInBand", "--selectProjects", "workbench", "browser");
}

// Goes through what the runs before have sent, and prints it by kind.
function sweepRun() {
  return jest("sweep", "inherit", "--runInBand", "--config", "jest.sweep.config.mjs");
}

function deepRun() {
  return jest("deep", "inherit", "--runInBand", "--config", "jest.deep.config.mjs");
}

async function jest(name, stderr, ...args) {
  const report = `build/test-report-${name}.json`;
  mkdirSync("build", { recursive: true });
  rmSync(report, { force: true });
  // A browser or worker that lingers must not keep the verdict back.
  const command = [
    ...V8,
    "node_modules/jest/bin/jest.js",
    "--forceExit",
    "--json",
    `--outputFile=${report}`,
    ...args,
  ];
  const recording = deep ? {} : { TAIZHANG_RECORD: RECORD, WORKBENCH_WATCH: "tests/record.cjs" };
  const env = { ...process.env, ...recording, CHROME_PATH: browser, NODE_OPTIONS: "--no-warnings" };
  console.log(`\n— ${name}`);
  await over(spawn(process.execPath, command, { stdio: ["ignore", "ignore", stderr], env }));
  return existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 1 };
}

// Two runs would talk at once: what one says into a pipe is printed when it is over.
async function over(run) {
  const said = [];
  run.stderr?.on("data", (part) => said.push(part));
  await once(run, "close");
  process.stderr.write(Buffer.concat(said));
}

// A file that cannot even be loaded has no test in it, and must not pass for that.
function count(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded + (report.numTotalTests === 0 ? 1 : 0),
  };
}
