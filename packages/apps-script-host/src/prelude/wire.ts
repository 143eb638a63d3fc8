// The border between a realm and the services core: only JSON strings cross, so that Date, Error and Array are
// always the realm's own.
import type { Send } from "./link";

/** A class whose instances cross the border, e.g. Blob as `{ $blob: … }`. */
export interface Crossing {
  /** Gives the tagged plain form, e.g. `{ $range: {...} }`. */
  toWire(): unknown;
}

let send: Send = () => {
  throw new Error("The prelude is not connected to a host.");
};

/** Connects this realm to its host. */
export function connect(to: Send): void {
  send = to;
}

const revivers: Record<string, (value: never) => unknown> = {
  $date: (milliseconds: number) => new Date(milliseconds),
  $number: (name: string) => Number(name),
};

/** Teaches `decode` a tag: an object with exactly the one key `tag` becomes `revive(its value)`. */
export function registerReviver(tag: string, revive: (value: never) => unknown): void {
  revivers[tag] = revive;
}

/** Calls a method of the services core, e.g. `call("Range.getValues", handle)`; Google's errors are thrown here. */
export function call<T = unknown>(method: string, ...args: unknown[]): T {
  const reply = JSON.parse(send(method, JSON.stringify(args.map((arg) => encode(arg))))) as Reply;
  if (reply.e) throw realmError(reply.e);
  return decode(reply.v) as T;
}

interface Reply {
  v?: unknown;
  e?: { name: string; message: string };
}

/** An error as Apps Script throws it: the realm's own Error under Google's name. */
export function realmError({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Throws Google's "Exception". */
export function fail(message: string): never {
  throw realmError({ name: "Exception", message });
}

/** The text of anything; of objects without a text of their own the language's name for them. */
export function textOf(value: unknown): string {
  const speaks = typeof value !== "object" || typeof value?.toString === "function";
  return speaks ? String(value) : Object.prototype.toString.call(value);
}

/** How deep data may be nested to cross; more is a circle. */
const DEPTH = 500;

/**
 * Makes a value plain: Date → `{$date}`, NaN and infinities → `{$number}`, undefined → null, enums and crossing objects
 * by `toWire`, big integers, symbols and functions as their text. Refuses circles.
 */
export function encode(value: unknown, depth = 0): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : { $number: String(value) };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object") return String(value);
  if (depth > DEPTH) return fail("Cannot convert Object to (class).");
  if (Array.isArray(value)) return value.map((item) => encode(item, depth + 1));
  if (isDate(value)) return { $date: value.getTime() };
  if (typeof (value as Crossing).toWire === "function") return (value as Crossing).toWire();
  return encodeFields(value as Record<string, unknown>, depth + 1);
}

function encodeFields(value: Record<string, unknown>, depth: number): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) out[key] = encode(value[key], depth);
  return out;
}

/** Whether a value is a Date; in createGlobals the caller may hold those of another realm, so instanceof is not enough. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** The opposite of `encode`, with objects of this realm. */
export function decode(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = decode(value[i]);
    return value;
  }
  return decodeFields(value as Record<string, unknown>);
}

function decodeFields(value: Record<string, unknown>): unknown {
  const keys = Object.keys(value);
  const tag = keys[0];
  if (keys.length === 1 && tag?.[0] === "$") {
    const revive = revivers[tag];
    if (revive) return revive(value[tag] as never);
  }
  for (const key of keys) value[key] = decode(value[key]);
  return value;
}
