// Apps Script's whole surface: what the host does not emulate refuses by name, what it does checks its arguments.
import type { PreludePart } from "../base/class";
import { badArguments } from "../base/class";
import { realmError } from "../wire";
import { fitsAny } from "./signature";

/** Names of global services; class → "method:overload|overload method:…". Written in by the build. */
declare const SURFACE: { services: string[]; classes: Record<string, string> };

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
  for (const [name, { prototype }] of Object.entries(part.classes))
    for (const entry of SURFACE.classes[name]?.split(" ") ?? []) {
      const [method = "", overloads = ""] = entry.split(":");
      if (method in prototype) guard(prototype as Methods, method, labelOf(name), overloads.split("|"));
      else stub(prototype, method, name.slice(name.indexOf(".") + 1));
    }
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

// "Spreadsheet.Range" → "SpreadsheetApp.Range", "Spreadsheet.SpreadsheetApp" → "SpreadsheetApp".
function labelOf(name: string): string {
  const [namespace = "", type = ""] = name.split(".");
  const service = SERVICE_OF[namespace];
  return service === undefined || service === type ? type : `${service}.${type}`;
}

const INHERITED = ["toString", "constructor"];

function guard(prototype: Methods, method: string, label: string, overloads: string[]): void {
  const original = prototype[method];
  if (INHERITED.includes(method) || typeof original !== "function") return;
  const checked = function (this: unknown, ...args: unknown[]) {
    if (!fitsAny(args, overloads)) badArguments(`${label}.${method}`, args);
    return original.apply(this, args);
  };
  define(prototype, method, checked);
}

function stub(prototype: object, method: string, type: string): void {
  define(prototype, method, () => refuse(`${type}.${method}`));
}

function define(prototype: object, method: string, value: unknown): void {
  Object.defineProperty(prototype, method, { value, writable: true, configurable: true, enumerable: false });
}

/** Stand-ins for the services that the host does not have at all. */
export function refuseServices(known: readonly string[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of SURFACE.services)
    if (!known.includes(name) && !NOT_GLOBALS.includes(name)) out[name] = refusal(name);
  return out;
}

// Any property is a function that refuses; symbols and `then` stay missing so that printing and await work.
function refusal(name: string): object {
  return new Proxy(
    { toString: () => name },
    {
      get(target, key) {
        if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
        return key === "toString" ? target.toString : () => refuse(`${name}.${key}`);
      },
    },
  );
}
