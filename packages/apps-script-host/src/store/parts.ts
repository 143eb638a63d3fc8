// How a stored value is cut into separately written parts, so that a commit writes only what changed.

/** Parts of one value by key; the text of each is its JSON. */
export type Parts = ReadonlyMap<string, unknown>;

/** Cuts values of one collection into parts, one of them with the key "", and puts them together again. */
export interface Codec<T> {
  /** How many values stay in memory while nobody uses them; absent: all that were read. */
  readonly most?: number;
  /**
   * Calls `write` for each part that is not identical (===) to that of `before`, and `drop` for parts that
   * are gone; `before` is the value that is already durable, undefined for a new id.
   */
  diff(
    value: T,
    before: T | undefined,
    write: (key: string, part: unknown) => void,
    drop: (key: string) => void,
  ): void;
  /** The inverse; `parts` holds every written part. */
  join(parts: Parts): T;
}

/** Keeps the whole value in one part. */
export const wholeCodec: Codec<unknown> = {
  diff(value, before, write) {
    if (value !== before) write("", value);
  },
  join: (parts) => parts.get(""),
};
