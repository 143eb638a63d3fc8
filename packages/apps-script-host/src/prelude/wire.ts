// The border between a realm and the services core: only JSON strings cross, so that Date, Error and Array are
// always the realm's own.
import type { Calls } from "../calls";
import type { Crossing, Sendable, Sender, Tags } from "./crossing";
import type { Send } from "./link";

let send: Send = () => {
  throw new Error("The prelude is not connected to a host.");
};

/** Connects this realm to its host. */
export function connect(to: Send): void {
  send = to;
}

const revivers = new Map<string, (value: never) => unknown>([
  ["$date", (milliseconds: number) => new Date(milliseconds)],
  ["$number", (name: string) => Number(name)],
]);

/** Teaches `decode` a tag: an object with exactly the one key `tag` becomes `revive(its value)`. */
export function registerReviver<T extends keyof Tags>(
  tag: T,
  revive: (value: Tags[T][0]) => Tags[T][1],
): void {
  revivers.set(tag, revive);
}

/**
 * The calls of the services core by `Class.method`, e.g. `call["Range.getValues"](range)`; Google's errors are thrown here.
 *
 * A name is looked up once and then is a property of its own.
 */
export const call: { readonly [Method in keyof Calls]: Sender<Calls[Method]> } = Object.create(
  new Proxy(
    {},
    {
      get(_target, method, calls) {
        if (typeof method === "symbol") return undefined;
        const sender = (...args: unknown[]) => sendCall(method, args);
        Object.defineProperty(calls, method, { value: sender });
        return sender;
      },
    },
  ),
);

/** The calls whose names begin with one class, by their methods alone: `callsOf("File").getName(id)`. */
export function callsOf(type: string) {
  return Object.create(
    new Proxy(
      {},
      {
        get: (_target, method) =>
          typeof method === "symbol" ? undefined : Reflect.get(call, `${type}.${method}`),
      },
    ),
  );
}

function sendCall(method: string, args: readonly unknown[]): unknown {
  const reply: Reply = JSON.parse(send(method, JSON.stringify(args.map((arg) => encode(arg)))));
  if (reply.e) throw realmError(reply.e);
  return decode(reply.v);
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
  if (crosses(value)) return value.toWire();
  return encodeFields(value, depth + 1);
}

/** Makes a value plain as `encode` does, for `toWire` of what holds values of scripts. */
export const plain = <T>(value: Sendable<T>): T => encode(value) as T;

function encodeFields(value: object, depth: number): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) out[key] = encode(field, depth);
  return out;
}

/** Whether an object has a plain form of its own. */
export function crosses(value: object): value is Crossing {
  return "toWire" in value && typeof value.toWire === "function";
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
    const revive = revivers.get(tag);
    if (revive) return revive(value[tag] as never);
  }
  for (const key of keys) value[key] = decode(value[key]);
  return value;
}
