// Passes all tests: types, lint, build, then every jest project. Closes with the line "N passed, N failed".
// --deep runs the long sweeps instead (tests/deep), with printed seeds.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser/find.mjs";

const deep = process.argv.includes("--deep");
const REPORT = "build/test-report.json";

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
const jest = built ? runJest() : { passed: 0, failed: 1 };
const passed = jest.passed + steps.length - failedSteps.length;
const failed = jest.failed + failedSteps.length;
for (const [name] of failedSteps) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runJest() {
  const browser = findBrowser({ install: true });
  mkdirSync("build", { recursive: true });
  rmSync(REPORT, { force: true });
  const args = [
    "node_modules/jest/bin/jest.js",
    "--json",
    `--outputFile=${REPORT}`,
    ...(deep ? ["--config", "jest.deep.config.mjs", "--runInBand"] : []),
  ];
  spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, CHROME_PATH: browser },
  });
  return count(JSON.parse(readFileSync(REPORT, "utf8")));
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
