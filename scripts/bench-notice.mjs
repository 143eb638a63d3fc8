// npm run bench:notice [-- GROUP… [--misses] [--ablate]]: precision, recall and F1 of the notice reader by field; speed
// and linearity when no group is named; --ablate leaves out one rule of the tables after the other.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { compareNotice, Tally } from "../bench/notice/compare.mjs";
import { loadReader } from "../bench/notice/reader.mjs";

const CORPUS = fileURLToPath(new URL("../tests/fixtures/notices/", import.meta.url));
/** What a plan is made of: head, tasks, figures, reports and hand-ins without their words. */
const CORE =
  /^(?:title|issuer|documentNumber|issuedOn|tasks(?:\.(?:number|title|leadDepartment|deadline))?|targets|recurringReports(?:\.(?:frequency|day))?|submissions(?:\.due)?)$/;

const groups = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const withMisses = process.argv.includes("--misses");
const { readNotice, toJson, ruleTables, simplify } = await loadReader();
const measured = groups.length ? groups : readdirSync(CORPUS);

if (process.argv.includes("--ablate")) ablate();
else {
  for (const group of measured) measureGroup(group);
  if (groups.length === 0) measureSpeed();
}

/** What each rule earns: how many values more are wrong or missed without it, in all groups together. */
function ablate() {
  const notices = measured.flatMap(noticesOf);
  const faults = () => {
    const { wrong, missed } = sumOf(tallyOf(notices));
    return wrong + missed;
  };
  const before = faults();
  for (const [table, rules] of ruleTables)
    for (const rule of rules) {
      const { pattern } = rule;
      rule.pattern = /(?!)/;
      console.log(`${String(faults() - before).padStart(5)}  ${table}: ${rule.kind}: ${rule.name}`);
      rule.pattern = pattern;
    }
}

function noticesOf(group) {
  const folder = join(CORPUS, group);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".expected.json"))
    .map((file) => file.slice(0, -".expected.json".length))
    .map((name) => ({
      name,
      text: readFileSync(join(folder, `${name}.txt`), "utf8"),
      expected: JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")),
    }));
}

function tallyOf(notices, afterEach = () => {}) {
  const tally = new Tally();
  for (const { name, text, expected } of notices) {
    const before = tally.misses.length;
    compareNotice(tally, expected, toJson(readNotice(text, { simplify })));
    afterEach(name, tally.misses.slice(before));
  }
  return tally;
}

function sumOf({ fields }, isCounted = () => true) {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const [field, entry] of fields)
    if (isCounted(field)) for (const key of Object.keys(sum)) sum[key] += entry[key];
  return sum;
}

function measureGroup(group) {
  if (!existsSync(join(CORPUS, group))) return console.log(`\n${group}: no corpus`);
  const notices = noticesOf(group);
  const tally = tallyOf(notices, (name, misses) => {
    if (withMisses && misses.length > 0)
      console.log(`\n## ${name}\n${misses.map((miss) => `- ${miss}`).join("\n")}`);
  });
  printTally(`${group} (${notices.length} notices)`, tally);
}

function printTally(title, tally) {
  const heads = ["right", "wrong", "missed", "precision", "recall", "F1"];
  console.log(`\n${title}\n${"field".padEnd(30)}${heads.map((head) => head.padStart(10)).join("")}`);
  for (const [field, entry] of tally.fields) printRow(field, entry);
  printRow(
    "core",
    sumOf(tally, (field) => CORE.test(field)),
  );
  printRow("all", sumOf(tally));
}

function printRow(name, { right, wrong, missed }) {
  const share = (of) => (of === 0 ? "–" : `${((100 * right) / of).toFixed(1)}%`);
  const f1 = right === 0 ? "–" : ((2 * right) / (2 * right + wrong + missed)).toFixed(3);
  const cells = [right, wrong, missed, share(right + wrong), share(right + missed), f1];
  console.log(`${name.padEnd(30)}${cells.map((cell) => String(cell).padStart(10)).join("")}`);
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
