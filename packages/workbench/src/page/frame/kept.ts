// What pages of scripts keep in their storage, apart for each person.
import { desk } from "../desk/state";

const keyOf = () => `pages ${desk.get().as}`;

/** What was kept before. */
export function keptStorage(): Record<string, Record<string, string>> {
  try {
    return JSON.parse(localStorage.getItem(keyOf()) ?? "{}");
  } catch {
    return {};
  }
}

/** Keeps it; session storage lives only as long as the page, so it is not kept. */
export function keepStorage(storage: string, entries: Record<string, string>): void {
  if (storage !== "localStorage") return;
  localStorage.setItem(keyOf(), JSON.stringify({ localStorage: entries }));
}
