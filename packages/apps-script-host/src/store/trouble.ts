// What can be wrong with a store's file, told apart so that a person learns what to do.

/**
 * `inUse`: another process has the file open; `damaged`: it is no database, or a page or value of it cannot be read;
 * `newer`: a later version of this host wrote it; `full`: no room on the disk; `unwritable`: no right to write there.
 */
export type StoreTrouble = "inUse" | "damaged" | "newer" | "full" | "unwritable";

const SENTENCES: Record<StoreTrouble, string> = {
  inUse: "is open in another process. Close that one, or use another file.",
  damaged:
    "is damaged and was left as it is. Put a copy of an earlier day in its place, or use another file.",
  newer: "was written by a later version. Use that version, or another file.",
  full: "cannot be written: the disk is full. Nothing of the last change was kept; make room and repeat it.",
  unwritable: "cannot be written. Check the rights on the file and its folder.",
};

/** A store that cannot be opened, read or written; what it held is left as it is. */
export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`The store ${path} ${SENTENCES[trouble]}`, options);
    this.name = "StoreError";
  }
}

// Result codes of SQLite: https://www.sqlite.org/rescode.html
const TROUBLES: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, "inUse"],
  [/^SQLITE_(NOTADB|CORRUPT)/, "damaged"],
  [/^SQLITE_(FULL|IOERR_WRITE)/, "full"],
  // A file that may only be read takes no lock.
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR_LOCK)/, "unwritable"],
];

/** What the driver leaves without a name has one by its lowest eight bits. */
const PRIMARY: Readonly<Record<number, string>> = {
  5: "SQLITE_BUSY",
  8: "SQLITE_READONLY",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
};

// A file that cannot be opened at all is told without a code, by the number of CANTOPEN at the end of the text.
function codeOf(error: unknown): string {
  const { code, rawCode, message } = error as { code?: unknown; rawCode?: number; message?: unknown };
  if (/^ConnectionFailed\b.*: 14\b/.test(String(message))) return "SQLITE_CANTOPEN";
  const unnamed = String(code).startsWith("UNKNOWN_SQLITE_ERROR");
  return (unnamed && PRIMARY[(rawCode ?? 0) & 255]) || String(code ?? "");
}

/** Runs work on a store's file; what SQLite refuses is thrown as a StoreError, everything else as it is. */
export function onFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    const known = TROUBLES.find(([pattern]) => pattern.test(code));
    throw known ? new StoreError(known[1], path, { cause: error }) : error;
  }
}
