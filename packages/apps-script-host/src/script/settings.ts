// What the host knows of itself: its owner, its script and where that is bound.
import type { Store } from "../kernel/types";

/** Facts that are set when a host is made. */
export interface Settings {
  readonly scriptId: string;
  readonly owner: string;
  /** The owner's display name. */
  readonly ownerName: string;
  /** Language of the people's accounts, e.g. "zh_CN". */
  readonly userLocale: string;
  readonly scriptTimeZone: string;
  /** URL of the deployed web app. */
  readonly webAppUrl: string;
}

/** The settings of a store's host. */
export function settingsOf(store: Store): Settings {
  const settings = store.collection<Settings>("settings").get("host");
  if (!settings) throw new Error("The store has no host settings yet.");
  return settings;
}
