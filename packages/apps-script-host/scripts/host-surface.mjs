// Writes into README.md which classes and methods of Apps Script the host emulates, counted against @types/google-apps-script.
// With --check it only tells, by its exit code, whether the page is up to date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPrelude } from "./prelude.mjs";
import { readSurface } from "./surface.mjs";

const PAGE = fileURLToPath(new URL("../README.md", import.meta.url));
/** Names in the types that are no services. */
const HIDDEN = [
  "Date2",
  "console",
  "Charset",
  "DigestAlgorithm",
  "MacAlgorithm",
  "RsaAlgorithm",
  "ScriptProperties",
  "UserProperties",
];
const [BEGIN, END] = ["<!-- surface:begin -->", "<!-- surface:end -->"];

const table = await surfaceTable();
const page = readFileSync(PAGE, "utf8");
const [before, rest] = page.split(BEGIN);
const after = rest.split(END)[1];
const made = `${before}${BEGIN}\n${table}\n${END}${after}`;
if (process.argv.includes("--check")) process.exitCode = made === page ? 0 : 1;
else writeFileSync(PAGE, made);

async function surfaceTable() {
  const folder = mkdtempSync(join(tmpdir(), "host-surface-"));
  const file = join(folder, "prelude.js");
  await buildPrelude(file);
  const text = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  const emulated = new Function(`${text}\nreturn __prelude;`)().emulated();
  const { services, classes } = readSurface();
  const rows = Object.entries(emulated)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, methods]) => row(name, methods, classes[name]));
  const absent = Object.entries(services)
    .filter(([, type]) => !emulated[type] && type !== "Base.MimeType")
    .map(([name]) => name);
  return [
    "| Class | Emulated | Not emulated |",
    "| --- | --- | --- |",
    ...rows.filter(Boolean),
    "",
    `Services of which the host has nothing but the enums: ${absent.filter((name) => !HIDDEN.includes(name)).join(", ")}.`,
  ].join("\n");
}

function row(name, methods, known) {
  if (!known) return null;
  const all = Object.keys(known);
  const missing = all.filter((method) => !methods.includes(method));
  return `| ${name} | ${all.length - missing.length} of ${all.length} | ${missing.map((method) => `\`${method}\``).join(" ")} |`;
}
