// Seeded randomness: the same seed gives the same ids, numbers and interleavings.

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

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** An id of Google's look; 44 characters as spreadsheets have, starting with "1". */
export function randomId(random: Random, length = 44): string {
  let id = "1";
  while (id.length < length) id += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return id;
}
