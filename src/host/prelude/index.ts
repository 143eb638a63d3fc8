// What stands inside every realm beside the language: the services' objects, console, the host's time and seed.
import type { PreludePart } from "./base/class";
import { followClock, followSeed } from "./base/clock";
import { fault, invoke, takeOutcome } from "./base/invoke";
import type { ResultRules } from "./base/result";
import type { Link } from "./link";
import { consoleOf } from "./logger";
import { PARTS } from "./parts";
import { addEnums, complete, refuseServices } from "./surface";
import { connect } from "./wire";

/** The live services by global name, connected to a host. */
export function services(link: Link): Record<string, unknown> {
  connect(link.send);
  const globals: Record<string, unknown> = {};
  for (const part of PARTS) {
    part.start?.(link);
    Object.assign(globals, part.globals);
    complete(part);
  }
  addEnums(globals);
  return { ...refuseServices(Object.keys(globals)), ...globals };
}

/** Furnishes a fresh realm; gives the functions by which the host calls into it. */
export function install(realm: typeof globalThis, link: Link) {
  followClock(realm, link.now);
  followSeed(realm, link.seed);
  for (const name of ["SharedArrayBuffer", "Atomics"]) Reflect.deleteProperty(realm, name);
  const own = { ...services(link), console: consoleOf(link) };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: false });
  return { arm: (args: string, rules: ResultRules) => arm(realm, args, rules), takeOutcome, fault };
}

// The host evaluates `__invoke(theFunction)`, so that the call is one evaluation and its microtasks drain.
function arm(realm: typeof globalThis, args: string, rules: ResultRules): void {
  const call = (fn: (...args: unknown[]) => unknown) => {
    Reflect.deleteProperty(realm, "__invoke");
    invoke(fn, args, rules);
  };
  Object.defineProperty(realm, "__invoke", { value: call, configurable: true, enumerable: false });
}

/** The methods that the host emulates, by class as @types/google-apps-script names it; for the table in docs/host.md. */
export function emulated(): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const { classes } of PARTS)
    for (const [name, { prototype }] of Object.entries(classes)) out[name] = methodsOf(prototype);
  return out;
}

function methodsOf(prototype: object): string[] {
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return parent === null || parent === Object.prototype ? own : [...own, ...methodsOf(parent)];
}

export type { PreludePart };
