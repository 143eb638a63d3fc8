// npm run host:compare FILE — FILE is what 帮助 → 自检 downloaded in a real account. Writes into the host's README.md (or --doc) what
// that account did otherwise than the local host, and how it was set; exits with 1 when there are differences.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildHost } from "./build.mjs";
import { selfCheckFiles } from "./selfcheck-bundle.mjs";

const MARKS = ["<!-- differences: begin -->", "<!-- differences: end -->"];
const root = fileURLToPath(new URL("..", import.meta.url));
const HOST = join(root, "dist/index.mjs");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { doc: { type: "string", default: join(root, "README.md") } },
});
if (positionals.length !== 1) {
  console.error("usage: npm run host:compare FILE   (the JSON that 帮助 → 自检 downloaded)");
  process.exit(2);
}
const google = JSON.parse(readFileSync(positionals[0], "utf8"));
const local = await runLocally();
const differences = google.results.filter(
  ({ id, observed }) => local.has(id) && JSON.stringify(local.get(id).observed) !== JSON.stringify(observed),
);
write([...account(), ...cases(), ...coverage()].join("\n"));
console.log(`${differences.length} differences in ${google.results.length} cases, written to ${values.doc}`);
process.exitCode = differences.length === 0 ? 0 : 1;

// How the account was set; its words stay out of the file, because they name people.
function account() {
  const day = String(google.when).slice(0, 10);
  const lines = google.checklist ?? [];
  const wrong = lines.filter(({ grade }) => grade !== "ok").map(({ key, grade }) => `${key} (${grade})`);
  const settings =
    lines.length === 0 ? "not looked at" : wrong.length === 0 ? "all in order" : wrong.join(", ");
  const cost = google.overheadMs > 0 ? ` A call cost ${google.overheadMs} ms beside its work.` : "";
  return [`Observed on ${day}, build ${google.build ?? "unknown"}. Checklist: ${settings}.${cost}`, ""];
}

function cases() {
  if (differences.length === 0) return [`No difference in ${google.results.length} cases.`];
  const row = ({ id, title, observed }) =>
    `| ${id} | ${title} | ${code(local.get(id).observed)} | ${code(observed)} |`;
  return ["| case | statement | host | Google |", "|---|---|---|---|", ...differences.map(row)];
}

// A run that was broken off, or one of another version, must not pass for agreement.
function coverage() {
  const theirs = new Set(google.results.map(({ id }) => id));
  const missing = [...local.keys()].filter((id) => !theirs.has(id));
  const unknown = [...theirs].filter((id) => !local.has(id));
  return [
    ...(missing.length > 0 ? ["", `Not run there: ${missing.join(", ")}.`] : []),
    ...(unknown.length > 0 ? ["", `Not known here: ${unknown.join(", ")}.`] : []),
    "",
    "One account alone cannot find out:",
    "",
    ...(google.notObservable ?? []).map(({ fact, reason }) => `- ${fact}: ${reason}`),
  ];
}

function write(text) {
  const [before, rest] = readFileSync(values.doc, "utf8").split(MARKS[0]);
  writeFileSync(values.doc, `${before}${MARKS[0]}\n${text}\n${MARKS[1]}${rest.split(MARKS[1])[1]}`);
}

async function runLocally() {
  if (!existsSync(HOST)) await buildHost();
  const { createHost } = await import(pathToFileURL(HOST).href);
  const files = await selfCheckFiles();
  const host = createHost({ project: { files }, locale: "zh_CN", timeZone: "Asia/Shanghai" });
  const { ok, value, error } = await host.run("selfCheck");
  await host.close();
  if (!ok) throw new Error(error.message);
  return new Map(JSON.parse(value).results.map((result) => [result.id, result]));
}

function code(value) {
  return `\`${JSON.stringify(value).replace(/\|/g, "\\|")}\``;
}
