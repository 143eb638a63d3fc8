// The tables of a store's file, and how files of earlier versions become what this version reads.
import type Database from "libsql";
import { StoreError } from "./trouble";

/** Each step leads from the version of its position to the next; a new file takes all of them. */
const STEPS: readonly string[] = [
  // Files made before versions were counted have these tables and version 0.
  `CREATE TABLE IF NOT EXISTS parts (
     collection TEXT NOT NULL, id TEXT NOT NULL, part TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (collection, id, part)
   ) WITHOUT ROWID;
   CREATE INDEX IF NOT EXISTS heads ON parts (collection, id) WHERE part = '';`,
];

/** The version that this host writes. */
const VERSION = STEPS.length;

const versionOf = (db: Database.Database) =>
  (db.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;

/** Throws StoreError for a file that a later version wrote, before anything in it is touched. */
export function refuseLater(db: Database.Database, path: string): void {
  if (versionOf(db) > VERSION) throw new StoreError("newer", path);
}

/** Brings a file to the present version, in one transaction. */
export function migrate(db: Database.Database): void {
  const found = versionOf(db);
  if (found === VERSION) return;
  db.exec(
    ["BEGIN IMMEDIATE", ...STEPS.slice(found), `PRAGMA user_version = ${VERSION}`, "COMMIT"].join(";\n"),
  );
}
