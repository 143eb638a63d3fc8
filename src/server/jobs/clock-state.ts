// What the clock remembers between two ticks. Every mark is set after the work that it stands for.
import { edit } from "../edit";
import { clearStamp, readStamp, type Stamps, writeStamp } from "../google/stamps";
import type { Interval } from "../google/triggers";
import type { Measured } from "./interval";
import type { Told } from "./told";

const CLOCK = "clock";
/** What is due is handed over to the head that sends it from this time of day on. */
export const HAND_FROM = "07:00";

/** Stamp of the last change that was not rolled up. */
export const ROLLUP_DUE = "rollup.due";

/** State of the one clock; epochs in milliseconds, days as "2020-03-25", "" or 0 for never. */
export interface Clock {
  owner: string;
  minutes: Interval;
  campaignId: string;
  lastRun: number;
  /** Changes of workbooks up to here have been collected. */
  seenUntil: number;
  sweptAt: number;
  /** Whoever had ticked by then (epoch) was read; absent while somebody's workbook was left unread. */
  readUntil?: number;
  /** Hours between two readings of all workbooks, where another account made some; absent: once a night. */
  rounds?: number;
  /** When the record was last proved to its end (epoch); absent for never. */
  provedAt?: number;
  /** When the head was last found to hold no more than it should (epoch); absent for never. */
  archivedAt?: number;
  openedOn: string;
  remindedOn: string;
  /** Day on which it last looked whether another head sends what is due, and handed it over; absent for never. */
  handedOn?: string;
  /** Day on which the tabs of departments were last given what has begun; absent for never. */
  tabsOn?: string;
  /** Epoch from which mails that wait for quota are tried again; absent for none. */
  remindAgainAt?: number;
  rolledUpOn: string;
  /** The next due hour of that day, as it was known then: what was rolled up before it holds no more after it; absent for none. */
  dueNext?: string;
  /** When it last looked at what it looks at once an hour (epoch); absent for never. */
  looked?: { digest?: number; exceptions?: number; groups?: number };
  /** Day on which everyone's access was held against the directory; absent for never. */
  accessOn?: string;
  /** Ticks in a row that met a failure. */
  failures: number;
  /** Ticks in a row that got none of the work done for which Google had no room; 1 while it goes on, absent for no such work. */
  hurried?: number;
  /** What its ticks took; absent before the first. */
  measured?: Measured;
  /** When its visible lines in 活动设置 were last written (epoch), and a fingerprint of what they said; absent for never. */
  shown?: { at: number; said: string };
  /** What its parts have to say; absent for nothing. */
  told?: Told;
  /** The same in words. */
  lastError: string;
}

/** The clock, undefined when it is stopped; of stamps that were read already where there are such. */
export function readClock(stamps?: Stamps): Clock | undefined {
  return stamps ? stamps.read(CLOCK) : readStamp<Clock>(CLOCK);
}

/** Keeps the clock's state. */
export function writeClock(clock: Clock): void {
  writeStamp(CLOCK, clock);
}

/** Forgets the clock: a trigger that still fires removes itself. */
export function forgetClock(): void {
  clearStamp(CLOCK);
}

/** A clock that has done nothing yet: its first tick sweeps all workbooks. */
export function newClock(owner: string, minutes: Interval, campaignId: string, epoch: number): Clock {
  return {
    owner,
    minutes,
    campaignId,
    lastRun: 0,
    seenUntil: epoch,
    sweptAt: 0,
    openedOn: "",
    remindedOn: "",
    rolledUpOn: "",
    failures: 0,
    lastError: "",
  };
}

/** A clock that has been silent for this many of its intervals is named. */
const SILENT_TURNS = 4;

/** True when a clock that ran before has missed several turns at this epoch. */
export function isSilent({ lastRun, minutes }: Clock, epoch: number): boolean {
  return lastRun > 0 && epoch - lastRun >= minutes * 60_000 * SILENT_TURNS;
}

/** Says that the record changed, or may be about to: the next tick rolls up. */
export function markRollupDue(mark: number): void {
  writeStamp(ROLLUP_DUE, mark);
}

/** The mark of the last change that was not rolled up, undefined when there is none. */
export function rollupDue(): number | undefined {
  return readStamp<number>(ROLLUP_DUE);
}

/** Takes a mark away unless another change came meanwhile. */
export function settleRollup(mark: number | undefined): void {
  if (mark === undefined) return;
  edit(() => {
    if (rollupDue() === mark) clearStamp(ROLLUP_DUE);
  });
}
