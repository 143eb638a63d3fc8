// Reads the types that are generated from Google's discovery documents: messages, methods and values of Sheets and Drive.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const PACKAGES = {
  sheets: "@maxim_mazurok/gapi.client.sheets-v4",
  drive: "@maxim_mazurok/gapi.client.drive-v3",
};

/**
 * Fields with format "double" or "float" in the discovery documents, which the types call plain numbers; all other
 * numbers are int32 (developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets and the pages below it).
 */
const DOUBLES = new Set(
  (
    "alpha blue green red numberValue bubbleOpacity viewWindowMax viewWindowMin intervalSize maxValue minValue " +
    "bucketSize outlierPercentile end start interval convergenceThreshold pieHole size scaleFactor " +
    "width xCoordinate yCoordinate"
  ).split(" "),
);
/** Of these names the ones that are int32 all the same. */
const INTEGERS = new Set(["Border.width", "LineStyle.width"]);

/** Fields that the documents mark as output only and whose methods take them all the same. */
const WRITABLE = new Set(["Permission.domain", "Permission.emailAddress", "ProtectedRange.protectedRangeId"]);

/** Fields of google.protobuf.FieldMask: a text to the types. */
const MASK = /field.*must be specified|Determines which fields/i;

/** Writes the table of both APIs; see `src/rest/schema/table.ts` for its form. */
export function buildSchema(outfile) {
  const table = Object.fromEntries(Object.keys(PACKAGES).map((api) => [api, readApi(api)]));
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, JSON.stringify(table));
}

/** One API: its messages (name → field → code), its methods (id → query, body, answer) and its lists of values. */
export function readApi(api) {
  const path = createRequire(import.meta.url).resolve(`${PACKAGES[api]}/package.json`);
  const text = readFileSync(path.replace("package.json", "index.d.ts"), "utf8").replace(/^\/\/.*$/gm, "");
  const parser = { tokens: text.match(/\/\*[\s\S]*?\*\/|'[^']*'|[\w$.]+|=>|\S/g), at: 0 };
  const api_ = { messages: {}, methods: {}, enums: [], enumIndex: new Map(), resources: {}, roots: {} };
  readDeclarations(parser, api_);
  for (const [name, resource] of Object.entries(api_.roots)) collectMethods(api_, `${api}.${name}`, resource);
  const { messages, methods, enums } = api_;
  return { messages, methods, enums };
}

function readDeclarations(parser, api) {
  while (parser.at < parser.tokens.length) {
    const token = parser.tokens[parser.at++];
    if (token === "interface") {
      const name = parser.tokens[parser.at++];
      const isResource = /\w+Resource$/.test(name);
      if (isResource) api.resources[name] = readResource(parser, api);
      else readMessage(parser, api, name);
    } else if (token === "const") {
      const name = parser.tokens[parser.at++];
      expect(parser, ":");
      api.roots[name] = parser.tokens[parser.at++];
    }
  }
}

function expect(parser, token) {
  const found = parser.tokens[parser.at++];
  if (found !== token)
    throw new Error(`Expected ${token}, found ${found}: the form of the types has changed.`);
}

const peek = (parser) => parser.tokens[parser.at];

function take(parser, token) {
  if (peek(parser) !== token) return false;
  parser.at++;
  return true;
}

// { /** doc */ name?: type; … }
function readMessage(parser, api, name) {
  const fields = {};
  expect(parser, "{");
  while (!take(parser, "}")) {
    const doc = readDoc(parser);
    const field = parser.tokens[parser.at++].replace(/'/g, "");
    take(parser, "?");
    expect(parser, ":");
    const code = fieldCode(doc, readType(parser, api, name, field), field);
    fields[field] = WRITABLE.has(`${name}.${field}`) ? code.replace("!", "") : code;
    take(parser, ";");
  }
  api.messages[name] = fields;
}

function readDoc(parser) {
  let doc = "";
  while (peek(parser)?.startsWith("/*")) doc = parser.tokens[parser.at++];
  return doc.replace(/^\/\*\*\s*(\*\s*)?|\s*\*\/$/g, "");
}

function fieldCode(doc, code, field) {
  const readOnly = /^(deprecated:? )?output only|field is read-only/i.test(doc);
  const masked = code === "s" && field === "fields" && MASK.test(doc);
  const dated = code === "s" && /RFC 3339 date-time/.test(doc);
  return (readOnly ? "!" : "") + (masked ? "f" : dated ? "t" : code);
}

function readType(parser, api, message, field) {
  take(parser, "|");
  const parts = [readSimple(parser, api, message, field)];
  while (take(parser, "|")) parts.push(readSimple(parser, api, message, field));
  const values = parts.filter((part) => part.startsWith("'"));
  if (values.length > 0) return enumCode(api, values);
  return parts.find((part) => part.startsWith("*")) ?? parts[0];
}

function enumCode(api, values) {
  const list = values.map((value) => value.replace(/'/g, "")).join(" ");
  const array = values.some((value) => value.endsWith("[]"));
  if (!api.enumIndex.has(list)) api.enumIndex.set(list, api.enums.push(list) - 1);
  return `${array ? "*" : ""}#${api.enumIndex.get(list)}`;
}

const SCALARS = { string: "s", boolean: "b", any: "v", unknown: "v" };

function readSimple(parser, api, message, field) {
  let code = readBase(parser, api, message, field);
  while (peek(parser) === "[") {
    parser.at++;
    expect(parser, "]");
    code = `*${code}`;
  }
  return code;
}

function readBase(parser, api, message, field) {
  const token = parser.tokens[parser.at++];
  if (token === "(") {
    const inner = readType(parser, api, message, field);
    expect(parser, ")");
    return inner;
  }
  if (token.startsWith("'")) return token;
  if (token === "{" && peek(parser) === "[") return readMap(parser, api, message, field);
  if (token === "{") {
    parser.at--;
    readMessage(parser, api, `${message}.${field}`);
    return `@${message}.${field}`;
  }
  if (token === "number") return DOUBLES.has(field) && !INTEGERS.has(`${message}.${field}`) ? "d" : "i";
  return SCALARS[token] ?? `@${token}`;
}

// {[P in string]: T}
function readMap(parser, api, message, field) {
  while (!take(parser, "]")) parser.at++;
  expect(parser, ":");
  const code = readType(parser, api, message, field);
  expect(parser, "}");
  return `%${code}`;
}

// A method has overloads; the one with `resource` in its request, or without a body at all, says everything.
function readResource(parser, api) {
  const members = { methods: {}, children: {} };
  expect(parser, "{");
  while (!take(parser, "}")) {
    readDoc(parser);
    const name = parser.tokens[parser.at++];
    if (take(parser, ":")) {
      members.children[name] = parser.tokens[parser.at++];
      expect(parser, ";");
      continue;
    }
    expect(parser, "(");
    readOverload(parser, api, members.methods, name);
  }
  return members;
}

function readOverload(parser, api, methods, name) {
  const query = readParameter(parser, api);
  const apart = peek(parser) !== ")";
  if (apart) readParameter(parser, api);
  expect(parser, ")");
  expect(parser, ":");
  const answer = readAnswer(parser);
  if (apart) return;
  const { resource, ...rest } = query;
  methods[name] = { query: rest, body: resource?.slice(1) ?? null, answer };
}

// request?: { … } or body: Name; gives the fields of the former.
function readParameter(parser, api) {
  parser.at++;
  take(parser, "?");
  expect(parser, ":");
  let fields = {};
  if (peek(parser) === "{") {
    readMessage(parser, api, "request");
    fields = api.messages.request;
    delete api.messages.request;
  } else parser.at++;
  take(parser, ",");
  return fields;
}

// client.Request<Name>;
function readAnswer(parser) {
  parser.at++;
  expect(parser, "<");
  let name = null;
  for (let depth = 1; depth > 0; ) {
    const token = parser.tokens[parser.at++];
    if (token === "<" || token === "{") depth++;
    else if (token === ">" || token === "}") depth--;
    else name ??= token;
  }
  take(parser, ";");
  return name === "void" ? null : name;
}

function collectMethods(api, prefix, resourceName) {
  const { methods, children } = api.resources[resourceName];
  for (const [name, method] of Object.entries(methods)) api.methods[`${prefix}.${name}`] = method;
  for (const [name, child] of Object.entries(children)) collectMethods(api, `${prefix}.${name}`, child);
}
