// Utilities on the host's side: what needs Node (hashes, archives), the clock or the seed.

import { createHash, createHmac, createSign } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import type { UtilitiesCalls } from "../calls/utilities";
import type { BlobTag, WireBlob } from "../calls/wire";
import { NotEmulated, ScriptError, type Services } from "../kernel/types";
import { typeOfName } from "../prelude/utilities/endings";
import { formatDate } from "./date-format";
import { parseDate } from "./date-parse";
import { formatString } from "./format-string";

const bytesOf = (base64: string): Buffer => Buffer.from(base64, "base64");

/** A blob on its way into a realm. */
export const blobOut = (bytes: Uint8Array, contentType: string | null, name: string | null): BlobTag => ({
  $blob: { name, contentType, base64: Buffer.from(bytes).toString("base64") },
});

// SHA_256 → sha256; OpenSSL has no MD2.
function hashName(algorithm: string): string {
  const name = algorithm
    .replace(/^(HMAC|RSA)_/, "")
    .replace("_", "")
    .toLowerCase();
  if (name === "md2") throw new ScriptError("MD2 is not supported by the host.");
  return name;
}

function zip(blobs: readonly BlobTag[]): Uint8Array {
  const entries: Record<string, Uint8Array> = Object.create(null);
  for (const { $blob } of blobs) {
    const { name, base64 } = $blob;
    if (name === null) throw new ScriptError("Blob object must have non-null name for this operation.");
    if (name in entries) throw new ScriptError(`Duplicate filename: ${name}`);
    entries[name] = bytesOf(base64);
  }
  return zipSync(entries);
}

// Texts convert among each other by their type alone and HTML is printed; everything else needs Google's converters.
/** Prints a page of HTML as PDF; null where no browser of this machine can. */
export type PrintHtml = (html: string) => Uint8Array | null;

function convert(print: PrintHtml, blob: WireBlob, contentType: string): BlobTag {
  if (blob.contentType === "text/html" && contentType === "application/pdf") return printed(print, blob);
  if (!/^text\//.test(blob.contentType ?? "") || !/^text\//.test(contentType))
    throw new NotEmulated(`Blob.getAs(${blob.contentType} → ${contentType})`);
  return blobOut(bytesOf(blob.base64), contentType, blob.name);
}

function printed(print: PrintHtml, { base64, name }: WireBlob): BlobTag {
  const pdf = print(Buffer.from(bytesOf(base64)).toString());
  if (!pdf)
    throw new NotEmulated("Blob.getAs(text/html → application/pdf) without a browser on this machine");
  return blobOut(pdf, "application/pdf", name?.replace(/\.html?$/, "") ?? null);
}

const plain: Services<Omit<UtilitiesCalls, "Blob.getAs">> = {
  "Blob.getDataAsString": (_, { $blob }, charset) => decoded($blob, String(charset)),
  "Utilities.computeDigest": (_, algorithm, value) =>
    createHash(hashName(algorithm)).update(bytesOf(value)).digest("base64"),
  "Utilities.computeHmacSignature": (_, algorithm, value, key) =>
    createHmac(hashName(algorithm), bytesOf(key)).update(bytesOf(value)).digest("base64"),
  "Utilities.computeRsaSignature": (_, algorithm, value, key) => {
    try {
      return createSign(hashName(algorithm)).update(bytesOf(value)).sign(key, "base64");
    } catch {
      throw new ScriptError("Invalid argument: key");
    }
  },
  "Utilities.formatDate": (_, milliseconds, zone, format) => {
    if (milliseconds === null || Number.isNaN(milliseconds)) throw new ScriptError("Invalid argument: date");
    return formatDate(milliseconds, String(zone), String(format));
  },
  "Utilities.parseDate": (_, text, zone, format) => parseDate(String(text), String(zone), String(format)),
  "Utilities.formatString": (_, template, ...values) => formatString(String(template), values),
  "Utilities.getUuid": ({ random }) => uuid(random),
  "Utilities.sleep": ({ now }, milliseconds) => {
    if (milliseconds < 0 || milliseconds > 300_000)
      throw new ScriptError(`Invalid argument: ${milliseconds}`);
    const until = now() + milliseconds;
    return { wait: "sleep", until, ready: () => (now() >= until ? { value: null } : undefined) };
  },
  "Utilities.gzip": (_, blob, name) => {
    const { base64 } = blob.$blob;
    return blobOut(gzipSync(bytesOf(base64)), "application/x-gzip", name ?? "archive.gz");
  },
  "Utilities.ungzip": (_, blob) => {
    const { base64, name, contentType } = blob.$blob;
    if (contentType !== "application/x-gzip" && contentType !== "application/gzip")
      throw new ScriptError(`Blob object must have content type application/x-gzip for this operation.`);
    const inner = name?.replace(/\.gz$/, "") ?? null;
    return blobOut(
      opened(() => gunzipSync(bytesOf(base64))),
      null,
      inner,
    );
  },
  "Utilities.zip": (_, blobs, name) => blobOut(zip(blobs), "application/zip", name ?? "archive.zip"),
  "Utilities.unzip": (_, blob) => {
    const { base64, contentType } = blob.$blob;
    if (contentType !== null && !/zip/.test(contentType)) throw new ScriptError("Invalid argument");
    const entries = Object.entries(opened(() => unzipSync(bytesOf(base64))));
    return entries.map(([entry, bytes]) => blobOut(bytes, typeOfName(entry), entry));
  },
};

/** The utilities. Bytes cross as base64, dates as epoch milliseconds. */
export const utilitiesServices = (print: PrintHtml): Services<UtilitiesCalls> => ({
  ...plain,
  "Blob.getAs": (_, { $blob }, contentType) => convert(print, $blob, contentType),
});

// Charsets that no decoder knows are refused; the text is what Drive's own errors about arguments look like.
function decoded({ base64 }: WireBlob, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytesOf(base64));
  } catch {
    throw new ScriptError(`Invalid argument: ${charset}`);
  }
}

/** What an archive holds; Google's text where it is none. */
function opened<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new ScriptError("Invalid argument");
  }
}

function uuid(random: () => number): string {
  const hex = () => Math.floor(random() * 16).toString(16);
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (mark) =>
    mark === "x" ? hex() : (8 + Math.floor(random() * 4)).toString(16),
  );
}
