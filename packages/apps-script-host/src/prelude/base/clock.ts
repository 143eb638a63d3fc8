// Date and Math.random of a realm, following the host's clock and seed.

/** Makes the realm's `Date` tell the host's time; all else of Date stays the language's own. */
export function followClock(realm: typeof globalThis, now: () => number): void {
  const Real = realm.Date;
  const HostDate = function (this: unknown, ...args: unknown[]) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, new.target);
  };
  Object.defineProperty(HostDate, "name", { value: "Date" });
  Object.defineProperty(HostDate, "length", { value: 7 });
  HostDate.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, "constructor", {
    value: HostDate,
    writable: true,
    configurable: true,
  });
  const own = { now, parse: Real.parse, UTC: Real.UTC };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(HostDate, name, { value, writable: true, configurable: true });
  Object.defineProperty(realm, "Date", { value: HostDate, writable: true, configurable: true });
}

/** Seeds `Math.random` (mulberry32). */
export function followSeed(realm: typeof globalThis, seed: number): void {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  Object.defineProperty(realm.Math, "random", { value: random, writable: true, configurable: true });
}
