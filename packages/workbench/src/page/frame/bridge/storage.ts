// localStorage and sessionStorage for pages whose origin is opaque: kept by the shell, as Google's own frame keeps them.
import { tell } from "./shell";

/** Puts a working storage in the place of the browser's, which throws in a sandbox. */
export function installStorage(
  name: "localStorage" | "sessionStorage",
  stored: Record<string, string>,
): void {
  const entries = new Map(Object.entries(stored));
  const keep = () =>
    tell({ workbench: true, kind: "keep", storage: name, entries: Object.fromEntries(entries) });
  const methods = {
    getItem: (key: string) => entries.get(String(key)) ?? null,
    setItem: (key: string, value: string) => {
      entries.set(String(key), String(value));
      keep();
    },
    removeItem: (key: string) => {
      entries.delete(String(key));
      keep();
    },
    clear: () => {
      entries.clear();
      keep();
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
  Object.defineProperty(window, name, { value: methods, configurable: true });
}
