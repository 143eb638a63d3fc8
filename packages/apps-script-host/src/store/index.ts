// The store: immutable values in memory, made durable in one SQLite file at each commit.
import { existsSync } from "node:fs";
import type { Collection, Snapshot, Store } from "../kernel/types";
import { MemoryCollection } from "./collection";
import { type Codec, wholeCodec } from "./parts";
import { type Change, SqliteFile } from "./sqlite";
import { StoreError } from "./trouble";
import { workbookCodec } from "./workbook-codec";

export type { Codec } from "./parts";
export { StoreError, type StoreTrouble } from "./trouble";

/** Codecs of the collections whose values are big; all others are written whole. */
const codecs: Record<string, Codec<unknown>> = { spreadsheets: workbookCodec as Codec<unknown> };

/**
 * Opens a store; ":memory:" keeps nothing on disk. Throws StoreError where the file is in use, damaged or of a later version.
 * Values are read from disk when first asked for, so opening costs only the list of ids.
 */
export function openStore(path: string): Store {
  const codecOf = (collection: string) => codecs[collection] ?? wholeCodec;
  return new FileStore(path === ":memory:" ? null : new SqliteFile(path, codecOf));
}

/** Throws StoreError when another process has the store open; one that is damaged or not there is free. */
export function storeIsFree(path: string): void {
  if (!existsSync(path)) return;
  try {
    openStore(path).close();
  } catch (error) {
    if (!(error instanceof StoreError) || error.trouble === "inUse") throw error;
  }
}

class FileStore implements Store {
  private readonly collections = new Map<string, MemoryCollection<unknown>>();
  private readonly attending: Parameters<Store["attend"]>[0][] = [];

  constructor(private readonly file: SqliteFile | null) {
    for (const [name, entries] of file?.load() ?? [])
      this.collections.set(name, new MemoryCollection(entries));
  }

  collection<T>(name: string): Collection<T> {
    let collection = this.collections.get(name);
    if (!collection) {
      collection = new MemoryCollection();
      this.collections.set(name, collection);
    }
    return collection as MemoryCollection<unknown> as Collection<T>;
  }

  has(id: string): boolean {
    for (const collection of this.collections.values()) if (collection.has(id)) return true;
    return false;
  }

  commit(): void {
    if (this.file) this.keep(this.file);
    for (const [name, collection] of this.collections) collection.committed(this.entrusting(name));
    for (const each of this.attending) each.committed();
  }

  rollback(): void {
    for (const collection of this.collections.values()) collection.rollback();
    for (const each of this.attending) each.rolledBack();
  }

  attend(each: Parameters<Store["attend"]>[0]): void {
    this.attending.push(each);
  }

  snapshot(): Snapshot {
    const collections = new Map<string, ReadonlyMap<string, unknown>>();
    for (const [name, collection] of this.collections) collections.set(name, collection.share());
    return { collections };
  }

  /** Goes back to a snapshot and makes that durable at once; uncommitted changes are forgotten. */
  restore(snapshot: Snapshot): void {
    for (const [name, collection] of this.collections) {
      collection.replace(snapshot.collections.get(name) ?? new Map());
    }
    this.commit();
  }

  close(): void {
    this.file?.close();
  }

  // Small values stay: only what is big is worth being read again.
  private entrusting(name: string) {
    const { file } = this;
    if (!file || codecs[name]?.most === undefined) return undefined;
    return (id: string, value: unknown) => file.stored(name, id, { value });
  }

  // What could not be kept must not be shown as if it were.
  private keep(file: SqliteFile): void {
    const changes = this.changes();
    if (changes.length === 0) return;
    try {
      file.write(changes);
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  private changes(): Change[] {
    const changes: Change[] = [];
    for (const [name, collection] of this.collections) {
      if (!collection.changed) continue;
      for (const [id, before] of collection.changes()) {
        const value = collection.get(id);
        if (value !== before) changes.push({ collection: name, id, value, before });
      }
    }
    return changes;
  }
}
