// Passes all tests: types, lint, build, then every jest project. Closes with the line "N passed, N failed".
// --deep runs the long sweeps instead (tests/deep), with printed seeds.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { findBrowser } from "./browser/find.mjs";

const deep = process.argv.includes("--deep");
const REPORT = "build/test-report.json";
/** What the product sent to Google's APIs in all tests; see tests/record.cjs. */
const RECORD = resolve("build/requests.jsonl");
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
const runs = built ? (deep ? [deepRun()] : everyRun()) : [{ passed: 0, failed: 1 }];
const total = (key) => runs.reduce((sum, run) => sum + run[key], 0);
const passed = total("passed") + steps.length - failedSteps.length;
const failed = total("failed") + failedSteps.length;
for (const [name] of failedSteps) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function everyRun() {
  mkdirSync("build", { recursive: true });
  writeFileSync(RECORD, "");
  return [quickRun(), browserRun(), sweepRun()];
}

function quickRun() {
  return jest(
    "--selectProjects",
    "core",
    "server",
    "client",
    "host",
    "bundle",
    "push",
    "recipes",
    `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
  );
}

// Browsers want the machine for themselves: one file at a time, after everything else.
function browserRun() {
  return jest("--selectProjects", "workbench", "browser", "--runInBand");
}

// Goes through what the runs before have sent, and prints it by kind.
function sweepRun() {
  return jest("--config", "jest.sweep.config.mjs", "--runInBand");
}

function deepRun() {
  return jest("--config", "jest.deep.config.mjs", "--runInBand");
}

function jest(...args) {
  console.log(`\n— ${args.filter((arg) => !arg.startsWith("-")).join(" ")}`);
  mkdirSync("build", { recursive: true });
  rmSync(REPORT, { force: true });
  // A browser or worker that lingers must not keep the verdict back.
  const command = [
    "node_modules/jest/bin/jest.js",
    "--forceExit",
    "--json",
    `--outputFile=${REPORT}`,
    ...args,
  ];
  const recording = deep ? {} : { TAIZHANG_RECORD: RECORD, WORKBENCH_WATCH: "tests/record.cjs" };
  const env = { ...process.env, ...recording, CHROME_PATH: browser, NODE_OPTIONS: "--no-warnings" };
  spawnSync(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"], env });
  return existsSync(REPORT) ? count(JSON.parse(readFileSync(REPORT, "utf8"))) : { passed: 0, failed: 1 };
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
