// Blobs: bytes with a name and a content type.

import type { BlobTag, WireBlob } from "../../calls/wire";
import { badArguments } from "../base/class";
import type { Emulates } from "../base/emulates";
import { refuse } from "../surface";
import { call, fail, registerReviver } from "../wire";
import { fromBase64, latin1Text, toBase64, utf8Bytes, utf8Text } from "./bytes";
import { typeOfName } from "./endings";

/** Anything that a blob can be taken from: Blob, File, HtmlOutput, HTTPResponse … */
export interface BlobSource {
  getBlob(): Blob;
}

const UTF8 = /^utf-?8$/i;
const LATIN = /^(us-ascii|ascii|iso-8859-1|latin1)$/i;

/** Google's Blob. */
export class Blob implements BlobSource, Emulates<GoogleAppsScript.Base.Blob> {
  constructor(
    private bytes: number[],
    private contentType: string | null = null,
    private name: string | null = null,
  ) {
    for (const key of ["bytes", "contentType", "name"])
      Object.defineProperty(this, key, { enumerable: false });
  }
  getBytes(): number[] {
    return this.bytes.slice();
  }
  setBytes(data: number[]): this {
    this.bytes = data.slice();
    return this;
  }
  getDataAsString(charset?: string): string {
    if (UTF8.test(charset ?? "UTF-8")) return utf8Text(this.bytes);
    return LATIN.test(charset ?? "") ? latin1Text(this.bytes) : call["Blob.getDataAsString"](this, charset);
  }
  setDataFromString(text: string, charset?: string): this {
    if (charset && !UTF8.test(charset)) refuse(`Blob.setDataFromString in ${charset}`);
    this.bytes = utf8Bytes(String(text));
    return this;
  }
  getContentType(): string | null {
    return this.contentType;
  }
  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    this.contentType = typeOfName(this.name ?? "");
    return this;
  }
  getName(): string | null {
    return this.name;
  }
  setName(name: string): this {
    this.name = name;
    return this;
  }
  isGoogleType(): boolean {
    return (this.contentType ?? "").startsWith("application/vnd.google-apps.");
  }
  copyBlob(): Blob {
    return new Blob(this.bytes.slice(), this.contentType, this.name);
  }
  getBlob(): Blob {
    return this;
  }
  /** Converts; the host knows texts, HTML and PDF (as a page of text), and the same type. */
  getAs(contentType: string): Blob {
    if (contentType === this.contentType) return this.copyBlob();
    return call["Blob.getAs"](this, contentType);
  }
  /** Deprecated: zip archives only. */
  getAllBlobs(): Blob[] {
    return [this];
  }
  toString(): string {
    return "Blob";
  }
  toWire(): BlobTag {
    return { $blob: { name: this.name, contentType: this.contentType, base64: toBase64(this.bytes) } };
  }
}

declare module "../crossing" {
  interface Tags {
    $blob: [plain: WireBlob, live: Blob];
  }
}
registerReviver(
  "$blob",
  ({ name, contentType, base64 }: WireBlob) => new Blob(fromBase64(base64) ?? [], contentType, name),
);

/** Makes a blob of text or bytes, as Utilities.newBlob does. */
export function newBlob(data: string | number[], contentType?: string | null, name?: string | null): Blob {
  if (typeof data !== "string" && !isBytes(data))
    badArguments("Utilities.newBlob", [data, contentType, name].slice(0, 3));
  const type = contentType ?? (typeof data === "string" ? "text/plain" : null);
  return new Blob(typeof data === "string" ? utf8Bytes(data) : data.map(signed), type, name ?? null);
}

const signed = (byte: number): number => (byte << 24) >> 24;

/** Whether a value is an array of numbers (typed arrays count), as Google's Byte[]. */
export function isBytes(value: unknown): value is number[] {
  if (!Array.isArray(value) && !(ArrayBuffer.isView(value) && !(value instanceof DataView))) return false;
  return Array.prototype.every.call(value, (byte: unknown) => typeof byte === "number");
}

/** The blob behind a blob source; throws where there is none. */
export function blobOf(source: unknown): Blob {
  if (source instanceof Blob) return source;
  return isSource(source) ? source.getBlob() : fail("Invalid argument: blob");
}

const isSource = (value: unknown): value is BlobSource =>
  typeof value === "object" && value !== null && "getBlob" in value && typeof value.getBlob === "function";
