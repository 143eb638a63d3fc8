// npm run host:compare FILE — FILE is what 帮助 → 自检 downloaded in a real account. Writes the dated differences between
// that account and the local host into docs/host.md; exits with 1 when there are any.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildHost } from "./build/host.mjs";
import { buildSelfCheck } from "./selfcheck-bundle.mjs";

const DOC = "docs/host.md";
const MARKS = ["<!-- differences: begin -->", "<!-- differences: end -->"];

const file = process.argv[2];
if (!file) {
  console.error("usage: npm run host:compare FILE   (the JSON that 帮助 → 自检 downloaded)");
  process.exit(2);
}
const google = JSON.parse(readFileSync(file, "utf8"));
const local = await runLocally();
const rows = google.results.flatMap((theirs) => {
  const ours = local.get(theirs.id);
  if (!ours || JSON.stringify(ours.observed) === JSON.stringify(theirs.observed)) return [];
  return [
    `| ${theirs.id} | ${theirs.title} | ${code(ours.observed)} | ${code(theirs.observed)} | ${String(google.when).slice(0, 10)} |`,
  ];
});
const table =
  rows.length === 0
    ? `No difference in ${google.results.length} cases (${String(google.when).slice(0, 10)}).`
    : ["| case | statement | host | Google | observed on |", "|---|---|---|---|---|", ...rows].join("\n");
const text = readFileSync(DOC, "utf8");
const [before, rest] = text.split(MARKS[0]);
writeFileSync(DOC, `${before}${MARKS[0]}\n${table}\n${MARKS[1]}${rest.split(MARKS[1])[1]}`);
console.log(`${rows.length} differences in ${google.results.length} cases, written to ${DOC}`);
process.exitCode = rows.length === 0 ? 0 : 1;

async function runLocally() {
  await buildHost();
  const project = await buildSelfCheck();
  const { createHost } = await import(pathToFileURL(resolve("build/host/index.mjs")).href);
  const host = createHost({ project, locale: "zh_CN", timeZone: "Asia/Shanghai" });
  const { ok, value, error } = await host.run("selfCheck");
  await host.close();
  if (!ok) throw new Error(error.message);
  return new Map(JSON.parse(value).results.map((result) => [result.id, result]));
}

function code(value) {
  return `\`${JSON.stringify(value).replace(/\|/g, "\\|")}\``;
}
