// The one clock. A tick asks what is due and not yet done, so a missed run is caught up by the next.
import { describeProblem, type Problem } from "../../core/problem";
import { CLOCK_SLICE_MS, type Context, createContext } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import { withJobLock } from "../google/lock";
import { spareReads } from "../google/pace";
import { currentUser } from "../google/session";
import { stopTrigger } from "../google/triggers";
import { writeSettings } from "../head/campaign";
import { NotNow } from "../not-now";
import { refusal } from "../rpc-reply";
import { type Clock, readClock, rollupDue, settleRollup } from "./clock-state";
import { collectChanged, sweep } from "./collect-changed";
import { forgiveFailures } from "./failing";
import { intervalFor } from "./interval";
import { notifyUnits, pendingNotifications } from "./notify-units";
import { openBegunPeriods } from "./open-periods";
import { remind, SEND_FROM } from "./reminders";
import { distributeRequested } from "./requested-distribution";
import { rollUpNow } from "./rollup";
import { syncAccess } from "./sync-access";
import { keepTempo, tempoOf } from "./tempo";
import { beginTurn, type Turn } from "./turn";

const STEPS: readonly ((turn: Turn) => void)[] = [
  distributeRequested,
  beginDay,
  notifyPending,
  collectChanged,
  sweep,
  sendReminders,
  rollUpChanges,
  syncAccess,
];
/** A stamp holds 9 KB and a dialog a few lines. */
const ERROR_LENGTH = 1_000;
const HOUR_MS = 3_600_000;

/** Runs one tick. A trigger of somebody who does not own the clock, or of a clock that was stopped, removes itself. */
export function runTick(): void {
  const clock = readClock();
  if (!clock || clock.owner !== currentUser()) {
    stopTrigger();
    return;
  }
  spareReads();
  withJobLock(() => turnOf(createContext(CLOCK_SLICE_MS), clock));
}

function turnOf(context: Context, clock: Clock): void {
  const turn = beginTurn(context, clock);
  const errors = STEPS.map((step) => runStep(turn, step)).filter((words) => words !== "");
  const words = [...errors, ...turn.problems.map((found) => describeProblem(found, context.language))];
  turn.clock.lastRun = context.epoch;
  turn.clock.failures = errors.length > 0 ? clock.failures + 1 : 0;
  // A quiet tick does not make an earlier problem go away; the next full sweep tells whether it is still there.
  if (words.length > 0 || turn.swept)
    turn.clock.lastError = [...new Set(words)].join("\n").slice(0, ERROR_LENGTH);
  keepTempo(turn, clock);
  runStep(turn, heartbeat);
}

// One step's failure keeps none of the others from its work.
function runStep(turn: Turn, step: (turn: Turn) => void): string {
  if (!turn.context.hasTime()) return "";
  try {
    step(turn);
    return "";
  } catch (error) {
    if (error instanceof NotNow) {
      turn.wait ??= error.wait;
      return "";
    }
    return refusal(error, turn.context.language)
      .problems.map(({ text }) => text)
      .join("\n");
  }
}

function beginDay(turn: Turn): void {
  const { clock, context } = turn;
  if (clock.openedOn === context.today) return;
  if (!openBegunPeriods(turn)) return;
  forgiveFailures();
  clock.minutes = intervalFor(turn.linkedUnits().length);
  clock.openedOn = context.today;
}

function notifyPending(turn: Turn): void {
  const keys = pendingNotifications();
  if (keys.length === 0) return;
  const notified = notifyUnits(turn.context, turn.definition(), turn.units(), keys);
  turn.problems.push(...notified.problems);
  turn.wait ??= notified.wait;
}

function sendReminders(turn: Turn): void {
  const { clock, context } = turn;
  if (context.time < SEND_FROM || (clock.remindedOn === context.today && !isMailDue(turn))) return;
  const { beyond, problems } = remind(context, turn.definition(), turn.units());
  turn.problems.push(...problems);
  if (beyond > 0) clock.remindAgainAt = context.epoch + HOUR_MS;
  else delete clock.remindAgainAt;
  if (context.hasTime()) clock.remindedOn = context.today;
}

// Google renews the mail quota a day after its first use, not in the morning. A sweep names anew whatever is wrong, so it
// asks as well.
function isMailDue({ clock: { remindAgainAt }, context, swept }: Turn): boolean {
  return remindAgainAt !== undefined && (swept || context.epoch >= remindAgainAt);
}

function rollUpChanges(turn: Turn): void {
  const { clock, context } = turn;
  const mark = rollupDue();
  if (mark === undefined && clock.rolledUpOn === context.today) return;
  if (turn.collected) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  turn.problems.push(...rollUpNow(context).problems.filter(isWorthTelling));
  settleRollup(mark);
  clock.rolledUpOn = context.today;
}

function isWorthTelling({ code }: Problem): boolean {
  return code !== "rollup.noReports";
}

// The visible line in 活动设置. Whoever holds the lock for long keeps it back until the next tick.
function heartbeat({ context, clock, collected }: Turn): void {
  const values = {
    clockLastRun: context.now,
    clockNextRun: localMinute(context.epoch + tempoOf(clock) * 60_000, context.offset),
    clockFailures: clock.failures,
    clockInterval: clock.minutes,
    ...(collected ? { lastCollectedAt: context.now } : {}),
  };
  edit(() => writeSettings(context, values), 1_000);
}
