// Daily quotas per user. They are charged as soon as used and are not given back by a failing call.
import { type Account, DAILY, QUOTA_SERVICE } from "./limits";
import { ScriptError, type Store } from "./types";

const DAY = 86_400_000;

interface Use {
  readonly since: number;
  readonly used: number;
}

const uses = (store: Store) => store.collection<Use>("quotas");

/** How much of a daily quota is left for a user now. */
export function quotaLeft(store: Store, account: Account, user: string, quota: string, now: number): number {
  return (DAILY[quota]?.[account] ?? Number.POSITIVE_INFINITY) - current(store, user, quota, now).used;
}

/** Uses up some of a daily quota; throws Google's error when not enough is left. */
export function useQuota(
  store: Store,
  account: Account,
  user: string,
  quota: string,
  amount: number,
  now: number,
): void {
  if (quotaLeft(store, account, user, quota, now) < amount)
    throw new ScriptError(`Service invoked too many times for one day: ${QUOTA_SERVICE[quota] ?? quota}.`);
  const { since, used } = current(store, user, quota, now);
  uses(store).put(`${quota}|${user}`, { since, used: used + amount });
}

function current(store: Store, user: string, quota: string, now: number): Use {
  const use = uses(store).get(`${quota}|${user}`);
  return use && now - use.since < DAY && now >= use.since ? use : { since: now, used: 0 };
}
