// What is pushed to Google, in bytes, plain and gzipped; and what loading the script costs before a function begins.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export function benchSizes() {
  console.log("\nFiles that are pushed");
  for (const file of readdirSync("dist").sort()) {
    const bytes = readFileSync(join("dist", file));
    console.log(
      `  ${file.padEnd(28)} ${(bytes.length / 1024).toFixed(0).padStart(6)} KB  ${(gzipSync(bytes).length / 1024).toFixed(0).padStart(6)} KB gzipped`,
    );
  }
}

const RUNS = 15;
// A realm of a new process: nothing is compiled or warm, as when Google starts an execution.
const COLD = `
  const { readFileSync } = require("node:fs");
  const vm = require("node:vm");
  const source = readFileSync("dist/server.js", "utf8");
  const realm = vm.createContext({});
  const start = performance.now();
  const script = new vm.Script(source, { filename: "server.js" });
  const parsed = performance.now();
  script.runInContext(realm);
  console.log(JSON.stringify([parsed - start, performance.now() - parsed]));`;

/** Cold parse and run of the script alone: medians over processes of their own. */
export function benchLoad() {
  const runs = Array.from({ length: RUNS }, () => JSON.parse(execFileSync(process.execPath, ["-e", COLD])));
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)].toFixed(1);
  const [parse, run] = [0, 1].map((part) => median(runs.map((times) => times[part])));
  console.log(`  server.js alone, cold: parse ${parse} ms, run ${run} ms (median of ${RUNS} processes)`);
}
