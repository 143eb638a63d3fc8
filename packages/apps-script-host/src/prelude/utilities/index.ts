// Utilities inside a realm.

import type { PreludePart } from "../base/class";
import type { Emulates } from "../base/emulates";
import { type EnumValue, enumOf } from "../base/enum";
import { call, fail } from "../wire";
import { Blob, type BlobSource, blobOf, newBlob } from "./blob";
import { asciiBytes, fromBase64, toBase64, utf8Bytes } from "./bytes";
import { parseCsv } from "./csv";

type Data = string | number[];

const Charset = enumOf("Charset", "US_ASCII UTF_8");
const DigestAlgorithm = enumOf("DigestAlgorithm", "MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512");
const MacAlgorithm = enumOf("MacAlgorithm", "HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512");
const RsaAlgorithm = enumOf("RsaAlgorithm", "RSA_SHA_1 RSA_SHA_256");

// Texts are ASCII unless UTF-8 is asked for; a Byte[] must hold numbers.
function crossing(data: Data | null, charset?: EnumValue): string {
  if (data === null || data === undefined) return fail("Invalid argument: value");
  if (typeof data !== "object")
    return toBase64((charset === Charset.UTF_8 ? utf8Bytes : asciiBytes)(String(data)));
  const bad = Array.prototype.find.call(data, (byte: unknown) => !Number.isFinite(Number(byte)));
  if (bad !== undefined) fail(`Cannot convert ${String(bad)} to (class).`);
  return toBase64(data);
}

const bytesFrom = (base64: string): number[] => fromBase64(base64) ?? [];

const webSafe = (base64: string): string => base64.replace(/\+/g, "-").replace(/\//g, "_");

function decode64(text: string): number[] {
  return fromBase64(String(text)) ?? fail("Could not decode string.");
}

/** Google's Utilities. */
export class Utilities implements Emulates<GoogleAppsScript.Utilities.Utilities> {
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly RsaAlgorithm = RsaAlgorithm;

  base64Encode(data: Data, charset?: EnumValue): string {
    return crossing(data, charset);
  }
  base64EncodeWebSafe(data: Data, charset?: EnumValue): string {
    return webSafe(crossing(data, charset));
  }
  base64Decode(encoded: string, _charset?: EnumValue): number[] {
    return decode64(encoded);
  }
  base64DecodeWebSafe(encoded: string, _charset?: EnumValue): number[] {
    return decode64(encoded);
  }
  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue): number[] {
    return bytesFrom(call["Utilities.computeDigest"](algorithm, crossing(value, charset)));
  }
  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] {
    const [text, secret] = [crossing(value, charset), crossing(key, charset)];
    return bytesFrom(call["Utilities.computeHmacSignature"](algorithm, text, secret));
  }
  computeHmacSha256Signature(...rest: [value: Data, key: Data, charset?: EnumValue]): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, ...rest);
  }
  computeRsaSignature(algorithm: EnumValue, value: string, key: string, charset?: EnumValue): number[] {
    return bytesFrom(call["Utilities.computeRsaSignature"](algorithm, crossing(value, charset), key));
  }
  computeRsaSha1Signature(...rest: [value: string, key: string, charset?: EnumValue]): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_1, ...rest);
  }
  computeRsaSha256Signature(...rest: [value: string, key: string, charset?: EnumValue]): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_256, ...rest);
  }
  formatDate(date: Date, timeZone: string, format: string): string {
    return call["Utilities.formatDate"](date.getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(call["Utilities.parseDate"](date, timeZone, format));
  }
  formatString(template: string, ...values: unknown[]): string {
    return call["Utilities.formatString"](template, ...values);
  }
  getUuid(): string {
    return call["Utilities.getUuid"]();
  }
  sleep(milliseconds: number): void {
    call["Utilities.sleep"](milliseconds);
  }
  newBlob(data: Data, contentType?: string, name?: string): Blob {
    return newBlob(data, contentType, name);
  }
  gzip(blob: BlobSource, name?: string): Blob {
    return call["Utilities.gzip"](blobOf(blob), name);
  }
  ungzip(blob: BlobSource): Blob {
    return call["Utilities.ungzip"](blobOf(blob));
  }
  zip(blobs: BlobSource[], name?: string): Blob {
    return call["Utilities.zip"](blobs.map(blobOf), name);
  }
  unzip(blob: BlobSource): Blob[] {
    return call["Utilities.unzip"](blobOf(blob));
  }
  parseCsv(csv: string | null, delimiter?: string): string[][] {
    return parseCsv(csv ?? fail("Invalid argument: csv"), delimiter);
  }
  /** Deprecated twin of JSON.parse. */
  jsonParse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return fail("Could not parse text.");
    }
  }
  /** Deprecated twin of JSON.stringify. */
  jsonStringify(value: unknown): string {
    try {
      return JSON.stringify(value);
    } catch {
      return fail("Cannot convert Object to (class).");
    }
  }
  toString(): string {
    return "Utilities";
  }
}

/** Utilities, blobs and the charset enums. */
export const utilitiesPart: PreludePart = {
  globals: { Utilities: new Utilities(), Charset, DigestAlgorithm, MacAlgorithm, RsaAlgorithm },
  classes: { "Utilities.Utilities": Utilities, "Base.Blob": Blob },
};
