// Reads @types/google-apps-script: every service, class and method that Apps Script has.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The whole surface of the built-in services.
 *
 * `services`: global name → class ("Spreadsheet.SpreadsheetApp"); `classes`: class → method names, space-separated;
 * `enums`: enum → value names.
 */
export function readSurface() {
  const root = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
  const surface = { services: {}, classes: {}, enums: {} };
  for (const file of readdirSync(root).filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name)).sort())
    readFile(readFileSync(join(root, file), "utf8"), surface);
  return inherit(surface);
}

function readFile(text, surface) {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  let namespace = "";
  let type = null;
  for (const line of bare.split("\n")) {
    const opened = /^ {4}namespace (\w+)/.exec(line);
    const begun = /^ {8}(?:export )?(interface|enum|class) (\w+)(?:<[^>]*>)?(?: extends ([\w., ]+))?/.exec(line);
    const member = /^ {12}(\w+)\s*(?:<[^>]*>)?\(/.exec(line);
    const value = /^ {12}(\w+)(?: = [^,]+)?,?$/.exec(line);
    const global = /^declare var (\w+): GoogleAppsScript\.([\w.]+);/.exec(line);
    if (opened) namespace = opened[1];
    else if (begun) type = begin(surface, `${namespace}.${begun[2]}`, begun);
    else if (/^ {8}\}/.test(line)) type = null;
    else if (type?.methods && member) type.methods.add(member[1]);
    else if (type?.values && value) type.values.push(value[1]);
    if (global) surface.services[global[1]] = global[2];
  }
}

function begin(surface, name, [, kind, , parents]) {
  if (kind === "enum") return { values: (surface.enums[name] = []) };
  const known = surface.classes[name] ?? { methods: new Set(), parents: [] };
  known.parents.push(...(parents ?? "").split(/,\s*/).filter(Boolean));
  surface.classes[name] = known;
  return known;
}

function inherit({ services, classes, enums }) {
  const all = (name) => {
    const { methods, parents } = classes[name] ?? { methods: [], parents: [] };
    const own = name.split(".")[0];
    return [...methods, ...parents.flatMap((parent) => all(parent.includes(".") ? parent : `${own}.${parent}`))];
  };
  const flat = {};
  for (const name of Object.keys(classes).sort()) flat[name] = [...new Set(all(name))].sort().join(" ");
  return { services, classes: flat, enums };
}
