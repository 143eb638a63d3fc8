// Seeded randomness: the same seed gives the same ids, numbers and interleavings.

import type { Store } from "./types";

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** A source whose state can be kept and put back. */
export interface SeededRandom extends Random {
  state: number;
}

/** Mulberry32: small, fast and good enough for ids and schedules; not for secrets. */
export function seededRandom(seed: number): SeededRandom {
  const next = () => {
    source.state = (source.state + 0x6d2b79f5) >>> 0;
    const { state } = source;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const source: SeededRandom = Object.assign(next, { state: seed >>> 0 });
  return source;
}

/** The sequence of a host's start on a store: the seed's own at the first start, another at each later one. */
export function startSequence(store: Store, seed: number): SeededRandom {
  const starts = store.collection<number>("starts");
  const count = starts.get("host") ?? 0;
  starts.put("host", count + 1);
  // Mulberry walks one circle of states; 2^32 divided by the golden ratio keeps the starts far apart on it.
  return seededRandom(seed + Math.imul(count, 0x9e3779b9));
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** An id of Google's look; 44 characters as spreadsheets have, starting with "1". */
export function randomId(random: Random, length = 44): string {
  let id = "1";
  while (id.length < length) id += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return id;
}

/** An id that nothing in the store has. */
export function newId(store: Store, random: Random, length?: number): string {
  let id = randomId(random, length);
  while (store.has(id)) id = randomId(random, length);
  return id;
}
