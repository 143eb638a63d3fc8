// The one clock. A tick asks what is due and not yet done, so a missed run is caught up by the next.
import { fingerprint } from "../../core/fingerprint";
import { nextDueHour } from "../../core/period";
import { describeProblem, type Problem } from "../../core/problem";
import { isWithinHours, WIDEST } from "../../core/reminder/hours";
import { CLOCK_SLICE_MS, createContext } from "../context";
import { edit } from "../edit";
import { localMinute } from "../google/epoch-text";
import { withJobLock } from "../google/lock";
import { spareReads } from "../google/pace";
import { currentUser } from "../google/session";
import { allStamps } from "../google/stamps";
import { stopTrigger } from "../google/triggers";
import { setting, writeSettings } from "../head/campaign";
import { HAS_ROBOTS } from "../head/robot-keys";
import { NotNow } from "../not-now";
import { bringToPresentShape, broughtOver } from "../present-shape";
import { refusal } from "../rpc-reply";
import { SEALED } from "../sealed";
import {
  type Clock,
  HAND_FROM,
  markRollupDue,
  ROLLUP_DUE,
  readClock,
  rollupDue,
  settleRollup,
} from "./clock-state";
import { collectChanged, lastNight, sweep } from "./collect-changed";
import { collectExcepted, isExceptedMarked } from "./collect-excepted";
import { collectDepartmentTabs } from "./collect-tabs";
import { intervalFor } from "./interval";
import { notifyUnits, PENDING, pendingNotifications } from "./notify-units";
import { openBegunPeriods } from "./open-periods";
import { proveAndArchive } from "./prove-and-archive";
import { handOver, remind } from "./reminders";
import { distributeRequested } from "./requested-distribution";
import { rollUpNow } from "./rollup";
import { roundHours } from "./rounds";
import { syncAccess } from "./sync-access";
import { DEPARTMENT_TABS, isTicked } from "./tabs-stamp";
import { tellGroups } from "./tell-groups";
import { tellLeaders } from "./tell-leaders";
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
  ["tabs", collectTabs],
  ["collect", collectDecided],
  ["collect", collectChanged],
  ["collect", sweep],
  ["mail", sendReminders],
  ["rollup", rollUpChanges],
  ["digest", sendDigests],
  ["groups", speakInGroups],
  ["access", syncAccess],
  ["proof", proveAtNight],
  // Last, because what the others know of the tabs is from before.
  ["shape", bringOver],
];
const HOUR_MS = 3_600_000;
/** A tick comes some seconds early or late. */
const SHOWN_EVERY_MS = HOUR_MS - 30_000;

/** Runs one tick. A trigger of somebody who does not own the clock, of a clock that was stopped or of a sealed campaign removes itself. */
export function runTick(): void {
  withJobLock(() => {
    const stamps = allStamps();
    const clock = readClock(stamps);
    spareReads();
    if (clock?.owner === currentUser() && !stamps.has(SEALED))
      turnOf(beginTurn(createContext(CLOCK_SLICE_MS), clock, stamps), clock);
    else stopTrigger();
  });
}

function turnOf(turn: Turn, before: Clock): void {
  const { clock, context } = turn;
  const refused = STEPS.filter(
    ([source, step], place) => context.hasTime() && !runStep(turn, source, step, place),
  ).length;
  clock.lastRun = context.epoch;
  clock.failures = refused > 0 ? before.failures + 1 : 0;
  runStep(turn, "shown", heartbeat);
  if (runStep(turn, "stamp", (now) => keepTempo(now, before))) return;
  // What cannot be kept is said in 活动设置, which is a tab and no stamp.
  clock.failures = before.failures + 1;
  runStep(turn, "shown", heartbeat);
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
  } catch (thrown) {
    const error = broughtOver(thrown, context);
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
  clock.minutes = intervalFor(turn.linkedUnits().length, clock.measured);
  if (clock.rounds) clock.rounds = roundHours(turn.linkedUnits().length);
  clock.openedOn = context.today;
  return true;
}

// Of departments that report in this workbook: one request as long as none of them sends anything.
function collectTabs(turn: Turn): boolean {
  const { clock, context, stamps } = turn;
  const tabs = stamps.read<number[]>(DEPARTMENT_TABS) ?? [];
  if (tabs.length === 0) return true;
  // What was decided about a report is said in the tab.
  const isNews = clock.tabsOn !== context.today || stamps.has(ROLLUP_DUE);
  if (!isNews && !isTicked(context, tabs)) return false;
  turn.problems.push(...collectDepartmentTabs(context).problems);
  turn.isBusy = true;
  clock.tabsOn = context.today;
  return true;
}

function notifyPending(turn: Turn): boolean {
  if (!turn.stamps.has(PENDING)) return true;
  const keys = pendingNotifications();
  const notified = notifyUnits(turn.context, turn.definition(), turn.units(), keys);
  turn.hasProgressed ||= pendingNotifications().length < keys.length;
  turn.problems.push(...notified.problems);
  turn.wait ??= notified.wait;
  return notified.isOver;
}

function sendReminders(turn: Turn): boolean {
  const { clock, context } = turn;
  if (context.time < WIDEST.from) return handOverEarly(turn);
  if (!isWithinHours(context.time, WIDEST)) return false;
  if (clock.remindedOn === context.today && !isMailDue(turn)) return false;
  const { beyond, problems, isQuiet } = remind(context, turn.definition(), turn.units());
  if (isQuiet) return false;
  turn.problems.push(...problems);
  if (beyond > 0) clock.remindAgainAt = context.epoch + HOUR_MS;
  // What this very tick has come upon is looked at by the next one.
  else if (clock.remindAgainAt !== undefined && clock.remindAgainAt <= context.epoch)
    delete clock.remindAgainAt;
  if (context.hasTime()) clock.remindedOn = context.today;
  return true;
}

// An hour before mails leave, so that the other head finds it when it sends its own.
function handOverEarly(turn: Turn): boolean {
  const { clock, context } = turn;
  if (context.time < HAND_FROM || clock.handedOn === context.today) return false;
  if (setting(context, "mailsWith") !== "")
    turn.problems.push(...handOver(context, turn.definition(), turn.units()));
  clock.handedOn = context.today;
  return true;
}

// Units hear of what was collected or decided. Google renews the mail quota a day after its first use, not in the morning. A sweep
// names anew whatever is wrong, so it asks as well.
function isMailDue({ clock: { remindAgainAt }, context, swept, stamps, reads }: Turn): boolean {
  if (stamps.has(ROLLUP_DUE) || (reads > 0 && rollupDue() !== undefined)) return true;
  return remindAgainAt !== undefined && (swept || context.epoch >= remindAgainAt);
}

function rollUpChanges(turn: Turn): boolean {
  const { clock, context } = turn;
  const mark = turn.isBusy || turn.stamps.has(ROLLUP_DUE) ? rollupDue() : undefined;
  const isPastHour = clock.dueNext !== undefined && clock.dueNext < context.now;
  if (mark === undefined && clock.rolledUpOn === context.today && !isPastHour) return false;
  if (turn.reads > 0) edit(() => writeSettings(context, { lastCollectedAt: context.now }));
  const { problems, isWhole } = rollUpNow(context, clock.rolledUpOn !== context.today);
  turn.problems.push(...problems.filter(isWorthTelling));
  if (isWhole) settleRollup(mark);
  else markRollupDue(context.epoch);
  clock.rolledUpOn = context.today;
  const dueNext = nextDueHour(turn.definition().periods, context.now);
  if (dueNext) clock.dueNext = dueNext;
  else delete clock.dueNext;
  return true;
}

// After the night's sweep: what it has collected is proved with the rest, and what is proved may leave the head.
function proveAtNight(turn: Turn): boolean {
  const { archivedAt = 0, sweptAt } = turn.clock;
  const night = lastNight(turn);
  return sweptAt >= night && archivedAt < night && proveAndArchive(turn, night);
}

function collectDecided(turn: Turn): boolean {
  if (!isExceptedMarked(turn) && !isHourly(turn, "exceptions")) return false;
  if (collectExcepted(turn)) noteLooked(turn, "exceptions");
  return false;
}

function sendDigests(turn: Turn): boolean {
  const { context } = turn;
  if (context.time < WIDEST.from || !isHourly(turn, "digest")) return false;
  const isAsked = setting(context, "digestTo") !== "" && setting(context, "digestWhen") !== "";
  const told = isAsked
    ? tellLeaders(context, turn.definition(), turn.units())
    : { problems: [], isOver: true };
  turn.problems.push(...told.problems);
  if (told.isOver) noteLooked(turn, "digest");
  return true;
}

// Only where a robot has an address: others do not look for any.
function speakInGroups(turn: Turn): boolean {
  const { clock, context, stamps } = turn;
  if (!stamps.has(HAS_ROBOTS) || !isWithinHours(context.time, WIDEST)) return false;
  if (context.epoch - (clock.looked?.groups ?? 0) < SHOWN_EVERY_MS) return false;
  const { problems, waits } = tellGroups(context, turn.definition(), turn.units());
  turn.problems.push(...problems);
  if (!waits) noteLooked(turn, "groups");
  return true;
}

type Look = keyof NonNullable<Clock["looked"]>;

/** Whether an hour has passed since the last look, in a tick that reads tabs anyway: an idle one stays cheap. */
function isHourly({ clock, context: { epoch }, isBusy }: Turn, look: Look): boolean {
  const isPast = (at = 0) => epoch - at >= SHOWN_EVERY_MS;
  return isPast(clock.looked?.[look]) && (isBusy || isPast(clock.shown?.at));
}

function noteLooked({ clock, context: { epoch } }: Turn, look: Look): void {
  clock.looked = { ...clock.looked, [look]: epoch };
}

function bringOver({ context, stamps }: Turn): boolean {
  bringToPresentShape(context, stamps);
  return true;
}

function isWorthTelling({ code }: Problem): boolean {
  return code !== "rollup.noReports";
}

/**
 * The visible lines in 活动设置: at once when there is something new to say, else once an hour, because they take more calls than all
 * else of an idle tick. Whoever holds the lock for long keeps them back until the next tick.
 */
function heartbeat({ context, clock, reads }: Turn): boolean {
  clock.lastError = wordsOf(clock.told ?? {});
  const { failures, lastError, minutes, shown } = clock;
  const said = fingerprint([failures, minutes, lastError].join());
  if (shown?.said === said && context.epoch - shown.at < SHOWN_EVERY_MS && reads === 0) return true;
  const values = {
    clockLastRun: context.now,
    clockNextRun: localMinute(context.epoch + tempoOf(clock) * 60_000, context.offset),
    clockFailures: failures,
    clockProblem: lastError,
    clockInterval: minutes,
    ...(reads > 0 ? { lastCollectedAt: context.now } : {}),
  };
  edit(() => writeSettings(context, values), 1_000);
  clock.shown = { at: context.epoch, said };
  return true;
}
