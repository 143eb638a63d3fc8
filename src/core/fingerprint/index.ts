/** 16 letters that differ where texts differ, as far as sixteen letters can; nothing can be read from them. */
export function fingerprint(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x9747b28c);
}

// FNV-1a (draft-eastlake-fnv) over UTF-16 units, with two different beginnings.
function fnv1a(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
