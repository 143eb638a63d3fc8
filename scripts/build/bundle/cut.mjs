// Cuts what is read on demand out of one bundle, so that the script and what left it have one copy of each statement, one
// scope and one set of names (docs/decisions/0020-code-on-demand.md, 0044-shared-code-in-parts.md).
import { SCRIPT, usersOf } from "./homes.mjs";
import { bundle, SERVER } from "./platform.mjs";
import { statementsOf } from "./statements.mjs";

/**
 * Cuts a readable bundle: `script` is what every execution parses, `parts` are the rest by name, each the body of a function.
 * `write` gives a text its last form.
 */
export async function cut(code, metafile, onDemand, write = (text) => text) {
  const { entrances, groups } = await groupsOf(code, metafile, onDemand);
  const bodyOf = (home) => textOf(groups.get(home)?.statements ?? []);
  const script = [bodyOf(SCRIPT), READER, ...stubsOf(entrances), ""].join("\n");
  const parts = {};
  for (const [part, names] of Object.entries(entrances)) {
    const shared = [...groups].filter(([, { users }]) => users.length > 1 && users.includes(part));
    const own = write(`${bodyOf(part)}\nreturn { ${names.join(", ")} };\n`);
    const texts = [...shared.map(([name, group]) => sharedText(name, group, groups, write)), own];
    parts[part] = (await Promise.all(texts)).join("");
  }
  return { script: await write(script), parts };
}

/**
 * The names of the functions that lead into each part, and the statements of a bundle by home: the script, a part, or the
 * parts that share them. What a group needs of others stands in the script or in a group before it.
 */
export async function groupsOf(code, { inputs, outputs }, onDemand) {
  const statements = statementsOf(code, inputs);
  const entrances = await entrancesOf(onDemand, statements);
  const kept = [...Object.values(outputs)[0].exports, "fileData"];
  const groups = new Map();
  for (const [statement, users] of usersOf(statements, entrances, kept)) {
    const home = users.join("+");
    if (!groups.has(home)) groups.set(home, { users, statements: [] });
    groups.get(home).statements.push(statement);
  }
  // Whatever needs a statement is used by no part that the statement is not used by.
  const byUsers = [...groups].sort(([, one], [, other]) => other.users.length - one.users.length);
  return { entrances, groups: new Map(byUsers) };
}

const textOf = (statements) => statements.map(({ text }) => text).join("\n");

// A group stands in each part that needs it, so that nothing more is read; the first that comes makes it for all.
async function sharedText(name, { statements }, groups, write) {
  const others = [...groups.values()].filter((group) => group.statements !== statements);
  const asked = new Set(others.flatMap((group) => group.statements.flatMap(({ mentions }) => mentions)));
  const given = statements.flatMap(({ declares }) => declares.filter((one) => asked.has(one))).join(", ");
  const body = await write(`${textOf(statements)}\nreturn { ${given} };\n`);
  return `const { ${given} } = __shared("${name}", () => {\n${body}});\n`;
}

// Strict, so that what is evaluated keeps its names to itself; it stands in the scope of the script and knows its names.
const READER = `
var __parts = {};
function __part(name) {
  "use strict";
  return __parts[name] || (__parts[name] = eval("(() => {" + fileData(name) + "})()\\n//# sourceURL=" + name));
}
var __groups = {};
function __shared(name, make) {
  return __groups[name] || (__groups[name] = make());
}`;

/** Name → the part that the script reads for it: the first that has it. */
function stubsOf(entrances) {
  const parts = new Map();
  for (const [part, names] of Object.entries(entrances).reverse())
    for (const name of names) parts.set(name, part);
  return [...parts].map(
    ([name, part]) => `function ${name}() { return __part("${part}").${name}.apply(this, arguments); }`,
  );
}

// The script calls an entrance by its name: it has to be a function, and esbuild has to have left the name as it is.
async function entrancesOf(onDemand, statements) {
  const functions = new Set(
    statements
      .filter(({ isFunction }) => isFunction)
      .map(({ path, declares: [name] }) => `${name} of ${path}`),
  );
  const namesOf = async (path) => {
    const { metafile } = await bundle(path, { ...SERVER, format: "esm" });
    const names = Object.values(metafile.outputs)[0].exports;
    const wrong = names.find((name) => !functions.has(`${name} of ${path}`));
    if (wrong) throw new Error(`${wrong} of ${path} is no function with a name of its own.`);
    return names;
  };
  const found = Object.entries(onDemand).map(async ([part, paths]) => [
    part,
    (await Promise.all(paths.map(namesOf))).flat(),
  ]);
  return Object.fromEntries(await Promise.all(found));
}
