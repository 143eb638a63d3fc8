// 审核: accept or return what was submitted. The record is changed first, then the unit is notified.

import { isLockedFor } from "../../core/exception/locked";
import type { Definition, Report, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import type { Problem } from "../../core/problem";
import {
  acceptReport,
  isSettled,
  type Review,
  type Reviewed,
  reportStates,
  returnReport,
  type SetOf,
  tornProblem,
} from "../../core/report";
import { labelOf } from "../../core/text";
import { recordedBy } from "../../core/version";
import type { DecidedMeanwhile, Input, Output, PageData, ReviewList, Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { spareReads } from "../google/pace";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import type { LogEntry } from "../head/log";
import {
  addReports,
  areFew,
  type CampaignRecord,
  readRecord,
  readRecordOf,
  readReports,
} from "../head/record";
import { markRollupDue } from "../jobs/clock-state";
import {
  addPendingNotifications,
  type NotificationResult,
  notificationKey,
  notificationRoom,
  notifyUnits,
  pendingNotifications,
} from "../jobs/notify-units";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { changedMeanwhile, decidedProblem, decidedSince } from "./review-changed";
import { acceptance, gateOf, marksOf } from "./review-levels";
import { listedReports } from "./review-list";
import { type Present, unitOf } from "./review-queue";

type Asked = Input<"review.accept">["reports"][number];

/** First data of the dialog. */
export function reviewData(context: Context): PageData["review"] {
  loadDefinition(context, ["reports", "events"]);
  const definition = readDefinition(context);
  return {
    ...listedReports(context, definition, readUnits(context, definition), { filter: "waiting" }),
    unnotified: pendingNotifications().length,
  };
}

/** Reports that wait for a decision, the oldest first. */
export function reviewQueue(context: Context): Output<"review.queue"> {
  return { items: reviewData(context).items };
}

/**
 * Accepts reports: their ledgers are closed and hidden. All or none: one that changed meanwhile refuses them all. Those with units below
 * that are not accepted are left out and named, unless a reason is given. Only as many are taken as may wait to be notified; the
 * page asks again for the others.
 */
export function reviewAccept(
  context: Context,
  { reports, reason = "" }: Input<"review.accept">,
): Output<"review.accept"> {
  const asked = reports.slice(0, notificationRoom());
  // Each of them is notified in a request of the minute.
  if (asked.length > 1) spareReads();
  const { waiting, notified, ...decided } = decide(context, asked, acceptWhole(asked, reason));
  const leftOut = decided.leftOut.map((problem) => pageProblem(problem, context.language));
  return { accepted: asked.length - leftOut.length, leftOut, ...waiting, ...standingOf(notified) };
}

/** Notifies the next units what was decided. */
export function reviewNotify(context: Context): Output<"review.notify"> {
  const pending = pendingNotifications();
  if (pending.length === 0) return { unnotified: 0 };
  spareReads();
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return standingOf(notifyUnits(context, definition, units, pending));
}

// Whoever cannot be reached stays noted for the clock, and the page does not wait for it.
function standingOf({ wait, isOver }: NotificationResult): { unnotified: number; wait?: Wait } {
  return { unnotified: isOver ? 0 : pendingNotifications().length, ...(wait ? { wait } : {}) };
}

/**
 * Returns one report with a reason: exactly its ledger opens again, and 首页 shows why. Where somebody has decided on it since its card was
 * shown, nothing is done and the page asks.
 */
export function reviewReturn(
  context: Context,
  { reason, state, reviewedAt, ...asked }: Input<"review.return">,
): Output<"review.return"> {
  let meanwhile: DecidedMeanwhile | undefined;
  let locked = false;
  const { waiting } = decide(context, [asked], (report, review, _torn, { definition, units }) => {
    locked = isLockedFor(definition, unitOf(units, report.unitId), report.periodId, context.today);
    const since = decidedSince({ ...asked, state, reviewedAt }, report, context.language);
    if (!since) return returnReport(report, { ...review, reason });
    if (!reportStates[report.state].isIn) return { problem: decidedProblem(report, definition, units) };
    meanwhile = since;
    return {};
  });
  if (meanwhile) return { ...waiting, meanwhile };
  return locked ? { ...waiting, locked } : waiting;
}

// All rows while there are few, so that some that are newer than their report are noticed wherever they stand.
function readForDecision(context: Context, definition: Definition, asked: readonly Asked[]): CampaignRecord {
  const recorded = recordedBy(definition);
  if (areFew(readReports(context))) return readRecord(context, recorded, true);
  const isAsked = (set: SetOf) =>
    asked.some(({ unitId, period }) => unitId === set.unitId && period === set.periodId);
  return readRecordOf(context, recorded, isAsked, readReports(context, true, true));
}

/** A decision about one report; `leftOut`: why it is not decided, which keeps none of the others. */
type Decided =
  | Reviewed
  | { readonly report?: undefined; readonly problem?: undefined; readonly leftOut?: Problem };

type Decision = (report: Report, review: Review, torn: Problem | undefined, present: Present) => Decided;

const acceptWhole =
  (asked: readonly Asked[], reason: string): Decision =>
  (report, review, torn, present) => {
    if (torn) return { problem: torn };
    const gate = gateOf(report, review, reason, present, ({ unitId, periodId }) =>
      asked.some((item) => item.unitId === unitId && item.period === periodId),
    );
    const accepted = acceptReport(report, review, gate.below);
    return accepted.report && gate.leftOut ? { leftOut: gate.leftOut } : accepted;
  };

/** What was decided, and why some were left out. */
interface Recorded {
  reports: Report[];
  leftOut: Problem[];
}

function decide(
  context: Context,
  asked: readonly Asked[],
  decision: Decision,
): { waiting: ReviewList; notified: NotificationResult; leftOut: Problem[] } {
  loadDefinition(context, ["reports", "events"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const { reports, leftOut } = edit(() => record(context, definition, units, asked, decision));
  const notified = notifyUnits(context, definition, units, reports.map(notificationKey));
  return { waiting: listedReports(context, definition, units, { filter: "waiting" }), notified, leftOut };
}

// Nothing is written unless every decision holds.
function record(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  asked: readonly Asked[],
  decision: Decision,
): Recorded {
  const known = readForDecision(context, definition, asked);
  const tornOf = tornNames(known, definition, units);
  const present = { definition, units, reports: known.reports };
  const outcomes = asked.map((item) =>
    decideOne(context, item, present, (report, review) => decision(report, review, tornOf(report), present)),
  );
  const problems = outcomes.flatMap((outcome) => (outcome.problem ? [outcome.problem] : []));
  if (problems.length > 0) throw new ProblemError(problems);
  const done = outcomes.flatMap(({ before, report }) => (report ? [{ before: before!, report }] : []));
  const leftOut = outcomes.flatMap((outcome) => (outcome.leftOut ? [outcome.leftOut] : []));
  return { reports: done.length > 0 ? addDecided(context, done, present) : [], leftOut };
}

// With the reports above that they mark, in one request.
function addDecided(
  context: Context,
  done: readonly { readonly before: Report; readonly report: Report }[],
  present: Present,
): Report[] {
  const { definition, units } = present;
  const accepted = done.filter(({ report }) => isSettled(report));
  const changes = accepted.map(({ report }) => acceptance(context, report, present));
  const marks = marksOf(context, changes, present);
  const decided = done.map(({ report }) => ({ report, unit: unitOf(units, report.unitId) }));
  const all = [...decided, ...marks.reports];
  const log = done.map(
    ({ before, report }): LogEntry => ({
      action: `review.${report.state}`,
      record: `${unitOf(units, report.unitId).name} ${labelOfPeriod(definition, report.periodId)}`,
      before: labelOf("reportState", before.state, context.language),
      after: labelOf("reportState", report.state, context.language),
      reason: report.reason || report.below,
    }),
  );
  // Both marks come first: a break after the record was written is healed by the clock.
  addPendingNotifications(all.map(({ report }) => notificationKey(report)));
  markRollupDue(context.epoch);
  addReports(context, definition, all, [...log, ...marks.log]);
  return all.map(({ report }) => report);
}

function decideOne(
  context: Context,
  asked: Asked,
  { reports, definition, units }: Present,
  decision: (report: Report, review: Review) => Decided,
): { before?: Report; report?: Report; problem?: Problem; leftOut?: Problem } {
  const before = reports.find(({ unitId, periodId }) => unitId === asked.unitId && periodId === asked.period);
  const changed = changedMeanwhile(asked, before, definition, units);
  if (!before || changed) return changed ? { problem: changed } : {};
  const review = { by: context.user, at: context.now, ...nameOf(asked, definition, units) };
  return { before, ...decision(before, review) };
}

type Names = Pick<Review, "unit" | "period" | "language">;

function nameOf(asked: Asked, definition: Definition, units: readonly Unit[]): Names {
  return {
    unit: unitOf(units, asked.unitId).name,
    period: labelOfPeriod(definition, asked.period),
    language: definition.campaign.language,
  };
}

/** What keeps a report from being accepted, however its figures look. */
function tornNames(known: CampaignRecord, definition: Definition, units: readonly Unit[]) {
  const found = new Map(known.torn.map((set) => [notificationKey(set), tornProblem(set, definition, units)]));
  return (report: Report) => found.get(notificationKey(report));
}
