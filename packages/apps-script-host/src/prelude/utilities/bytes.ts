// Texts, bytes and base64 with nothing but the language. Bytes are signed (-128 … 127), as Apps Script shows them.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** UTF-8 bytes of a text. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes.map(signed);
}

/** ASCII bytes of a text; every other character becomes "?". */
export const asciiBytes = (text: string): number[] =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 ? code : 0x3f;
  });

const tail = (code: number): number => 0x80 | (code & 0x3f);
const signed = (byte: number): number => (byte << 24) >> 24;

/** Text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function utf8Text(bytes: ArrayLike<number>): string {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const [code, length] = codeAt(bytes, i);
    text += String.fromCodePoint(code);
    i += length;
  }
  return text;
}

const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function codeAt(bytes: ArrayLike<number>, at: number): [code: number, length: number] {
  const first = (bytes[at] ?? 0) & 0xff;
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4) return [0xfffd, 1];
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = (bytes[at + i] ?? 0) & 0xff;
    if (next >> 6 !== 2) return [0xfffd, i];
    code = (code << 6) | (next & 0x3f);
  }
  const bad = code < (LEAST[length] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return bad ? [0xfffd, 1] : [code, length];
}

/** Latin-1 or ASCII bytes as text. */
export const latin1Text = (bytes: ArrayLike<number>): string =>
  Array.prototype.map.call(bytes, (byte: number) => String.fromCharCode(byte & 0xff)).join("");

/** Base64 with padding. */
export function toBase64(bytes: ArrayLike<number>): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const triple = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2);
    const four = [18, 12, 6, 0].map((shift) => ALPHABET[(triple >> shift) & 63]);
    pieces.push(
      left > 2 ? four.join("") : left === 2 ? `${four[0]}${four[1]}${four[2]}=` : `${four[0]}${four[1]}==`,
    );
  }
  return pieces.join("");
}

const byteAt = (bytes: ArrayLike<number>, at: number): number => (bytes[at] ?? 0) & 0xff;

/** Bytes of base64, plain or web-safe, padded or not; undefined where it is none. */
export function fromBase64(text: string): number[] | undefined {
  const plain = text.replace(/[\s]/g, "").replace(/-/g, "+").replace(/_/g, "/").replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let i = 0; i < plain.length; i++) {
    bits = ((bits << 6) | (CODES[plain.charCodeAt(i)] ?? 0)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push(signed((bits >> held) & 0xff));
  }
  return bytes;
}

const CODES: Record<number, number> = {};
for (let i = 0; i < 64; i++) CODES[ALPHABET.charCodeAt(i)] = i;
