// What few executions need leaves the script and travels as data (docs/decisions/0020-code-on-demand.md). It is cut out of
// one bundle, so that the script and what left it have one copy of each module, one scope and one set of names.
import { bundle, SERVER } from "./platform.mjs";

const ACTIONS = ["new-campaign", "save-template", "notice", "units", "check", "try-form", "clock"];

/**
 * Data file → its entrances: modules that export functions only. All that nothing else needs goes with them. The first call
 * of such a function in an execution reads the file.
 */
export const ON_DEMAND = {
  "problem-words": ["src/core/problem/describe.ts"],
  // What goes to units: workbooks, changes, mails.
  distribution: [
    ...["distribute", "hand-out-plan", "push", "push-plan", "reminders"].map(
      (name) => `src/server/jobs/${name}.ts`,
    ),
    "src/server/actions/chase.ts",
    "src/server/unit-workbook/home-due.ts",
  ],
  // What a unit submits, checked.
  checking: ["src/core/report/check-submission.ts", "src/core/report/withdraw.ts"],
  collecting: ["src/server/jobs/collect.ts"],
  entering: ["activities", "submit-for", "tasks"].map((name) => `src/server/actions/${name}.ts`),
  // Read where something is excepted.
  exceptions: ["src/core/rows/exceptions.ts"],
  archived: ["src/server/head/archived.ts"],
  exporting: ["src/server/actions/export-record.ts"],
  reviewing: ["review", "review-corrections", "review-details", "review-list"].map(
    (name) => `src/server/actions/${name}.ts`,
  ),
  "roll-up": ["src/server/jobs/rollup.ts", "src/server/actions/export.ts"],
  "setting-up": [
    ...ACTIONS.map((name) => `src/server/actions/${name}.ts`),
    "src/server/check/blocking.ts",
    "src/server/check/mend.ts",
    "src/server/check/bring-over.ts",
    "src/core/units/parse.ts",
    // Needs what 检查与修复 needs.
    "src/server/jobs/prove-and-archive.ts",
  ],
};

/** Cuts a readable bundle: `script` is what every execution parses, `parts` are the rest by name, each the body of a function. */
export async function cut(code, { inputs }, entry, onDemand = ON_DEMAND) {
  const homes = homesOf(inputs, entry, onDemand);
  const textOf = (home) =>
    sections(code, inputs)
      .filter(({ path }) => (homes.get(path) ?? "script") === home)
      .map(({ text }) => text)
      .join("\n");
  const parts = {};
  const stubs = [];
  for (const [part, entrances] of Object.entries(onDemand)) {
    const names = await functionsOf(entrances, textOf(part));
    parts[part] = `${textOf(part)}\nreturn { ${names.join(", ")} };\n`;
    stubs.push(...names.map((name) => stub(part, name)));
  }
  return { script: [textOf("script"), READER, ...stubs, ""].join("\n"), parts };
}

// Strict, so that what is evaluated keeps its names to itself; it stands in the scope of the script and knows its names.
const READER = `
var __parts = {};
function __part(name) {
  "use strict";
  return __parts[name] || (__parts[name] = eval("(() => {" + fileData(name) + "})()\\n//# sourceURL=" + name));
}`;

const stub = (part, name) =>
  `function ${name}() { return __part("${part}").${name}.apply(this, arguments); }`;

/** Module → "script" or the part it goes to. What is reached past the entrances, or from two parts, stays in the script. */
export function homesOf(inputs, entry, onDemand = ON_DEMAND) {
  const walls = new Set(Object.values(onDemand).flat());
  const homes = new Map();
  for (const [part, entrances] of Object.entries(onDemand))
    for (const path of reached(inputs, entrances, walls)) homes.set(path, homes.has(path) ? "script" : part);
  for (const path of reached(inputs, [entry], walls)) homes.set(path, "script");
  return homes;
}

function reached(inputs, from, walls) {
  const found = new Set(from);
  // A set's iterator also comes to what is added on the way.
  for (const path of found)
    for (const next of inputs[path].imports) if (!walls.has(next.path)) found.add(next.path);
  return found;
}

// esbuild writes the path of each module above it.
function sections(code, inputs) {
  const found = [{ path: "", lines: [] }];
  for (const line of code.split("\n")) {
    const path = line.startsWith("// ") ? line.slice(3) : "";
    if (path in inputs) found.push({ path, lines: [] });
    else found.at(-1).lines.push(line);
  }
  return found.map(({ path, lines }) => ({ path, text: lines.join("\n") }));
}

// The script calls an entrance by its name: it has to be a function, and esbuild has to have left the name as it is.
async function functionsOf(entrances, text) {
  const exported = await Promise.all(
    entrances.map(async (path) => {
      const { metafile } = await bundle(path, { ...SERVER, format: "esm" });
      return Object.values(metafile.outputs)[0].exports;
    }),
  );
  const names = exported.flat();
  const wrong = names.find((name) => !new RegExp(`^function ${name}\\(`, "m").test(text));
  if (wrong) throw new Error(`${wrong} of ${entrances.join()} is no function with a name of its own.`);
  return names;
}
