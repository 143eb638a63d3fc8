// Values as they cross between a realm and the core: JSON, with tags for what JSON lacks.
import type { WireBlob } from "../kernel/blob";

/** A Date as it crosses; an alias, as an interface would be no plain data. */
export type WireDate = { readonly $date: number };

export type { WireBlob };

/** A Blob with the tag by which a realm knows it. */
export interface BlobTag {
  readonly $blob: WireBlob;
}

/** Whose store, cache or lock is meant. */
export type Scope = "script" | "user" | "document";

/** A text that a script gives: null and undefined stand for a missing one (prelude/surface/parameter.ts) and arrive as null. */
export type Text = string | null;
