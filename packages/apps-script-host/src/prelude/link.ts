// What a transport lends to the prelude.

/** Sends one call: method name and JSON array of arguments in, JSON reply `{v}` or `{e: {name, message}}` out. */
export type Send = (method: string, args: string) => string;

/** Facts about the script that need no call. */
export interface RealmInfo {
  /** User symbols of the advanced services that are switched on. */
  advancedServices: readonly string[];
}

/** The connection of a realm to its host. */
export interface Link {
  send: Send;
  now(): number;
  seed: number;
  /** A JSON text's value, the same object for all realms of a thread: nobody changes it, and no script gets hold of it. */
  parsed?(text: string): unknown;
  /** Shows a value as the execution log does. */
  inspect(value: unknown): string;
  info: RealmInfo;
}
