// Hosts outside Google: none can be reached unless a test or the workbench puts a handler there.

import type { HttpRequest } from "../kernel/http";
import type { Store } from "../kernel/types";

/** What a handler answers; text is sent as UTF-8. */
export interface NetworkReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Modelled milliseconds; default `OUTSIDE_MS`. */
  readonly milliseconds?: number;
}

/** Answers requests to hosts outside Google; null = there is no such host. */
export type Network = (request: HttpRequest) => NetworkReply | null;

/** One request to a host outside Google: three in a row took 1,769 ms
 * (https://www.pre-practice.net/2020/03/urlfetchappfetchallfetch.html). */
export const OUTSIDE_MS = 590;

const networks = new WeakMap<Store, Network>();

/** Puts a handler behind everything that a host's scripts fetch outside Google. */
export function connectNetwork(store: Store, network: Network): void {
  networks.set(store, network);
}

/** The handler of a host; without one every name is unknown. */
export const networkOf = (store: Store): Network => networks.get(store) ?? (() => null);
