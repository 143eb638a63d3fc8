import type { Collection } from "../kernel/types";
import { heldValue, Stored } from "./stored";

const absent = Symbol("absent");

/** A map with copy-on-write snapshots and an undo log that reaches back to the last commit. */
export class MemoryCollection<T> implements Collection<T> {
  private shared = false;
  private readonly before = new Map<string, unknown>();

  constructor(private map: Map<string, unknown> = new Map()) {}

  get size(): number {
    return this.map.size;
  }

  get(id: string): T | undefined {
    return heldValue(this.map.get(id)) as T | undefined;
  }

  has(id: string): boolean {
    return this.map.has(id);
  }

  put(id: string, value: T): void {
    this.remember(id);
    this.map.set(id, value);
  }

  delete(id: string): void {
    if (!this.map.has(id)) return;
    this.remember(id);
    this.map.delete(id);
  }

  *entries(): IterableIterator<[string, T]> {
    for (const id of [...this.map.keys()]) {
      const value = this.get(id);
      if (value !== undefined) yield [id, value];
    }
  }

  /** Ids changed since the last commit, each with its value then (undefined = there was none). */
  *changes(): IterableIterator<[string, T | undefined]> {
    for (const [id, old] of this.before) yield [id, old === absent ? undefined : (heldValue(old) as T)];
  }

  get changed(): boolean {
    return this.before.size > 0;
  }

  /** All changes are durable; `stored` makes the entry of a value that its file can give again. */
  committed(stored?: (id: string, value: T) => Stored<T>): void {
    if (stored) for (const id of this.before.keys()) this.entrust(id, stored);
    this.before.clear();
  }

  rollback(): void {
    if (this.before.size === 0) return;
    this.own();
    for (const [id, old] of this.before) {
      if (old === absent) this.map.delete(id);
      else this.map.set(id, old);
      if (old instanceof Stored) old.safe();
    }
    this.before.clear();
  }

  /** The map as it stands, which is from now on copied before it is changed. */
  share(): ReadonlyMap<string, unknown> {
    this.shared = true;
    return this.map;
  }

  /** Goes back to a shared map; what differs counts as changed. */
  replace(map: ReadonlyMap<string, unknown>): void {
    this.rollback();
    if (map === this.map) return;
    for (const [id, value] of map) if (this.map.get(id) !== value) this.remember(id);
    for (const id of this.map.keys()) if (!map.has(id)) this.remember(id);
    this.map = map as Map<string, unknown>;
    this.shared = true;
  }

  private remember(id: string): void {
    this.own();
    if (this.before.has(id)) return;
    const held = this.map.has(id) ? this.map.get(id) : absent;
    // A snapshot may share the unread entry: read it before its text is written over.
    if (held instanceof Stored) held.keep();
    this.before.set(id, held);
  }

  // The same value by another way: whoever shares the map may see it, too.
  private entrust(id: string, stored: (id: string, value: T) => Stored<T>): void {
    const held = this.map.get(id);
    if (held instanceof Stored) held.safe();
    else if (held !== undefined) this.map.set(id, stored(id, held as T));
  }

  private own(): void {
    if (!this.shared) return;
    this.map = new Map(this.map);
    this.shared = false;
  }
}
