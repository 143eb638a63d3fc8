// A value that is safe on disk: read when first asked for, and let go again when others were used since.

/** How many values of a collection stay in memory; the rest are read anew. */
export class Room {
  private readonly used = new Set<Stored<unknown>>();

  constructor(private readonly most: number) {}

  /** A value was asked for: it is now the last to be let go. */
  enter(value: Stored<unknown>): void {
    this.used.delete(value);
    this.used.add(value);
    for (const oldest of this.used) {
      if (this.used.size <= this.most) break;
      this.used.delete(oldest);
      oldest.letGo();
    }
  }

  leave(value: Stored<unknown>): void {
    this.used.delete(value);
  }
}

/** An entry of the store's file; snapshots share it. */
export class Stored<T> {
  private held: { value: T } | undefined;
  private weak: WeakRef<T & object> | undefined;
  private onlyHere = false;

  /** `room` null keeps what was read for good; `value` is what was just written. */
  constructor(
    private readonly load: () => T,
    private readonly room: Room | null,
    value?: { value: T },
  ) {
    if (value) this.hold(value.value);
  }

  get(): T {
    if (!this.held) this.hold((this.weak?.deref() as T | undefined) ?? this.load());
    else if (!this.onlyHere) this.room?.enter(this);
    return (this.held as unknown as { value: T }).value;
  }

  /** The file is about to hold something else under this id: a snapshot may still want this value. */
  keep(): void {
    this.get();
    this.onlyHere = true;
    this.room?.leave(this);
  }

  /** The file holds it (again). */
  safe(): void {
    if (!this.onlyHere) return;
    this.onlyHere = false;
    this.room?.enter(this);
  }

  /** Whoever still uses the value keeps it alive, and later askers get the very same. */
  letGo(): void {
    const value = this.held?.value;
    if (typeof value !== "object" || value === null) return;
    this.weak = new WeakRef(value);
    this.held = undefined;
  }

  private hold(value: T): void {
    this.held = { value };
    this.room?.enter(this);
  }
}

/** What an entry of a collection's map stands for. */
export const heldValue = (held: unknown): unknown => (held instanceof Stored ? held.get() : held);
