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
import { intervalFor } from "./interval";
import { notifyUnits, pendingNotifications } from "./notify-units";
import { openBegunPeriods } from "./open-periods";
import { remind, SEND_FROM } from "./reminders";
import { distributeRequested } from "./requested-distribution";
import { rollUpNow } from "./rollup";
import { syncAccess } from "./sync-access";
import { keepTempo, tempoOf } from "./tempo";
import { retold, wordsOf } from "./told";
import { beginTurn, type Turn } from "./turn";

/** One part of a tick; true when it looked at all that it may name, so that what it named before is named anew or gone. */
type Step = (turn: Turn) => boolean;

// The sweep names anew what the collection of changes names one by one, the daily round what handing out does.
const STEPS: readonly (readonly [source: string, step: Step])[] = [
  ["access", distributeRequested],
  ["day", beginDay],
  ["notify", notifyPending],
  ["collect", collectChanged],
  ["collect", sweep],
  ["mail", sendReminders],
  ["rollup", rollUpChanges],
  ["access", syncAccess],
];
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
  const refused = STEPS.filter(
    ([source, step], place) => context.hasTime() && !runStep(turn, source, step, place),
  ).length;
  turn.clock.lastRun = context.epoch;
  turn.clock.failures = refused > 0 ? clock.failures + 1 : 0;
  turn.clock.lastError = wordsOf(turn.clock.told ?? {});
  const isKept = runStep(turn, "stamp", () => {
    keepTempo(turn, clock);
    return true;
  });
  // What cannot be kept is said in 活动设置, which is a tab and no stamp.
  if (!isKept) turn.clock.failures = clock.failures + 1;
  turn.clock.lastError = wordsOf(turn.clock.told ?? {});
  runStep(turn, "heartbeat", heartbeat);
}

// One step's failure keeps none of the others from its work.
function runStep(turn: Turn, source: string, step: Step, place = 0): boolean {
  const { clock, context } = turn;
  const before = turn.problems.length;
  const say = (from: string, lines: readonly string[], isAnew: boolean) => {
    clock.told = retold(clock.told ?? {}, from, lines, isAnew);
  };
  const failure = `${source}!${place}`;
  try {
    const isAnew = step(turn);
    const found = turn.problems.slice(before).map((problem) => describeProblem(problem, context.language));
    if (isAnew || found.length > 0) say(source, found, isAnew);
    say(failure, [], true);
    return true;
  } catch (error) {
    turn.wait ??= error instanceof NotNow ? error.wait : undefined;
    if (error instanceof NotNow) return true;
    say(
      failure,
      refusal(error, context.language).problems.map(({ text }) => text),
      true,
    );
    return false;
  }
}

function beginDay(turn: Turn): boolean {
  const { clock, context } = turn;
  if (clock.openedOn === context.today || !openBegunPeriods(turn)) return false;
  clock.minutes = intervalFor(turn.linkedUnits().length);
  clock.openedOn = context.today;
  return true;
}

function notifyPending(turn: Turn): boolean {
  const keys = pendingNotifications();
  if (keys.length === 0) return true;
  const notified = notifyUnits(turn.context, turn.definition(), turn.units(), keys);
  turn.hasProgressed ||= pendingNotifications().length < keys.length;
  turn.problems.push(...notified.problems);
  turn.wait ??= notified.wait;
  return notified.isOver;
}

function sendReminders(turn: Turn): boolean {
  const { clock, context } = turn;
  if (context.time < SEND_FROM || (clock.remindedOn === context.today && !isMailDue(turn))) return false;
  const { beyond, problems } = remind(context, turn.definition(), turn.units());
  turn.problems.push(...problems);
  if (beyond > 0) clock.remindAgainAt = context.epoch + HOUR_MS;
  else delete clock.remindAgainAt;
  if (context.hasTime()) clock.remindedOn = context.today;
  return true;
}

// Google renews the mail quota a day after its first use, not in the morning. A sweep names anew whatever is wrong, so it
// asks as well.
function isMailDue({ clock: { remindAgainAt }, context, swept }: Turn): boolean {
  return remindAgainAt !== undefined && (swept || context.epoch >= remindAgainAt);
}

function rollUpChanges(turn: Turn): boolean {
  const { clock, context } = turn;
  const mark = rollupDue();
  if (mark === undefined && clock.rolledUpOn === context.today) return false;
  if (turn.collected) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  turn.problems.push(...rollUpNow(context).problems.filter(isWorthTelling));
  settleRollup(mark);
  clock.rolledUpOn = context.today;
  return true;
}

function isWorthTelling({ code }: Problem): boolean {
  return code !== "rollup.noReports";
}

// The visible line in 活动设置. Whoever holds the lock for long keeps it back until the next tick.
function heartbeat({ context, clock, collected }: Turn): boolean {
  const values = {
    clockLastRun: context.now,
    clockNextRun: localMinute(context.epoch + tempoOf(clock) * 60_000, context.offset),
    clockFailures: clock.failures,
    clockProblem: clock.lastError,
    clockInterval: clock.minutes,
    ...(collected ? { lastCollectedAt: context.now } : {}),
  };
  edit(() => writeSettings(context, values), 1_000);
  return true;
}
