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
}

/** Renders again when the chosen part of a store changes. */
export function useStore<T extends object, P>(store: Store<T>, part: (state: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}
