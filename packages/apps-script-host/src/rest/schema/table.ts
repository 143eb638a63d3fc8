// Google's schema of the REST APIs, as the build reads it from types made of the discovery documents.
import { schemaText } from "../../built";
import type { Api } from "../errors";

/** What one value of a field is: a scalar, one of a list of names, or a message. */
export type Kind =
  | { is: "int" | "double" | "text" | "flag" | "any" | "mask" | "time" }
  | { is: "enum"; values: readonly string[] }
  | { is: "message"; name: string };

/** The type of a field or of a query parameter. */
export interface FieldType {
  readonly kind: Kind;
  /** How many lists are around the value: 0 = one value, 1 = repeated, 2 = rows of cells. */
  readonly lists: number;
  /** A map from texts to values. */
  readonly map: boolean;
  /** "Output only" to Google. */
  readonly readOnly: boolean;
}

/** Fields of a message, or query parameters of a method, by name. */
export type Fields = ReadonlyMap<string, FieldType>;

/** A method's query parameters (those of its path among them), and the messages that it takes and gives. */
export interface MethodType {
  readonly query: Fields;
  readonly body: string | null;
  readonly answer: string | null;
}

interface CompactApi {
  messages: Record<string, Record<string, string>>;
  methods: Record<string, { query: Record<string, string>; body: string | null; answer: string | null }>;
  /** Names of values, joined by blanks; the first is the value 0. */
  enums: string[];
}

let compact: Record<Api, CompactApi> | null = null;
const read = new Map<string, Fields>();

const apiTable = (api: Api): CompactApi => {
  compact ??= parsed(schemaText());
  return compact[api];
};

/** The fields of a message such as "GridRange"; throws for one that the API has not. */
export function fieldsOf(api: Api, message: string): Fields {
  const fields = apiTable(api).messages[message];
  if (!fields) throw new Error(`No message ${message} in ${api}`);
  return fieldTypes(api, `${api} ${message}`, fields);
}

/** A method by Google's id, e.g. "sheets.spreadsheets.get". */
export function methodType(api: Api, id: string): MethodType {
  const method = apiTable(api).methods[id];
  if (!method) throw new Error(`No method ${id}`);
  return { ...method, query: fieldTypes(api, `${api} ?${id}`, method.query) };
}

/** Names of all messages of an API. */
export const messageNames = (api: Api): string[] => Object.keys(apiTable(api).messages);

function fieldTypes(api: Api, key: string, codes: Record<string, string>): Fields {
  let fields = read.get(key);
  if (!fields) {
    const entries = Object.entries(codes).map(([name, code]) => [name, typeOf(api, code)] as const);
    fields = new Map(entries);
    read.set(key, fields);
  }
  return fields;
}

const SCALARS: Readonly<Record<string, Exclude<Kind["is"], "enum" | "message">>> = {
  i: "int",
  d: "double",
  s: "text",
  b: "flag",
  v: "any",
  f: "mask",
  t: "time",
};

// "!" output only, "%" map, "*" repeated, then "@Message", "#enum" or a scalar's letter.
function typeOf(api: Api, code: string): FieldType {
  const [, readOnly, map, lists = "", rest = ""] = /^(!?)(%?)(\**)(.+)$/.exec(code) ?? [];
  return {
    kind: kindOf(api, rest),
    lists: lists.length,
    map: map === "%",
    readOnly: readOnly === "!",
  };
}

function kindOf(api: Api, code: string): Kind {
  if (code.startsWith("@")) return { is: "message", name: code.slice(1) };
  if (code.startsWith("#")) {
    return { is: "enum", values: (apiTable(api).enums[Number(code.slice(1))] ?? "").split(" ") };
  }
  return { is: SCALARS[code] ?? "any" };
}

const parsed = (text: string): Record<Api, CompactApi> => JSON.parse(text);
