// The advanced services Sheets and Drive, present only where the manifest switches them on.
import type { PreludePart } from "../base/class";
import { refuse } from "../surface";
import { call, realmError } from "../wire";
import { newResource } from "./resource";

/** How a method takes its arguments, in order: a path parameter by name, "body", "blob" or "options". */
type Signature = readonly string[];

/** Methods by collection ("" = the service itself), each with its signature, as Google's autocompletion lists them. */
type Surface = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SHEETS: Surface = {
  Spreadsheets: {
    get: "spreadsheetId options",
    create: "body options",
    batchUpdate: "body spreadsheetId options",
  },
  "Spreadsheets.Values": {
    get: "spreadsheetId range options",
    update: "body spreadsheetId range options",
    append: "body spreadsheetId range options",
    clear: "body spreadsheetId range options",
    batchGet: "spreadsheetId options",
    batchUpdate: "body spreadsheetId options",
    batchClear: "body spreadsheetId options",
    batchGetByDataFilter: "body spreadsheetId options",
    batchUpdateByDataFilter: "body spreadsheetId options",
    batchClearByDataFilter: "body spreadsheetId options",
  },
  "Spreadsheets.Sheets": { copyTo: "body spreadsheetId sheetId options" },
  "Spreadsheets.DeveloperMetadata": {
    get: "spreadsheetId metadataId options",
    search: "body spreadsheetId options",
  },
};

const DRIVE: Surface = {
  Files: {
    list: "options",
    get: "fileId options",
    create: "body blob options",
    copy: "body fileId options",
    update: "body fileId blob options",
    remove: "fileId options",
    export: "fileId mimeType options",
    download: "fileId options",
    generateIds: "options",
  },
  Permissions: {
    list: "fileId options",
    get: "fileId permissionId options",
    create: "body fileId options",
    update: "body fileId permissionId options",
    remove: "fileId permissionId options",
  },
  Revisions: { list: "fileId options" },
  About: { get: "options" },
};

const SURFACES = { Sheets: SHEETS, Drive: DRIVE };
type Symbol = keyof typeof SURFACES;

/** What the API calls a method that scripts call otherwise, since `delete` is a word of the language. */
const API_NAMES: Record<string, string> = { remove: "delete" };

/** Arguments that travel in the query although they stand alone. */
const QUERY_ARGUMENTS = ["mimeType"];

function serviceOf(symbol: Symbol, surface: Surface): Record<string, unknown> {
  const version = symbol === "Sheets" ? "v4" : "v3";
  const label = `AdvancedServiceIdentifier{name=${symbol.toLowerCase()}, version=${version}}`;
  const common = { toString: () => label, getVersion: () => version };
  const service: Record<string, unknown> = { ...common };
  for (const [collection, methods] of Object.entries(surface)) {
    const target = nested(service, collection.split("."), common);
    for (const [name, signature] of Object.entries(methods)) {
      target[name] = method(symbol, collection, name, signature.split(" "));
    }
  }
  return withMakers(service, symbol);
}

function nested(
  root: Record<string, unknown>,
  names: readonly string[],
  common: object,
): Record<string, unknown> {
  let at = root;
  for (const name of names) {
    const found = at[name];
    const next = isTable(found) ? found : { ...common };
    at[name] = next;
    at = next;
  }
  return at;
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function method(symbol: Symbol, collection: string, name: string, signature: Signature) {
  const path = collection.split(".").map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  const id = [...path, API_NAMES[name] ?? name].join(".");
  const api = symbol.toLowerCase();
  return (...given: unknown[]) => {
    const parts: Record<string, string> = {};
    const query: Record<string, unknown> = {};
    let body: unknown = null;
    let blob: unknown = null;
    signature.forEach((kind, index) => {
      const value = given[index];
      if (kind === "body") body = value ?? null;
      else if (kind === "blob") blob = value ?? null;
      else if (kind === "options") Object.assign(query, value);
      else if (QUERY_ARGUMENTS.includes(kind)) query[kind] = value;
      else if (value === null || value === undefined || value === "") refuseCall(`${api}.${id}`, "Required");
      else parts[kind] = String(value);
    });
    // Live, export is sent as a download and wants to be told so (issuetracker.google.com/issues/468534237).
    if (id === "files.export" && query.alt !== "media") {
      refuseCall(`${api}.${id}`, "Export requires alt=media to download the exported content.");
    }
    return call[`${symbol}.call` as const](id, parts, query, body, blob);
  };
}

function refuseCall(method: string, reason: string): never {
  const message = `API call to ${method} failed with error: ${reason}`;
  throw realmError({ name: "GoogleJsonResponseException", message });
}

// Sheets.newValueRange() and its like give an empty object to fill; what the host lacks refuses.
function withMakers(service: Record<string, unknown>, label: string): Record<string, unknown> {
  for (const [key, value] of Object.entries(service)) {
    if (!isTable(value)) continue;
    service[key] = withMakers(value, `${label}.${key}`);
  }
  return new Proxy(service, {
    get: (target, key) => {
      if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON")
        return Reflect.get(target, key);
      return /^new[A-Z]/.test(key) ? newResource : () => refuse(`${label}.${key}`);
    },
  });
}

/** Both services; a realm is given those that its script's manifest switches on. */
export const advancedPart: PreludePart = {
  globals: {},
  classes: {},
  start({ info }) {
    for (const symbol of ["Sheets", "Drive"] as const) {
      if (info.advancedServices.includes(symbol))
        advancedPart.globals[symbol] = serviceOf(symbol, SURFACES[symbol]);
      else delete advancedPart.globals[symbol];
    }
  },
};
