// 审核: accept or return what was submitted. The record is changed first, then the unit is notified.

import { registersOf, rowsOf, tablesOf } from "../../core/form";
import { addresses } from "../../core/mail";
import type {
  Definition,
  Entry,
  Field,
  FieldValue,
  Form,
  Language,
  Report,
  TableLine,
  Unit,
} from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import {
  acceptReport,
  type Review,
  type Reviewed,
  reportStates,
  returnReport,
  tornProblem,
} from "../../core/report";
import { ofPeriod, recordedBy } from "../../core/version";
import type { Input, Output, PageData, ReviewForm, ReviewItem, Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { spareReads } from "../google/pace";
import { readDefinition, readUnits } from "../head/campaign";
import { addReports, type CampaignRecord, readRecord } from "../head/record";
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
import { valueText } from "./form-field";

type Asked = Input<"review.accept">["reports"][number];

/** First data of the dialog. */
export function reviewData(context: Context): PageData["review"] {
  const definition = readDefinition(context);
  return {
    items: queueOf(context, definition, readUnits(context, definition)),
    unnotified: pendingNotifications().length,
  };
}

/** Reports that wait for a decision, the oldest first. */
export function reviewQueue(context: Context): Output<"review.queue"> {
  return { items: reviewData(context).items };
}

/**
 * Accepts reports: their ledgers are closed and hidden. All or none: one that changed meanwhile refuses them all. Only as
 * many are taken as may wait to be notified; the page asks again for the others.
 */
export function reviewAccept(context: Context, { reports }: Input<"review.accept">): Output<"review.accept"> {
  const asked = reports.slice(0, notificationRoom());
  // Each of them is notified in a request of the minute.
  if (asked.length > 1) spareReads();
  const { items, notified } = decide(context, asked, acceptWhole);
  return { accepted: asked.length, items, ...standingOf(notified) };
}

/** Notifies the next units what was decided. */
export function reviewNotify(context: Context): Output<"review.notify"> {
  spareReads();
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return standingOf(notifyUnits(context, definition, units, pendingNotifications()));
}

// Whoever cannot be reached stays noted for the clock, and the page does not wait for it.
function standingOf({ wait, isOver }: NotificationResult): { unnotified: number; wait?: Wait } {
  return { unnotified: isOver ? 0 : pendingNotifications().length, ...(wait ? { wait } : {}) };
}

/** Returns one report with a reason: exactly its ledger opens again, and 首页 shows why. */
export function reviewReturn(
  context: Context,
  { reason, ...asked }: Input<"review.return">,
): Output<"review.return"> {
  const { items } = decide(context, [asked], (report, review) => returnReport(report, { ...review, reason }));
  return { items };
}

type Decision = (report: Report, review: Review, torn: Problem | undefined) => Reviewed;

const acceptWhole: Decision = (report, review, torn) =>
  torn ? { problem: torn } : acceptReport(report, review);

function decide(
  context: Context,
  asked: readonly Asked[],
  decision: Decision,
): { items: ReviewItem[]; notified: NotificationResult } {
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const decided = edit(() => record(context, definition, units, asked, decision));
  const notified = notifyUnits(context, definition, units, decided.map(notificationKey));
  return { items: queueOf(context, definition, units), notified };
}

// Nothing is written unless every decision holds.
function record(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  asked: readonly Asked[],
  decision: Decision,
): Report[] {
  const present = readRecord(context, recordedBy(definition), true);
  const tornOf = tornNames(present, definition, units);
  const outcomes = asked.map((item) =>
    decideOne(context, item, present.reports, nameOf(item, definition, units), (report, review) =>
      decision(report, review, tornOf(report)),
    ),
  );
  const problems = outcomes.flatMap((outcome) => (outcome.problem ? [outcome.problem] : []));
  if (problems.length > 0) throw new ProblemError(problems);
  const done = outcomes.flatMap(({ before, report }) => (report ? [{ before: before!, report }] : []));
  // Both marks come first: a break after the record was written is healed by the clock.
  addPendingNotifications(done.map(({ report }) => notificationKey(report)));
  markRollupDue(context.epoch);
  addReports(
    context,
    definition,
    done.map(({ report }) => ({ report, unit: unitOf(units, report.unitId) })),
    done.map(({ before, report }) => ({
      action: `review.${report.state}`,
      record: `${unitOf(units, report.unitId).name} ${labelOfPeriod(definition, report.periodId)}`,
      before: before.state,
      after: report.state,
      reason: report.reason,
    })),
  );
  return done.map(({ report }) => report);
}

function decideOne(
  context: Context,
  asked: Asked,
  present: readonly Report[],
  names: Names,
  decision: (report: Report, review: Review) => Reviewed,
): { before?: Report; report?: Report; problem?: Problem } {
  const record = `${names.unit} ${names.period}`;
  const before = present.find(({ unitId, periodId }) => unitId === asked.unitId && periodId === asked.period);
  if (!before) return { problem: problem("record.notFound", { record }) };
  if (before.revision !== asked.revision)
    return {
      problem: problem("record.changedMeanwhile", {
        record,
        by: names.unit,
        at: before.submittedAt || before.collectedAt,
      }),
    };
  return { before, ...decision(before, { by: context.user, at: context.now, ...names }) };
}

type Names = Pick<Review, "unit" | "period" | "language">;

function nameOf(asked: Asked, definition: Definition, units: readonly Unit[]): Names {
  return {
    unit: unitOf(units, asked.unitId).name,
    period: labelOfPeriod(definition, asked.period),
    language: definition.campaign.language,
  };
}

// A unit that was deleted from the directory keeps its reports; it is called by its id.
function unitOf(units: readonly Unit[], unitId: string): Pick<Unit, "unitId" | "name"> {
  return units.find((unit) => unit.unitId === unitId) ?? { unitId, name: unitId };
}

/** What keeps a report from being accepted, however its figures look. */
function tornNames(known: CampaignRecord, definition: Definition, units: readonly Unit[]) {
  const found = new Map(known.torn.map((set) => [notificationKey(set), tornProblem(set, definition, units)]));
  return (report: Report) => found.get(notificationKey(report));
}

function queueOf(context: Context, definition: Definition, units: readonly Unit[]): ReviewItem[] {
  const known = readRecord(context, recordedBy(definition));
  const tornOf = tornNames(known, definition, units);
  return known.reports
    .filter(({ state }) => reportStates[state].awaitsReview)
    .sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .map((report) => {
      const item = {
        ...itemOf(report, known, definition, unitOf(units, report.unitId).name),
        ...reviewersOf(report, definition, context.user),
      };
      const found = tornOf(report);
      return found ? { ...item, problems: [pageProblem(found, context.language), ...item.problems] } : item;
    })
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}

// What nobody is named for is everybody's.
function reviewersOf({ periodId }: Report, definition: Definition, user: string) {
  const period = definition.periods.find(({ id }) => id === periodId);
  const found = definition.returns.find(({ returnId }) => returnId === period?.returnId);
  const reviewers = addresses(found?.reviewer ?? "");
  return { reviewers, mine: reviewers.length === 0 || reviewers.includes(user.toLowerCase()) };
}

function itemOf(
  report: Report,
  known: CampaignRecord,
  definition: Definition,
  unit: string,
): Omit<ReviewItem, "reviewers" | "mine"> {
  const ofThis = (item: { unitId: string; periodId: string }) =>
    item.unitId === report.unitId && item.periodId === report.periodId;
  const period = definition.periods.find(({ id }) => id === report.periodId);
  return {
    unitId: report.unitId,
    unit,
    period: report.periodId,
    periodLabel: labelOfPeriod(definition, report.periodId),
    state: report.state,
    revision: report.revision,
    submittedAt: report.submittedAt,
    onTime: report.onTime,
    zero: report.zero,
    forms: formsOf(
      known.ledger.filter(ofThis),
      known.activities.filter(ofThis),
      period ? ofPeriod(definition, period) : definition,
    ),
    problems: report.problems
      .split("\n")
      .filter((line) => line !== "")
      .map((text) => ({ code: "report.note", text, grade: "D" as const })),
  };
}

/** Each form of a report with its rows; of a register the first ones. */
function formsOf(
  lines: readonly TableLine[],
  entries: readonly Entry[],
  definition: Definition,
): ReviewForm[] {
  const tables = tablesOf(definition).map((form) => {
    const rows = lines.filter(({ formId }) => formId === form.formId);
    return { name: form.name, count: rows.length, rows: rows.map((line) => lineRow(line, form, definition)) };
  });
  const registers = registersOf(definition).map((form) => {
    const rows = entries.filter(({ formId }) => formId === form.formId);
    const shown = rows.slice(0, MOST_ENTRIES);
    return {
      name: form.name,
      count: rows.length,
      rows: shown.map((entry) => entryRow(entry, form, definition)),
    };
  });
  return [...tables, ...registers].filter(({ count }) => count > 0);
}

/** Entries that the page shows of a register. */
const MOST_ENTRIES = 50;

function lineRow(line: TableLine, form: Form, definition: Definition): ReviewForm["rows"][number] {
  const label = rowsOf(form, definition).find(({ rowId }) => rowId === line.rowId)?.label ?? line.rowId;
  return {
    label,
    cells: form.fields.map((field) => {
      const auto = line.auto[field.field];
      const isCorrected = auto !== undefined && auto !== null && auto !== line.values[field.field];
      return cellOf(field, definition.campaign.language, line.values[field.field], isCorrected);
    }),
  };
}

function entryRow(
  { values }: Entry,
  { fields }: Form,
  { campaign: { language } }: Definition,
): ReviewForm["rows"][number] {
  return { label: "", cells: fields.map((field) => cellOf(field, language, values[field.field], false)) };
}

function cellOf(
  { label }: Field,
  language: Language,
  value: FieldValue | undefined,
  corrected: boolean,
): ReviewForm["rows"][number]["cells"][number] {
  return { label, value: valueText(value, language), corrected };
}
