// A value that components watch.
import { useSyncExternalStore } from "react";

/** Holds one immutable state; listeners hear of every replacement. */
export class Store<T extends object> {
  #listeners = new Set<() => void>();

  constructor(private state: T) {}

  get = (): T => this.state;

  set(change: Partial<T>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Renders again when the chosen part changes. */
  use<P>(part: (state: T) => P): P {
    return useSyncExternalStore(this.subscribe, () => part(this.state));
  }
}
