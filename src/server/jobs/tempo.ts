// How soon the clock comes again: at its usual interval, or in a minute while there is work that Google had no room for.
import { executionAge } from "../google/instant";
import { type Interval, startTrigger } from "../google/triggers";
import { type Clock, writeClock } from "./clock-state";
import { measured, slowedInterval } from "./interval";
import type { Turn } from "./turn";

/** Ticks in a row that come a minute apart and get nothing done. A fault that outlasts them waits for the usual interval. */
const MOST_HURRIED = 30;

/** Minutes until the clock's next tick. */
export function tempoOf(clock: Clock): Interval {
  const hurried = clock.hurried ?? 0;
  return hurried > 0 && hurried <= MOST_HURRIED ? 1 : clock.minutes;
}

/** False once work has waited for so long that the rest of the clock's work must not wait with it. */
export function isPatient({ clock }: Turn): boolean {
  return (clock.hurried ?? 0) < MOST_HURRIED;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Keeps the clock's state at the end of a tick and sets its next one. Whenever the trigger is a quick one the state says
 * so, also when the execution ends in between: otherwise nobody would slow it down again.
 * Always true.
 */
export function keepTempo(turn: Turn, before: Clock): boolean {
  const { clock, context } = turn;
  const seconds = executionAge() / 1000;
  clock.measured = measured(clock.measured, context.today, seconds, turn.isBusy ? turn.reads : undefined);
  clock.minutes = slowedInterval(clock.minutes, clock.measured, minuteOf(context.time));
  const idle = turn.hasProgressed ? 0 : (before.hurried ?? 0);
  clock.hurried = turn.wait ? idle + 1 : 0;
  const tempo = tempoOf(clock);
  if (tempo === tempoOf(before)) writeClock(clock);
  else if (tempo === 1) {
    writeClock(clock);
    startTrigger(tempo);
  } else {
    startTrigger(tempo);
    writeClock(clock);
  }
  return true;
}
