// Words that a person gave to a chase, kept for those of its mails that wait for quota: they leave with the same words.
import type { ChaseWords } from "../../core/reminder";
import { clearLongStamp, readLongStamp, writeLongStamp } from "../google/stamps";

const KEY = "chase.words";

/** Words of the last chase, undefined where they were the usual ones. */
export function wordsOfChase(): ChaseWords | undefined {
  return readLongStamp(KEY);
}

/** Keeps the words of a chase before its first mail is noted; undefined for the usual ones. Throws StampRefused. */
export function keepWordsOfChase(words: ChaseWords | undefined): void {
  if (words) writeLongStamp(KEY, words);
  else if (wordsOfChase()) clearLongStamp(KEY);
}
