// Drive v3's own way with wrong requests: other words than Sheets, and names of a body that it does not know are
// overlooked (said of v2's `title`, which gives an untitled file; nothing else was found, so the host does the same).
import type { Plain } from "../../kernel/types";
import type { ApiArguments, ApiMethod, Json } from "../api";
import { fieldNotWritable, invalidParameter, invalidValue } from "../errors";
import { below, knownName } from "./names";
import { readScalar } from "./scalars";
import { type FieldType, fieldsOf, methodType } from "./table";

/** Fields that a method does not take although they are not marked as output only. */
const NOT_TAKEN: Readonly<Record<string, readonly string[]>> = {
  // "File IDs can only be given at creation" (guides/create-file); sharedWithMeTime has no method that writes it.
  "drive.files.create": ["sharedWithMeTime"],
  "drive.files.copy": ["sharedWithMeTime"],
  // The day of creation is set when a file is made; support threads report the 403 of an update.
  "drive.files.update": ["createdTime", "id", "sharedWithMeTime"],
  // "role" and "expirationTime" are what an update writes (v3 reference of permissions.update); pendingOwner: guides/transfer-file.
  "drive.permissions.update": ["type", "emailAddress", "domain", "allowFileDiscovery"],
};

/** Texts of parameters that are lists of fixed words (reference of files.list). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  corpora: ["user", "domain", "drive", "allDrives"],
  includePermissionsForView: ["published"],
  space: ["drive", "appDataFolder"],
  spaces: ["drive", "appDataFolder"],
};

/** Largest pages (references of the methods); files.list checks its own. */
const PAGES: Readonly<Record<string, number>> = {
  "drive.permissions.list": 100,
  "drive.revisions.list": 1000,
};

/** Checks query and body of a call to Drive; throws Drive's 400 or 403. */
export function checkDrive(method: ApiMethod, call: ApiArguments): ApiArguments {
  const { body: message } = methodType("drive", method.id);
  checkQuery(method, call.query);
  if (message !== null) {
    checkWritable(method, message, call.body);
    checkFields(message, call.body, "");
  }
  if (method.id.startsWith("drive.permissions.")) checkPermission(call);
  return call;
}

// "Only applicable for permissions of type domain or anyone"; expiration times "can only be set on user and group
// permissions", "must be in the future" and "cannot be more than a year in the future" (reference of Permission).
function checkPermission({ body, context }: ApiArguments): void {
  const { allowFileDiscovery, expirationTime, type } = body;
  const forOne = type === "user" || type === "group";
  if (allowFileDiscovery !== undefined && forOne) throw invalidValue("permission.allowFileDiscovery");
  if (typeof expirationTime !== "string") return;
  const ahead = Date.parse(expirationTime) - context.now();
  if (ahead <= 0 || ahead > 366 * DAY_MS || (type !== undefined && !forOne))
    throw invalidValue("permission.expirationTime");
}

const DAY_MS = 86_400_000;

function checkQuery(method: ApiMethod, query: URLSearchParams): void {
  const { query: fields } = methodType("drive", method.id);
  for (const [name, text] of query) {
    const type = fields.get(name);
    if (!type || method.path.includes(`{${name}}`)) throw invalidParameter(name);
    if (readScalar(type.kind, text) === undefined) throw invalidValue(name);
    const words = WORDS[name];
    const given = name === "spaces" ? text.split(",") : [text];
    if (words && !given.every((word) => words.includes(word))) throw invalidValue(name);
    const most = PAGES[method.id];
    if (name === "pageSize" && most && !(Number(text) >= 1 && Number(text) <= most)) throw invalidValue(name);
  }
  if (method.id === "drive.files.list" && (query.get("corpora") === "drive") !== query.has("driveId"))
    throw invalidValue(
      "driveId",
      "The driveId parameter must be specified if and only if corpora is set to drive.",
    );
}

function checkWritable(method: ApiMethod, message: string, body: Json): void {
  const fields = fieldsOf("drive", message);
  for (const given of Object.keys(body)) {
    if (fields.get(given)?.readOnly || NOT_TAKEN[method.id]?.includes(given)) throw fieldNotWritable();
  }
}

function checkFields(message: string, body: Json, path: string): void {
  const fields = fieldsOf("drive", message);
  for (const [given, value] of Object.entries(body)) {
    const name = knownName(fields, given);
    if (name === null || value === null || value === undefined) continue;
    checkValue(fields.get(name) as FieldType, value, below(path, name));
  }
}

function checkValue(type: FieldType, value: Plain, at: string): void {
  if (type.map) checkMap(type, value, at);
  else if (type.lists === 0) checkOne(type, value, at);
  else if (!Array.isArray(value)) throw invalidValue(at);
  else for (const item of value) checkOne(type, item, at);
}

// A property that is null is taken away.
function checkMap(type: FieldType, value: Plain, at: string): void {
  if (!isObject(value)) throw invalidValue(at);
  for (const [key, item] of Object.entries(value)) {
    if (item !== null) checkOne(type, item, below(at, key));
  }
}

function checkOne(type: FieldType, value: Plain, at: string): void {
  const { kind } = type;
  if (kind.is === "any") return;
  if (kind.is !== "message") {
    if (readScalar(kind, value) === undefined) throw invalidValue(at);
  } else if (isObject(value)) checkFields(kind.name, value, at);
  else throw invalidValue(at);
}

const isObject = (value: Plain): value is Json =>
  value !== null && typeof value === "object" && !Array.isArray(value);
