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

/** HMAC-SHA256 of a text under a key, in Base64; the text may be empty. */
export function signatureOf(message: string, key: string): string {
  const { UTF_8 } = Utilities.Charset;
  return Utilities.base64Encode(Utilities.computeHmacSha256Signature(message, key, UTF_8));
}

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
