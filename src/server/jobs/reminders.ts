// 提醒: what the ladder says is due and was not sent yet, whichever day the clock comes round to it.
import { digestReaders } from "../../core/digest/readers";
import { materialGaps } from "../../core/material";
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import {
  CHASE,
  chase,
  isWhole,
  isWithinHours,
  keptApart,
  ladderMails,
  NEWS,
  newsMails,
  outcomeMails,
  queuedMoves,
  type ReminderInput,
  type Send,
  sendHours,
  staleSends,
  WELCOME,
  WIDEST,
  welcomes,
  withJoined,
} from "../../core/reminder";
import { gapsOf } from "../../core/rollup/gaps";
import type { Context } from "../context";
import { edit } from "../edit";
import { setting } from "../head/campaign";
import { withStops } from "../head/link-keys";
import { readReports } from "../head/record";
import { readKnownFigures } from "../head/report-figures";
import { wordsOfChase } from "./chase-words";
import { type Delivery, deliver } from "./deliver";
import { handToOther, readJoined, settleHanded } from "./joined-mails";
import { cancelSends, readSends, settleBrokenSends } from "./send-log";

/** What became of reminders; `isQuiet` where the office lets none leave at this hour. */
export interface Reminded extends Delivery {
  readonly isQuiet?: true;
}

/**
 * Sends all reminders that are due, with what other campaigns of the office have handed over. A mail that broke off earlier is named and not repeated; one that comes too soon after another waits
 * with those that are beyond the quota.
 */
export function remind(context: Context, definition: Definition, units: readonly Unit[]): Reminded {
  // What cannot be read is named by 检查与修复; nobody is left without reminders for it.
  const hours = sendHours(setting(context, "sendHours")) ?? WIDEST;
  if (!isWithinHours(context.time, hours))
    return { sent: 0, held: 0, beyond: 0, problems: [], isQuiet: true };
  const broken = settleBrokenSends(context, definition.campaign.language);
  const handed = settleHanded(context, definition);
  const input = reminderInput(context, definition, units);
  const own = [...ladderMails(input), ...queuedChases(input)];
  const asking = withJoined(own, readJoined(context, input), input);
  const telling = outcomeMails(input);
  const first = queuedWelcomes(input);
  const others = [...first, ...queuedNews(input), ...queuedMoves(input)];
  const { now, waiting } = keptApart(asking, telling, input, first);
  const due = [...others, ...now];
  const stale = staleSends(input, [...others, ...asking, ...telling]).map(({ sendId }) => sendId);
  if (stale.length > 0) edit(() => cancelSends(context, stale, definition.campaign.language));
  const delivery = deliver(context, definition, due, context.hasTime);
  const unfit = definition.reminders.filter((rule) => !isWhole(rule));
  const problems = [
    ...unfit.map(({ ruleId: rule }) => problem("mail.wordsBroken", { rule })),
    ...broken.map(uncertain),
    ...handed.problems,
    ...delivery.problems,
  ];
  // What another execution was sending when it ended is known for broken only in ten minutes.
  const leaving = input.log.filter(({ state }) => state === "sending").length;
  const beyond = delivery.beyond + waiting + leaving + handed.waiting;
  return { ...delivery, beyond, problems };
}

/** Hands what is due over to the head that sends this campaign's reminders, before mails leave; named is why it cannot be. */
export function handOver(context: Context, definition: Definition, units: readonly Unit[]): Problem[] {
  return handToOther(context, reminderInput(context, definition, units));
}

/** What core needs to know of campaign, units, reports and earlier mails. */
export function reminderInput(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
): ReminderInput {
  const { lacking, gaps } = readLacks(context, definition, units);
  return {
    definition,
    units: withStops(units),
    ...(lacking && { lacking }),
    ...(gaps && { gaps }),
    leaders: digestReaders(setting(context, "digestTo")).readers,
    reports: readReports(context),
    log: readSends(context),
    today: context.today,
    nowTime: context.time,
    sendFrom: WIDEST.from,
    attachesFiles: setting(context, "ownerAccount") === context.user,
  };
}

// Nobody is asked for what the record does not tell to be lacking; without materials and rungs about targets nothing is read.
function readLacks(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
): Pick<ReminderInput, "lacking" | "gaps"> {
  const hasMaterials = (definition.materials ?? []).length > 0;
  const hasTargets = definition.reminders.some(({ about }) => about === "quotas");
  if (!hasMaterials && !hasTargets) return {};
  const { figures, unknown } = readKnownFigures(context, definition);
  const known = units.filter(({ unitId }) => !unknown.has(unitId));
  return {
    ...(hasMaterials && { lacking: materialGaps(definition, known, figures, context.today) }),
    ...(hasTargets && { gaps: gapsOf(definition, known, figures, context.today) }),
  };
}

// Mails that a person asked for when the day's quota was spent.
function queuedChases(input: ReminderInput): Send[] {
  const asked = input.log.filter(({ state, rule }) => state === "queued" && rule === CHASE);
  if (asked.length === 0) return [];
  const words = wordsOfChase();
  return chase(input, { unitIds: [...new Set(asked.map(({ unitId }) => unitId))], ...(words && { words }) });
}

function queuedWelcomes(input: ReminderInput): Send[] {
  const asked = input.log.filter(({ state, rule }) => state === "queued" && rule === WELCOME);
  const ids = asked.map(({ sendId }) => sendId);
  return asked.length === 0
    ? []
    : welcomes(input).filter(({ items }) => items.some(({ sendId }) => ids.includes(sendId)));
}

// Of the version issued last alone: of what changed before it nobody is told late.
function queuedNews(input: ReminderInput): Send[] {
  const asked = input.log.filter(({ state, rule }) => state === "queued" && rule === NEWS);
  const ids = asked.map(({ sendId }) => sendId);
  return asked.length === 0
    ? []
    : newsMails(input).filter(({ items }) => items.some(({ sendId }) => ids.includes(sendId)));
}

function uncertain(unit: string): Problem {
  return problem("mail.uncertain", { unit }, { unit });
}
