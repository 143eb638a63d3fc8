// CacheService: texts that expire by the host's clock; past 1,000 items those nearest to expiry go.

import type { CacheCalls } from "../calls/state";
import type { Scope } from "../calls/wire";
import { CACHE } from "../kernel/limits";
import { type Context, ScriptError, type Services } from "../kernel/types";

interface Item {
  readonly value: string;
  readonly expires: number;
}
type Items = Readonly<Record<string, Item>>;

function cacheId({ execution }: Context, scope: Scope): string {
  if (scope === "script") return `script|${execution.scriptId}`;
  if (scope === "user") return `user|${execution.scriptId}|${execution.effectiveUser}`;
  return `document|${execution.scriptId}|${execution.containerId}`;
}

const read = (context: Context, scope: Scope): Items =>
  context.store.collection<Items>("cache").get(cacheId(context, scope)) ?? {};

function write(context: Context, scope: Scope, items: Items): void {
  const live = Object.entries(items).filter(([, { expires }]) => expires > context.now());
  const kept =
    live.length > CACHE.items
      ? live.sort(([, a], [, b]) => b.expires - a.expires).slice(0, CACHE.kept)
      : live;
  context.store.collection<Items>("cache").put(cacheId(context, scope), Object.fromEntries(kept));
}

function keyOf(key: string | null | undefined): string {
  if (key === null || key === undefined) throw new ScriptError("Invalid argument: key");
  const text = String(key);
  if (text.length > CACHE.keyLength) throw new ScriptError("Argument too large: key");
  return text;
}

function itemOf(
  context: Context,
  value: string | null | undefined,
  seconds: number | null | undefined,
): Item {
  if (value === null || value === undefined) throw new ScriptError("Invalid argument: value");
  const text = String(value);
  if (Buffer.byteLength(text, "utf8") > CACHE.valueBytes) throw new ScriptError("Argument too large: value");
  const asked = seconds === null || seconds === undefined ? CACHE.defaultSeconds : Number(seconds);
  return { value: text, expires: context.now() + Math.min(Math.max(asked, 1), CACHE.maxSeconds) * 1000 };
}

function live(context: Context, items: Items, key: string): string | null {
  const name = keyOf(key);
  const item = Object.hasOwn(items, name) ? items[name] : undefined;
  return item && item.expires > context.now() ? item.value : null;
}

/** Caches of the three scopes; the first argument is the scope: "script", "user" or "document". */
export const cacheServices: Services<CacheCalls> = {
  "Cache.get": (context, scope, key) => live(context, read(context, scope), key),
  "Cache.getAll": (context, scope, keys) => {
    const items = read(context, scope);
    const found = keys.map((key) => [keyOf(key), live(context, items, key)] as const);
    return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  },
  "Cache.put": (context, scope, key, value, seconds) =>
    write(context, scope, { ...read(context, scope), [keyOf(key)]: itemOf(context, value, seconds) }),
  "Cache.putAll": (context, scope, values, seconds) => {
    const given = Object.entries(values);
    const added = given.map(([key, value]) => [keyOf(key), itemOf(context, value, seconds)]);
    write(context, scope, { ...read(context, scope), ...Object.fromEntries(added) });
  },
  "Cache.remove": (context, scope, key) => {
    const { [keyOf(key)]: _, ...rest } = read(context, scope);
    write(context, scope, rest);
  },
  "Cache.removeAll": (context, scope, keys) => {
    const gone = keys.map(keyOf);
    write(
      context,
      scope,
      Object.fromEntries(Object.entries(read(context, scope)).filter(([key]) => !gone.includes(key))),
    );
  },
};
