// Blobs on their way between a realm and the services.
import type { Plain } from "./types";

/** A Blob as it crosses the realm border. */
export interface WireBlob {
  base64: string;
  contentType: string | null;
  name: string | null;
}

/** A Blob that crossed the border, or null. */
export function blobOf(value: Plain | undefined): WireBlob | null {
  const blob = isObject(value) ? value.$blob : undefined;
  return isObject(blob) ? (blob as unknown as WireBlob) : null;
}

const isObject = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
