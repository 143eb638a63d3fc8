// Methods that are defined from tables.

/** Defines a method that scripts cannot tell from a written one. */
export function defineMethod(prototype: object, name: string, value: (...args: never[]) => unknown): void {
  if (name in prototype && name !== "toString") return;
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true, enumerable: false });
}
