// Reads @types/google-apps-script: every service, class, method and parameter that Apps Script has.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The whole surface of the built-in services.
 *
 * `services`: global name → class ("Spreadsheet.SpreadsheetApp"); `classes`: class → method → overloads, each a text
 * of one code per parameter (see `codeOf`) with commas between, "?" after optional ones; `enums`: enum → value names;
 * `constants`: class → property → the enum behind it.
 */
export function readSurface() {
  const root = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
  const surface = { services: {}, classes: {}, enums: {}, constants: {}, texts: new Set(), bare: new Set() };
  const files = readdirSync(root).filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name));
  const texts = files.sort().map((name) => bare(readFileSync(join(root, name), "utf8")));
  for (const text of texts) readNames(text, surface);
  for (const text of texts) readBare(text, surface);
  for (const text of texts) readClasses(text, surface);
  return inherit(surface);
}

const bare = (text) => joinLines(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""));

// A declaration may go over several lines; its parameters are put on one.
const joinLines = (text) =>
  text.replace(
    /\(\s*\n([\s\S]*?)\n\s*\)/g,
    (_, inner) => `(${inner.replace(/\s*\n\s*/g, " ").replace(/,\s*$/, "")})`,
  );

function* lines(text) {
  let namespace = "";
  for (const line of text.split("\n")) {
    namespace = /^ {4}namespace (\w+)/.exec(line)?.[1] ?? namespace;
    yield [line, namespace];
  }
}

function readNames(text, { classes, enums, texts }) {
  let values = null;
  for (const [line, namespace] of lines(text)) {
    const alias = /^ {8}type (\w+) = "/.exec(line);
    if (alias) texts.add(`${namespace}.${alias[1]}`);
    const type = /^ {8}(?:interface|class) (\w+)/.exec(line);
    if (type)
      classes[`${namespace}.${type[1]}`] = {
        name: `${namespace}.${type[1]}`,
        methods: Object.create(null),
        parents: [],
      };
    const begun = /^ {8}enum (\w+)/.exec(line);
    if (begun) {
      values = [];
      enums[`${namespace}.${begun[1]}`] = values;
    } else if (/^ {8}\}/.test(line)) values = null;
    const value = /^ {12}(\w+)(?: = [^,]+)?,?$/.exec(line);
    if (values && value) values.push(value[1]);
  }
}

// An interface without methods is the shape of a plain object that a script writes: options of a mail, of a request.
function readBare(text, { bare }) {
  for (const [, name, methods] of text.matchAll(/^ {8}interface (\w+)[^\n]*\{\n([\s\S]*?)^ {8}\}/gm)) {
    const namespace = /.*^ {4}namespace (\w+)/ms.exec(text)?.[1];
    if (/\S/.test(methods) && !/^ {12}\w+\s*(?:<[^>]*>)?\(/m.test(methods)) bare.add(`${namespace}.${name}`);
  }
}

function readClasses(text, surface) {
  let type = null;
  for (const [line, namespace] of lines(text)) {
    const begun = /^ {8}(?:interface|class) (\w+)(?:<[^>]*>)?(?: extends ([\w., ]+))?/.exec(line);
    const member = /^ {12}(\w+)\s*(?:<[^>]*>)?\((.*)\)\s*:/.exec(line);
    const constant = /^ {12}(\w+): typeof (?:(\w+)\.)?(\w+);/.exec(line);
    const global = /^declare var (\w+): GoogleAppsScript\.([\w.]+);/.exec(line);
    if (begun) surface.constants[`${namespace}.${begun[1]}`] = {};
    if (begun) type = classNamed(surface, `${namespace}.${begun[1]}`, begun[2]);
    else if (/^ {8}\}/.test(line)) type = null;
    else if (type && member) addOverload(type, member[1], overload(member[2], namespace, surface));
    if (type && constant)
      surface.constants[type.name][constant[1]] = `${constant[2] ?? namespace}.${constant[3]}`;
    if (global) surface.services[global[1]] = global[2];
  }
}

function addOverload({ methods }, name, codes) {
  methods[name] ??= [];
  methods[name].push(codes);
}

function classNamed({ classes }, name, parents) {
  classes[name].parents.push(...(parents ?? "").split(/,\s*/).filter(Boolean));
  return classes[name];
}

function overload(parameters, namespace, surface) {
  return splitTop(parameters)
    .map((parameter) => parameterCode(parameter, namespace, surface))
    .join(",");
}

function parameterCode(parameter, namespace, surface) {
  const [, rest, optional, type] = /^(\.\.\.)?\w+(\?)?:\s*(.*)$/s.exec(parameter) ?? [];
  if (rest) return "*";
  return codeOf(type ?? "any", namespace, surface) + (optional ? "?" : "");
}

const CODES = {
  string: "s",
  Char: "s",
  number: "n",
  Integer: "i",
  Byte: "y",
  boolean: "b",
  Date: "d",
  any: "x",
  object: "x",
  unknown: "x",
};

/**
 * s text, n number, i whole number, y byte, b boolean, d Date, x anything, o plain object, [ ] list of what stands in it,
 * %Name a value of that enum, Namespace.Name an object of that class; "~" behind it where null is taken as well.
 */
function codeOf(type, namespace, surface) {
  const parts = splitTop(type, "|").filter((part) => part !== "undefined");
  const solid = parts.filter((part) => part !== "null");
  const code = solid.every((part) => part.startsWith('"'))
    ? "s"
    : solid.length === 1
      ? partCode(solid[0], namespace, surface)
      : "x";
  return parts.length > solid.length ? `${code}~` : code;
}

function partCode(part, namespace, surface) {
  const list = /^(.*)\[\]$/s.exec(part) ?? /^Array<(.*)>$/s.exec(part);
  if (list) return `[${codeOf(list[1], namespace, surface)}]`;
  if (part.startsWith("{")) return "o";
  const name = part.replace(/^GoogleAppsScript\./, "");
  const known = CODES[name.replace(/^Base\./, "")];
  if (known) return known;
  const full = name.includes(".") ? name : `${namespace}.${name}`;
  if (surface.enums[full]) return `%${full.slice(full.indexOf(".") + 1)}`;
  if (surface.texts.has(full)) return "s";
  return surface.bare.has(full) ? "o" : full;
}

// Splits at separators that stand in no brackets.
function splitTop(text, separator = ",") {
  const parts = [""];
  let depth = 0;
  for (const character of text) {
    if ("([{<".includes(character)) depth++;
    if (")]}>".includes(character)) depth--;
    if (character === separator && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

function inherit({ services, classes, enums, constants }) {
  const all = (name) => {
    const { methods, parents } = classes[name] ?? { methods: {}, parents: [] };
    const [own] = name.split(".");
    const inherited = parents.map((parent) => all(parent.includes(".") ? parent : `${own}.${parent}`));
    return Object.assign(Object.create(null), ...inherited, methods);
  };
  const flat = {};
  for (const name of Object.keys(classes).sort()) flat[name] = all(name);
  return { services, classes: flat, enums, constants };
}
