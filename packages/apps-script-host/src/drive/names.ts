// What people are called.
import type { Store } from "../kernel/types";

/** The owner account's name as it was given to the host; for all others the part before the "@". */
export function displayName(store: Store, address: string): string {
  const home = store.collection<{ owner: string; ownerName?: string }>("settings").get("host");
  const own = home?.owner.toLowerCase() === address.toLowerCase() ? home.ownerName : undefined;
  return own ?? address.split("@")[0] ?? address;
}
