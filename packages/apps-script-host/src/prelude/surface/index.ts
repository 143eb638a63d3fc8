// Apps Script's whole surface: what the host does not emulate refuses by name, what it does checks its arguments.
import type { PreludePart } from "../base/class";
import { badArguments, label, labelOfObject } from "../base/class";
import { enumOf } from "../base/enum";
import { realmError } from "../wire";
import type { Classes } from "./parameter";
import { listed, type Signature, signatureOf } from "./signature";

/** Written in by the build from @types/google-apps-script. */
declare const SURFACE: {
  /** Global service → property → enum, e.g. `{ SpreadsheetApp: { BorderStyle: "Spreadsheet.BorderStyle" } }`. */
  services: Record<string, Record<string, string>>;
  /** Class → JSON of method → overloads, "i,i|s"; see `codeOf` in scripts/surface.mjs. */
  classes: Record<string, string>;
  /** Enum → value names. */
  enums: Record<string, string>;
};

type Overloads = Record<string, string>;

// Every execution makes a realm and meets few of the classes: the methods of a class are read when they are asked for.
const read = new Map<string, Overloads>();
let parsed: (text: string) => unknown = JSON.parse;

/** Lets the host read the tables of methods, which are the same in all realms. */
export function readSurfaceWith(parse: (text: string) => unknown): void {
  parsed = parse;
}

function overloadsOf(name: string): Overloads | null {
  const text = SURFACE.classes[name];
  if (text === undefined) return null;
  const overloads = read.get(name) ?? (parsed(text) as Overloads);
  read.set(name, overloads);
  return overloads;
}

// Names in @types that no script sees as a global service.
const NOT_GLOBALS = ["Date2", "console"];

// What Google's texts call a namespace; classes of Base go by their own name.
const SERVICE_OF: Record<string, string> = {
  Cache: "CacheService",
  Content: "ContentService",
  Drive: "DriveApp",
  Gmail: "GmailApp",
  HTML: "HtmlService",
  Lock: "LockService",
  Mail: "MailApp",
  Properties: "PropertiesService",
  Script: "ScriptApp",
  Spreadsheet: "SpreadsheetApp",
  URL_Fetch: "UrlFetchApp",
};

/** Throws NotEmulated for `Class.method`. */
export function refuse(method: string): never {
  throw realmError({ name: "NotEmulated", message: `NotEmulated: ${method}` });
}

/** Completes the classes of a part: missing methods refuse, the others check their arguments first. */
export function complete(part: PreludePart): void {
  for (const [name, type] of Object.entries(part.classes)) {
    const known = overloadsOf(name);
    if (!known) continue;
    const google = labelOf(name);
    label(type, google);
    emulated[name] = type;
    guardAll(type.prototype as Methods, known, google);
    refuseMissing(type.prototype, name.slice(name.indexOf(".") + 1), known);
  }
}

// Methods are guarded where they stand: many classes share them, and a realm must be made in milliseconds.
function guardAll(prototype: Methods, known: Record<string, string>, google: string): void {
  for (let owner = prototype; owner !== Object.prototype && !completed.has(owner); owner = parentOf(owner))
    for (const method of Object.getOwnPropertyNames(owner))
      if (has(known, method)) guard({ prototype, owner, method, google, overloads: known[method] as string });
  completed.add(prototype);
}

const parentOf = (prototype: object): Methods => Object.getPrototypeOf(prototype) as Methods;
const completed = new Set<object>();

const emulated: Record<string, { prototype: object }> = {};

/** The overloads of the methods that a part emulates, by class and method; for the tests that try every one. */
export function signaturesOf(part: PreludePart): Record<string, Record<string, string>> {
  const out: Record<string, Record<string, string>> = {};
  for (const [name, { prototype }] of Object.entries(part.classes)) {
    const known = Object.entries(overloadsOf(name) ?? {});
    out[name] = Object.fromEntries(known.filter(([method]) => method in prototype));
  }
  return out;
}

// An object fits a class of its own or, as with users and sources of blobs, one whose methods it has.
const classes: Classes = {
  holds(name, value) {
    const type = emulated[name];
    if (type && Object.prototype.isPrototypeOf.call(type.prototype, value)) return true;
    const methods = Object.keys(overloadsOf(name) ?? {});
    return (
      isHosts(value) &&
      methods.length > 0 &&
      methods.every((method) => typeof (value as Methods)[method] === "function")
    );
  },
};

const isHosts = (value: object): boolean =>
  Object.values(emulated).some((type) => type.prototype === Object.getPrototypeOf(value));

const ownProperty = Object.prototype.hasOwnProperty;
const has = (table: object, key: string): boolean => ownProperty.call(table, key);

type Methods = Record<string, (...args: unknown[]) => unknown>;

// "Spreadsheet.Range" → "SpreadsheetApp.Range", "Spreadsheet.SpreadsheetApp" → "SpreadsheetApp".
function labelOf(name: string): string {
  const [namespace = "", type = ""] = name.split(".");
  const service = SERVICE_OF[namespace];
  return service === undefined || service === type ? type : `${service}.${type}`;
}

interface Guarded {
  prototype: Methods;
  /** The prototype of the class, or of one that it extends. */
  owner: Methods;
  method: string;
  google: string;
  overloads: string;
}

/** What stands behind a guard. */
const guards = new Map<Methods[string], { original: Methods[string]; overloads: string }>();

function guard({ prototype, owner, method, google, overloads }: Guarded): void {
  const found = owner[method] as Methods[string];
  const known = guards.get(found);
  if (known?.overloads === overloads) return;
  const original = known?.original ?? found;
  let signature: Signature | null = null;
  const guarded = function (this: unknown, ...args: unknown[]) {
    signature ??= signatureOf(overloads, classes);
    const given = signature(args);
    if (!given) badArguments(`${labelOfObject(this) ?? google}.${method}`, listed(args, overloads));
    return original.apply(this, given as unknown[]);
  };
  guards.set(guarded, { original, overloads });
  // A class of the same family takes other arguments: it gets a guard of its own.
  if (known) Object.defineProperty(prototype, method, { value: guarded, writable: true, configurable: true });
  else owner[method] = guarded;
}

// At the end of the chain of prototypes stands one that knows Google's names; asking it costs nothing until it is asked.
function refuseMissing(prototype: object, type: string, known: Record<string, string>): void {
  const parent = Object.getPrototypeOf(prototype) as object;
  const get = (target: object, key: string | symbol, receiver: unknown) =>
    typeof key === "string" && has(known, key) && !(key in target)
      ? () => refuse(`${type}.${key}`)
      : Reflect.get(target, key, receiver);
  Object.setPrototypeOf(prototype, new Proxy(parent, { get }));
}

/** Gives services the enums that they have on Google; an enum costs nothing until it is asked for. */
export function addEnums(globals: Record<string, unknown>): void {
  for (const [name, properties] of Object.entries(SURFACE.services)) {
    const service = globals[name];
    if (typeof service !== "object" || service === null) continue;
    for (const property of Object.keys(properties))
      if (!(property in service)) addEnum(service, property, properties[property] as string);
  }
}

function addEnum(service: object, property: string, name: string): void {
  const keep = (value: unknown) =>
    Object.defineProperty(service, property, { value, writable: true, configurable: true, enumerable: true });
  const get = () => {
    const made = enumOf(name.slice(name.indexOf(".") + 1), SURFACE.enums[name] ?? "");
    keep(made);
    return made;
  };
  Object.defineProperty(service, property, { get, set: keep, configurable: true, enumerable: true });
}

/** The names of all services that Apps Script has. */
export const serviceNames = (): string[] =>
  Object.keys(SURFACE.services).filter((name) => !NOT_GLOBALS.includes(name));

/** Stand-ins for the services that the host does not have at all; their enums are there. */
export function refuseServices(known: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of serviceNames()) if (!known.includes(name)) out[name] = refusal(name);
  return out;
}

/** A service whose properties are functions that refuse; symbols and `then` stay missing so that printing and await work. */
export function refusal(name: string): object {
  const known = Object.create(null) as Record<string, unknown>;
  addEnums({ [name]: known });
  Object.defineProperty(known, "toString", { value: () => name });
  return new Proxy(known, {
    get(target, key) {
      if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
      return key in target ? target[key] : () => refuse(`${name}.${key}`);
    },
  });
}
