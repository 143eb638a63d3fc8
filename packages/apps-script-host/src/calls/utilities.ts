// Utilities and Blob. Bytes cross as base64, dates as epoch milliseconds.
import type { Plain } from "../kernel/types";
import type { BlobTag, Text } from "./wire";

/** What of Utilities and Blob needs the host. */
export interface UtilitiesCalls {
  "Blob.getDataAsString"(blob: BlobTag, charset?: string): string;
  "Blob.getAs"(blob: BlobTag, contentType: string): BlobTag;
  "Utilities.computeDigest"(algorithm: string, base64: string): string;
  "Utilities.computeHmacSignature"(algorithm: string, base64: string, key: string): string;
  "Utilities.computeRsaSignature"(algorithm: string, base64: string, key: string): string;
  "Utilities.formatDate"(milliseconds: number | null, zone: Text, format: Text): string;
  "Utilities.parseDate"(text: Text, zone: Text, format: Text): number;
  "Utilities.formatString"(template: Text, ...values: Plain[]): string;
  "Utilities.getUuid"(): string;
  "Utilities.sleep"(milliseconds: number): void;
  "Utilities.gzip"(blob: BlobTag, name?: string | null): BlobTag;
  "Utilities.ungzip"(blob: BlobTag): BlobTag;
  "Utilities.zip"(blobs: readonly BlobTag[], name?: string | null): BlobTag;
  "Utilities.unzip"(blob: BlobTag): readonly BlobTag[];
}
