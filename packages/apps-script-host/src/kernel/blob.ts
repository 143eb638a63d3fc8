// Blobs on their way between a realm and the services.
import type { Plain } from "./types";

/** A Blob as it crosses the realm border. */
export interface WireBlob {
  readonly base64: string;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** A Blob that crossed the border, or null. */
export function blobOf(value: Plain | undefined): WireBlob | null {
  const blob = isObject(value) ? value.$blob : undefined;
  if (!isObject(blob) || typeof blob.base64 !== "string") return null;
  const textOrNull = (text: Plain | undefined) => (typeof text === "string" ? text : null);
  return { base64: blob.base64, contentType: textOrNull(blob.contentType), name: textOrNull(blob.name) };
}

const isObject = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
