/** 16 letters that differ where texts differ, as far as sixteen letters can; nothing can be read from them. */
export function fingerprint(text: string): string {
  return hex(fnv1a(text, 0x811c9dc5)) + hex(fnv1a(text, 0x9747b28c));
}

/** 16 letters that differ where two lots of texts differ, in whatever order each lot stands; a text that stands twice counts twice. */
export function fingerprintOfAll(texts: readonly string[]): string {
  let [first, second] = [0, 0];
  for (const text of texts) {
    first = (first + fnv1a(text, 0x811c9dc5)) >>> 0;
    second = (second + fnv1a(text, 0x9747b28c)) >>> 0;
  }
  return hex(first) + hex(second);
}

/** A whole number from 1,000,000 to 1,999,999,999 that follows from a text alone: two texts hardly ever share one. */
export function stableNumber(text: string): number {
  return 1_000_000 + (fnv1a(text, 0x811c9dc5) % 1_999_000_000);
}

// FNV-1a (draft-eastlake-fnv) over UTF-16 units, with two different beginnings.
function fnv1a(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}
