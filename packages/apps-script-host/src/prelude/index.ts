// What stands inside every realm beside the language: the services' objects, console, the host's time and seed.
import type { PreludePart } from "./base/class";
import { followClock, followSeed } from "./base/clock";
import { fault, invoke, takeOutcome } from "./base/invoke";
import type { ResultRules } from "./base/result";
import type { Link } from "./link";
import { consoleOf } from "./logger";
import { PARTS } from "./parts";
import {
  addEnums,
  complete,
  readSurfaceWith,
  refusal,
  refuseServices,
  serviceNames,
  signaturesOf,
} from "./surface";
import { connect, realmError } from "./wire";

/** The live services by global name, connected to a host. */
export function services(link: Link): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  for (const part of begin(link)) {
    complete(part);
    Object.assign(globals, part.globals);
  }
  addEnums(globals);
  return { ...refuseServices(Object.keys(globals)), ...globals };
}

function begin(link: Link): readonly PreludePart[] {
  connect(link.send);
  if (link.parsed) readSurfaceWith(link.parsed);
  for (const part of PARTS) part.start?.(link);
  return PARTS;
}

/** Furnishes this realm, a fresh one; gives the functions by which the host calls into it. */
export function install(link: Link) {
  followClock(globalThis, link.now);
  followSeed(globalThis, link.seed);
  for (const name of ["SharedArrayBuffer", "Atomics"]) Reflect.deleteProperty(globalThis, name);
  defineGlobal("console", consoleOf(link));
  for (const name of serviceNames()) defineLater(name, () => refusal(name));
  const parts = begin(link);
  for (const part of parts)
    for (const name of Object.keys(part.globals)) defineLater(name, () => finished(part)[name]);
  return {
    arm: (functionName: string, args: string, rules: ResultRules) =>
      arm(parts, { functionName, args, rules }),
    takeOutcome,
    fault,
  };
}

function defineGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}

// Most scripts use few services, and every execution makes a realm: a service is completed when it is first named.
function defineLater(name: string, make: () => unknown): void {
  const set = (value: unknown) => defineGlobal(name, value);
  const get = () => {
    const value = make();
    set(value);
    return value;
  };
  Object.defineProperty(globalThis, name, { get, set, configurable: true, enumerable: false });
}

const done = new Set<PreludePart>();
/** Parts with more classes than this wait until they are named; smaller ones lend their classes to the others. */
const SMALL = 8;

function finished(part: PreludePart): Record<string, unknown> {
  for (const each of PARTS)
    if (!done.has(each) && (each === part || Object.keys(each.classes).length <= SMALL)) {
      done.add(each);
      complete(each);
      addEnums(each.globals);
    }
  return part.globals;
}

/** Events bring service objects along (a range, a file, a user); an AuthMode is a value that asks for nothing. */
const OBJECTS = /\{"\$(?!authMode"|date"|number")/;

// The host evaluates `__invoke(theFunction)`, so that the call is one evaluation and its microtasks drain.
function arm(
  parts: readonly PreludePart[],
  { functionName, args, rules }: { functionName: string; args: string; rules: ResultRules },
): void {
  if (OBJECTS.test(args)) parts.forEach(finished);
  defineGlobal("__invoke", (fn: ((...args: unknown[]) => unknown) | undefined) => {
    Reflect.deleteProperty(globalThis, "__invoke");
    if (fn) invoke(fn, args, rules);
    else fault(realmError({ name: "Exception", message: `Script function not found: ${functionName}` }));
  });
}

/** The methods that the host emulates, by class as @types/google-apps-script names it; for the table in README.md. */
export function emulated(): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { classes } of PARTS)
    for (const [name, { prototype }] of Object.entries(classes)) out[name] = methodsOf(prototype);
  return out;
}

/** The overloads of every method that the host emulates, by class. */
export const signatures = (): Record<string, Record<string, string>> =>
  Object.assign({}, ...PARTS.map(signaturesOf));

function methodsOf(prototype: object): string[] {
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return parent === null || parent === Object.prototype ? own : [...own, ...methodsOf(parent)];
}

export type { PreludePart };
