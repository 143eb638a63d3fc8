// The one place that spends what Google lets a person ask of the Sheets API. What was spent is kept in the person's own
// cache, because Google counts by person and project, over all executions. The cache has no lock and may be emptied at any
// time: the count is approximate, and Google's own refusal puts it right.
import { BUDGET, exhausted, PER_MINUTE, room, type Spent, secondsUntil, spend } from "../../core/pace";
import { epochNow } from "./instant";

/** What Google counts apart: requests that read a spreadsheet, and requests that change one. */
export type Meter = "read" | "write";

type Book = Readonly<Record<Meter, Spent>>;

const KEY = "pace";
/** Longer than the window: what is older counts no more. */
const KEPT_SECONDS = 120;

/** What this execution knows by itself, for the case that the cache was emptied meanwhile. */
let known: Book = { read: [], write: [] };

/** Takes requests out of the budget before they are sent; gives how many of them may go. The record's go while there is any room. */
export function take(meter: Meter, wanted: number, isOfRecord = false): number {
  if (taken[meter] >= wanted) {
    taken[meter] -= wanted;
    return wanted;
  }
  const book = readBook();
  const now = epochNow();
  const granted = Math.min(wanted, room(book[meter], now, isOfRecord ? PER_MINUTE : BUDGET));
  if (granted > 0) keep({ ...book, [meter]: spend(book[meter], now, granted) });
  return granted;
}

/** Requests that are taken along with the first ones of this execution, in one note. */
const announced: Record<Meter, number> = { read: 0, write: 0 };
const taken: Record<Meter, number> = { read: 0, write: 0 };

/** Says that this execution will send one more request after what it reads first: it is taken out of the budget with that. */
export function announce(meter: Meter): void {
  announced[meter] = 1;
}

/** Whether this execution leaves every request of the minute to workbooks of units. */
let isSparing = false;

/** What this execution can do without a request it does without from here on: it spends the minute on units. */
export function spareReads(): void {
  isSparing = true;
}

/** Takes reads out of the budget, all of them or none: only while `spared` stay for others after that. */
export function takeReads(wanted: number, spared: number): boolean {
  if (isSparing) return false;
  const { read, write } = readBook();
  const now = epochNow();
  if (room(read, now) < wanted + spared) return false;
  taken.read = Math.min(announced.read, room(read, now) - wanted);
  taken.write = Math.min(announced.write, room(write, now));
  announced.read = announced.write = 0;
  keep({ read: spend(read, now, wanted + taken.read), write: spend(write, now, taken.write) });
  return true;
}

/** Google itself has refused for the rate: nothing more goes until its minute is over. */
export function giveUpMinute(meter: Meter): void {
  keep({ ...readBook(), [meter]: exhausted(epochNow()) });
}

/** Seconds until so many requests of a kind may go; 0 when they may go now. */
export function wait(meter: Meter, wanted: number): number {
  return secondsUntil(readBook()[meter], epochNow(), wanted);
}

/** Workbooks that may be read and answered now, each with one request of either kind; and the seconds until `wanted`. */
export function workbookRoom(wanted: number): { room: number; seconds: number } {
  const book = readBook();
  const now = epochNow();
  const meters: readonly Meter[] = ["read", "write"];
  return {
    room: Math.min(BUDGET, ...meters.map((meter) => room(book[meter], now))),
    seconds: Math.max(...meters.map((meter) => secondsUntil(book[meter], now, wanted))),
  };
}

function readBook(): Book {
  try {
    const kept = CacheService.getUserCache().get(KEY);
    if (kept) known = JSON.parse(kept) as Book;
  } catch (error) {
    // Without the cache this execution counts alone; work goes on.
    console.warn(String(error));
  }
  return known;
}

function keep(book: Book): void {
  known = book;
  try {
    CacheService.getUserCache().put(KEY, JSON.stringify(book), KEPT_SECONDS);
  } catch (error) {
    console.warn(String(error));
  }
}
