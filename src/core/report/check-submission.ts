import type { EffectiveRow } from "../ledger";
import type { Activity, Definition, Report } from "../model";
import { isOnTime } from "../period";
import { describeProblems, type Problem, problem, stops } from "../problem";
import { text } from "../text";
import { activitiesOfPeriod } from "./activities";
import { gateProblems } from "./gate";
import { anyStops, checkLedger, isNothing, toLedgerRows, zeroLedger, zeroProblems } from "./ledger";
import type { HomeRow, SubmissionInput, SubmissionResult } from "./types";

const nothing = {
  report: undefined,
  ledger: [],
  activities: [],
  proposals: [],
  moved: [],
  receipt: "",
  message: "",
};

/**
 * Judges one tick on 首页: nothing ticked, taken in as a new revision, or refused with every problem at once.
 * The record is replaced as a set, so the result holds all activities and ledger rows of unit × period.
 */
export function checkSubmission(input: SubmissionInput): SubmissionResult {
  const { homeRow, definition } = input;
  if (!isAsked(homeRow)) return { ...nothing, outcome: "none", problems: [] };
  const closed = gateProblems(input);
  if (closed.length > 0) return refused(closed, definition);
  const revision = (input.report?.revision ?? 0) + 1;
  const found = activitiesOfPeriod(input, revision);
  const ledger = homeRow.zero
    ? { rows: zeroLedger(definition), problems: zeroProblems(input, found.activities) }
    : checkLedger(input, found.activities);
  const problems = [...found.problems, ...ledger.problems];
  if (!homeRow.zero && !anyStops(problems) && isNothing(ledger.rows, found.activities)) {
    problems.push(problem("submit.nothingEntered", { period: input.period.label }));
  }
  if (anyStops(problems)) return refused(problems, definition);
  return takenIn(input, revision, ledger.rows, found, problems);
}

/** Whether a row of 首页 asks for anything: a tick, or words that are meant as one. */
export function isAsked({ submit, zero, words }: HomeRow): boolean {
  return submit || zero || words !== undefined;
}

function refused(problems: readonly Problem[], definition: Definition): SubmissionResult {
  return {
    ...nothing,
    outcome: "refused",
    problems,
    message: describeProblems(problems.filter(stops), definition.campaign.language),
  };
}

function takenIn(
  input: SubmissionInput,
  revision: number,
  rows: readonly EffectiveRow[],
  found: Pick<SubmissionResult, "activities" | "proposals" | "moved">,
  problems: readonly Problem[],
): SubmissionResult {
  const { language } = input.definition.campaign;
  const hints = describeProblems(problems, language);
  const message = hints && text("unitWorkbook.hints", language, { hints });
  return {
    outcome: "accepted-in",
    report: nextReport(input, revision, hints),
    ledger: toLedgerRows(rows, input, revision, input.homeRow.zero),
    activities: found.activities,
    proposals: found.proposals,
    moved: found.moved,
    problems,
    receipt: receiptOf(input, revision, rows, found.activities),
    message,
  };
}

/** A resubmission keeps when the first one came and whether that was on time: a return for correction makes nobody late. */
function nextReport(input: SubmissionInput, revision: number, hints: string): Report {
  const { report, unit, period, today, sentOn = today, now, homeRow } = input;
  const first = report !== undefined && report.revision > 0 && report.submittedAt !== "";
  return {
    unitId: unit.unitId,
    periodId: period.id,
    state: "submitted",
    revision,
    zero: homeRow.zero,
    submittedAt: first ? report.submittedAt : now,
    collectedAt: now,
    onTime: first ? report.onTime : isOnTime(period, sentOn),
    problems: hints,
    reviewedBy: "",
    reviewedAt: "",
    reason: "",
  };
}

function receiptOf(
  input: SubmissionInput,
  revision: number,
  rows: readonly EffectiveRow[],
  activities: readonly Activity[],
): string {
  const { language } = input.definition.campaign;
  const late = isOnTime(input.period, input.sentOn ?? input.today)
    ? ""
    : text("unitWorkbook.receiptLate", language, { due: input.period.dueOn });
  if (input.homeRow.zero) return text("unitWorkbook.receiptZero", language, { revision }) + late;
  return (
    text("unitWorkbook.receiptText", language, {
      revision,
      activities: activities.length,
      figures: figuresOf(rows, input.definition),
    }) + late
  );
}

/** The sum of each figure over the rows of the ledger, so that the sender sees what was frozen. */
export function figuresOf(rows: readonly Pick<EffectiveRow, "values">[], definition: Definition): string {
  const separator = text("general.clauseSeparator", definition.campaign.language);
  const figures = definition.ledgerFields.filter((field) =>
    rows.some((row) => typeof row.values[field.field] === "number"),
  );
  return figures
    .map(
      (field) =>
        `${field.label} ${rows.reduce((sum, row) => sum + (Number(row.values[field.field]) || 0), 0)}`,
    )
    .join(separator);
}
