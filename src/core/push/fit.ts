// A tab that people have typed into is made to fit a newer definition without moving anything they typed: what is wanted and not
// there is put in, what is there and not wanted stays to be hidden. Columns and rows alike, known by their keys.

/** How a line of columns, or of rows, comes to hold all that is wanted. */
export interface Fit {
  /** Places (from 0) to be put in one after another; each counts those before it in. */
  readonly inserts: readonly { readonly at: number; readonly key: string }[];
  /** The line as it stands then; people's own places are "". */
  readonly keys: readonly string[];
  /** Where each wanted key stands then; of two that are alike the first. */
  readonly places: ReadonlyMap<string, number>;
  /** Places that hold a key which is not wanted any more. */
  readonly gone: readonly number[];
}

/** Fits a line of keys as found to those wanted: a new one comes right behind the wanted one before it, wherever that stands. */
export function fitKeys(found: readonly string[], wanted: readonly string[]): Fit {
  const keys = [...found];
  const inserts: { at: number; key: string }[] = [];
  let before = -1;
  for (const key of wanted) {
    const place = keys.indexOf(key);
    if (place < 0) {
      const at = before < 0 ? firstOf(keys, wanted) : before + 1;
      keys.splice(at, 0, key);
      inserts.push({ at, key });
      before = at;
    } else before = place;
  }
  const places = new Map(wanted.map((key) => [key, keys.indexOf(key)]));
  const gone = keys.flatMap((key, index) => (key !== "" && places.get(key) !== index ? [index] : []));
  return { inserts, keys, places, gone };
}

// Nothing wanted stands before it: in front of the first that is, or at the end where none is.
function firstOf(keys: readonly string[], wanted: readonly string[]): number {
  const first = keys.findIndex((key) => wanted.includes(key));
  return first < 0 ? keys.length : first;
}
