// npm run bench:notice [-- dev|heldout|heldout2 [--misses]]: precision and recall of the notice reader by field, speed, linearity.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { compareNotice, Tally } from "../bench/notice/compare.mjs";
import { loadReader } from "../bench/notice/reader.mjs";

const CORPUS = fileURLToPath(new URL("../tests/fixtures/notices/", import.meta.url));
const groups = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const withMisses = process.argv.includes("--misses");
const { readNotice, toJson, simplify } = await loadReader();

for (const group of groups.length ? groups : ["dev", "heldout", "heldout2"]) measureGroup(group);
if (groups.length === 0) measureSpeed();

function measureGroup(group) {
  const folder = join(CORPUS, group);
  if (!existsSync(folder)) return console.log(`\n${group}: no corpus`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => name.slice(0, -".expected.json".length));
  const tally = new Tally();
  for (const name of names) {
    const before = tally.misses.length;
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8"));
    const actual = toJson(readNotice(readFileSync(join(folder, `${name}.txt`), "utf8"), { simplify }));
    compareNotice(tally, expected, actual);
    if (withMisses && tally.misses.length > before)
      console.log(
        `\n## ${name}\n${tally.misses
          .slice(before)
          .map((miss) => `- ${miss}`)
          .join("\n")}`,
      );
  }
  printTally(`${group} (${names.length} notices)`, tally);
}

function printTally(title, tally) {
  console.log(
    `\n${title}\n${"field".padEnd(30)}${"right".padStart(7)}${"wrong".padStart(7)}${"missed".padStart(8)}${"precision".padStart(11)}${"recall".padStart(9)}`,
  );
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const [field, entry] of tally.fields) {
    for (const key of Object.keys(sum)) sum[key] += entry[key];
    printRow(field, entry);
  }
  printRow("all", sum);
}

function printRow(name, { right, wrong, missed }) {
  const share = (of) => (of === 0 ? "–" : `${((100 * right) / of).toFixed(1)}%`);
  console.log(
    `${name.padEnd(30)}${String(right).padStart(7)}${String(wrong).padStart(7)}${String(missed).padStart(8)}${share(right + wrong).padStart(11)}${share(right + missed).padStart(9)}`,
  );
}

function measureSpeed() {
  const folder = join(CORPUS, "dev");
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  console.log("\nspeed (median of 7 after one warm-up)");
  for (const length of [20_000, 100_000, 250_000, 500_000, 1_000_000]) {
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    readNotice(text, { simplify });
    const times = Array.from({ length: length > 100_000 ? 3 : 7 }, () => timed(text)).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)];
    console.log(
      `${String(length).padStart(9)} characters ${median.toFixed(1).padStart(8)} ms ${((1000 * median) / length).toFixed(2).padStart(7)} µs a character`,
    );
  }
}

function timed(text) {
  const start = performance.now();
  readNotice(text, { simplify });
  return performance.now() - start;
}
