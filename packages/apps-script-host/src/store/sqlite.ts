import Database from "libsql";
import type { Codec } from "./parts";
import { migrate, refuseLater } from "./schema";
import { Room, Stored } from "./stored";
import { onFile, StoreError } from "./trouble";

/** One change to be written: the value now and the durable one before it; undefined = no such entry. */
export interface Change {
  collection: string;
  id: string;
  value: unknown;
  before: unknown;
}

/** How long an opening waits for a process that is just closing the file. */
const WAIT_MS = 500;

/**
 * The durable side of the store: one SQLite file, one transaction per commit, one process at a time.
 *
 * Every method throws StoreError where the file refuses.
 */
export class SqliteFile {
  private readonly db: Database.Database;
  private readonly statements;
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly path: string,
    private readonly codecOf: (collection: string) => Codec<unknown>,
  ) {
    this.db = onFile(path, () => openAlone(path));
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
      entries.set(id, this.stored(collection, id));
      collections.set(collection, entries);
    }
    return collections;
  }

  /** An entry that is in the file; `value` where it was just written. */
  stored(collection: string, id: string, value?: { value: unknown }): Stored<unknown> {
    return new Stored(() => this.read(collection, id), this.roomOf(collection), value);
  }

  write(changes: Iterable<Change>): void {
    onFile(this.path, () => {
      this.db.exec("BEGIN IMMEDIATE");
      try {
        for (const change of changes) this.writeOne(change);
        this.db.exec("COMMIT");
      } catch (error) {
        // A full disk has rolled back by itself.
        if (this.db.inTransaction) this.db.exec("ROLLBACK");
        throw error;
      }
    });
  }

  close(): void {
    letGo(this.db);
  }

  private roomOf(collection: string): Room | null {
    const { most } = this.codecOf(collection);
    if (most === undefined) return null;
    const room = this.rooms.get(collection) ?? new Room(most);
    this.rooms.set(collection, room);
    return room;
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
    const rows = onFile(this.path, () => this.statements.read.raw().all(collection, id)) as [
      string,
      string,
    ][];
    try {
      return this.codecOf(collection).join(new Map(rows.map(([part, body]) => [part, JSON.parse(body)])));
    } catch (error) {
      throw new StoreError("damaged", this.path, { cause: error });
    }
  }
}

// The exclusive lock is the operating system's: it goes with its process, however that ends.
function openAlone(path: string): Database.Database {
  const db = new Database(path);
  try {
    db.exec(`PRAGMA busy_timeout = ${WAIT_MS}; PRAGMA locking_mode = EXCLUSIVE;`);
    refuseLater(db, path);
    // WAL with NORMAL keeps every committed transaction when the process is killed.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    const [{ quick_check: verdict }] = db.prepare("PRAGMA quick_check(1)").all() as [{ quick_check: string }];
    if (verdict !== "ok") throw new StoreError("damaged", path);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// The handle itself lives until its statements are collected as garbage; the lock must not.
function letGo(db: Database.Database): void {
  db.exec("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL;");
  db.prepare("SELECT 1 FROM parts LIMIT 1").all();
  db.close();
}
