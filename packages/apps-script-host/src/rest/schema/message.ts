// Reads JSON as a message of the Sheets API, as protobuf maps it: names in either case, numbers as text, null = not there.
import type { Plain } from "../../kernel/types";
import type { Json } from "../api";
import { below, knownName, snakeCase } from "./names";
import { readScalar } from "./scalars";
import { type FieldType, fieldsOf, type Kind } from "./table";
import { typeName } from "./type-names";
import { unionsOf } from "./unions";
import { shownValue, type Violations } from "./violations";

/** The message with Google's own names and types; what does not fit is noted in `found` and left out. */
export function readMessage(message: string, value: Json, path: string, found: Violations): Json {
  const fields = fieldsOf("sheets", message);
  const unions = unionsOf(message);
  const taken = new Set<string>();
  const out: Json = {};
  for (const [given, item] of Object.entries(value)) {
    const name = knownName(fields, given);
    if (name === null) found.unknownName(path, given);
    if (name === null || item === null || item === undefined) continue;
    const union = unions.get(name);
    if (union !== undefined && taken.has(union)) {
      found.invalidValue(path, "oneof", `oneof field '${union}' is already set. Cannot set '${given}'`);
      continue;
    }
    if (union !== undefined) taken.add(union);
    const field = { message, name, path, found, type: fields.get(name) as FieldType };
    const read = readField(field, item);
    if (read !== undefined) out[name] = read;
  }
  return out;
}

/** One field of a message at `path`. */
interface Field {
  readonly message: string;
  readonly name: string;
  readonly path: string;
  readonly type: FieldType;
  readonly found: Violations;
}

function readField(field: Field, value: Plain): Plain | undefined {
  const { found, name, path, type } = field;
  const at = below(path, snakeCase(name));
  if (type.map) return readMap(field, value, at);
  if (type.lists > 0) return readList(field, value, at, type.lists);
  if (!Array.isArray(value)) return readOne(field, value, at);
  found.unknownName(path, name, "Proto field is not repeating, cannot start list.");
  return undefined;
}

// One message alone stands for a list of one: the parser appends whatever comes to a repeated field.
function readList(field: Field, value: Plain, at: string, lists: number): Plain {
  const items = Array.isArray(value) ? value : [value];
  if (lists > 1) return readRows(field, items, at);
  return items
    .map((item, index) => {
      const place = `${at}[${index}]`;
      if (item !== null && !Array.isArray(item)) return readOne(field, item, place);
      refuse(field, place, shownValue(item));
      return undefined;
    })
    .filter((item) => item !== undefined);
}

// Rows of values of any kind, e.g. ValueRange.values: only the rows must be lists.
function readRows({ found }: Field, rows: readonly Plain[], at: string): Plain[] {
  rows.forEach((row, index) => {
    if (Array.isArray(row)) return;
    found.invalidValue(`${at}[${index}]`, "type.googleapis.com/google.protobuf.ListValue", shownValue(row));
  });
  return [...rows];
}

// Maps of the Sheets API go from column numbers to criteria.
function readMap(field: Field, value: Plain, at: string): Json | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    field.found.invalidValue(at, "Map", shownValue(value));
    return undefined;
  }
  const out: Json = {};
  for (const [key, item] of Object.entries(value)) {
    if (!/^\d+$/.test(key)) field.found.invalidValue(at, "TYPE_INT32", shownValue(key));
    const read = item === null ? undefined : readOne(field, item, `${at}[${key}]`);
    if (read !== undefined) out[key] = read;
  }
  return out;
}

function readOne(field: Field, value: Plain, at: string): Plain | undefined {
  const { found, name, path, type } = field;
  const { kind } = type;
  if (kind.is === "any") return value;
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  if (kind.is === "message" && isObject) return readMessage(kind.name, value, at, found);
  if (kind.is !== "message" && isObject) {
    found.invalidValue(path, snakeCase(name), "Starting an object on a scalar field");
    return undefined;
  }
  const read = kind.is === "message" ? undefined : readScalar(kind, value);
  if (read === undefined) refuse(field, at, shownValue(value));
  return read;
}

const refuse = ({ found, message, name, type }: Field, at: string, shown: string): void =>
  found.invalidValue(at, kindName(type.kind, message, name), shown);

const SCALAR_NAMES: Readonly<Record<string, string>> = {
  int: "TYPE_INT32",
  double: "TYPE_DOUBLE",
  text: "TYPE_STRING",
  flag: "TYPE_BOOL",
  mask: "type.googleapis.com/google.protobuf.FieldMask",
  time: "type.googleapis.com/google.protobuf.Timestamp",
};

/** The type's name in the parser's messages. */
export const kindName = (kind: Kind, message: string, field: string): string =>
  SCALAR_NAMES[kind.is] ?? typeName(kind, message, field);
