// How many times a day an account may share.
import type { Context } from "../kernel/types";

/** Name of the quota; its figures stand in kernel/limits. */
const QUOTA = "Drive shares";

/** Google's words (quoted in many threads, e.g. github.com/deathandmayhem/jolly-roger/issues/1389). */
export const SHARING_QUOTA_TEXT =
  'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."';

/** Counts one sharing of the effective user; false where the day's quota is used up, and nothing is counted. */
export function spendShare(context: Context): boolean {
  if (context.quotaLeft(QUOTA) < 1) return false;
  context.useQuota(QUOTA, 1);
  return true;
}
