import Database from "libsql";
import { Unloaded } from "./collection";
import type { Codec } from "./parts";

const schema = `
  CREATE TABLE IF NOT EXISTS parts (
    collection TEXT NOT NULL, id TEXT NOT NULL, part TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (collection, id, part)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS heads ON parts (collection, id) WHERE part = '';`;

/** One change to be written: the value now and the durable one before it; undefined = no such entry. */
export interface Change {
  collection: string;
  id: string;
  value: unknown;
  before: unknown;
}

/** The durable side of the store: one SQLite file, one transaction per commit. */
export class SqliteFile {
  private readonly db: Database.Database;
  private readonly statements;

  constructor(
    path: string,
    private readonly codecOf: (collection: string) => Codec<unknown>,
  ) {
    this.db = new Database(path);
    // WAL with NORMAL keeps every committed transaction when the process is killed.
    this.db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    this.db.exec(schema);
    this.statements = {
      write: this.db.prepare("INSERT OR REPLACE INTO parts (collection, id, part, body) VALUES (?, ?, ?, ?)"),
      drop: this.db.prepare("DELETE FROM parts WHERE collection = ? AND id = ? AND part = ?"),
      dropAll: this.db.prepare("DELETE FROM parts WHERE collection = ? AND id = ?"),
      read: this.db.prepare("SELECT part, body FROM parts WHERE collection = ? AND id = ?"),
    };
  }

  /** Every collection with all its ids, the values unread; every value has a part "", and an index lists those. */
  load(): Map<string, Map<string, unknown>> {
    const collections = new Map<string, Map<string, unknown>>();
    const ids = this.db.prepare("SELECT collection, id FROM parts WHERE part = ''").raw().all() as [
      string,
      string,
    ][];
    for (const [collection, id] of ids) {
      const entries = collections.get(collection) ?? new Map<string, unknown>();
      entries.set(id, new Unloaded(() => this.read(collection, id)));
      collections.set(collection, entries);
    }
    return collections;
  }

  write(changes: Iterable<Change>): void {
    this.db.exec("BEGIN IMMEDIATE");
    try {
      for (const change of changes) this.writeOne(change);
      this.db.exec("COMMIT");
    } catch (error) {
      this.db.exec("ROLLBACK");
      throw error;
    }
  }

  close(): void {
    this.db.close();
  }

  private writeOne({ collection, id, value, before }: Change): void {
    if (value === undefined) {
      this.statements.dropAll.run(collection, id);
      return;
    }
    this.codecOf(collection).diff(
      value,
      before,
      (part, body) => this.statements.write.run(collection, id, part, JSON.stringify(body)),
      (part) => this.statements.drop.run(collection, id, part),
    );
  }

  private read(collection: string, id: string): unknown {
    const rows = this.statements.read.raw().all(collection, id) as [string, string][];
    return this.codecOf(collection).join(new Map(rows.map(([part, body]) => [part, JSON.parse(body)])));
  }
}
