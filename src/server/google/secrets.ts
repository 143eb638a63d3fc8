// Random values, hashes, and what the script keeps for itself: properties of the script hold what no cell may.

/** 43 random signs: 244 random bits (two UUIDs of Google's), hashed to 256. */
export function randomSigns(): string {
  return hashOf(Utilities.getUuid() + Utilities.getUuid());
}

/** SHA-256 of a text as 43 signs of web-safe Base64. */
export function hashOf(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(bytes).replace(/=/g, "");
}

/**
 * HMAC-SHA256 of a text under a key, in Base64 (RFC 2104). Made of digests, because 飞书 signs an empty text and nothing says that
 * `computeHmacSha256Signature` takes one.
 */
export function signatureOf(message: string, key: string): string {
  const secret = bytesOf(key).length > BLOCK ? digest(bytesOf(key)) : bytesOf(key);
  const padded = (sign: number) => Array.from({ length: BLOCK }, (_, place) => (secret[place] ?? 0) ^ sign);
  const inner = digest([...padded(0x36), ...bytesOf(message)]);
  return Utilities.base64Encode(digest([...padded(0x5c), ...inner]));
}

/** Bytes that SHA-256 takes at a time. */
const BLOCK = 64;

const bytesOf = (text: string): number[] => Utilities.newBlob(text).getBytes();

const digest = (bytes: number[]): number[] =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, bytes);

/** A value of the script's own, "" where there is none. */
export function readSecret(name: string): string {
  return PropertiesService.getScriptProperties().getProperty(name) ?? "";
}

/** Keeps a value of the script's own (9 KB at most, all together 500 KB). */
export function writeSecret(name: string, value: string): void {
  PropertiesService.getScriptProperties().setProperty(name, value);
}

/** All of them by name. */
export function readSecrets(): Readonly<Record<string, string>> {
  return PropertiesService.getScriptProperties().getProperties();
}

/** Forgets a value of the script's own. */
export function dropSecret(name: string): void {
  PropertiesService.getScriptProperties().deleteProperty(name);
}
