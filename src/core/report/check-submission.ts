import { tabsOfReturns } from "../form";
import type { EffectiveRow } from "../ledger";
import { foreignLinks } from "../material/foreign";
import type { Definition, Report } from "../model";
import { dueMoment, isOnTime } from "../period";
import { describeProblems, type Problem, problem, stops } from "../problem";
import { placesProblems } from "../selection/places";
import { text } from "../text";
import { isAsked } from "./asked";
import { contentOf } from "./content";
import { declinedIn } from "./corrections/standing";
import { activitiesOfPeriod, type PeriodActivities } from "./entries";
import { gateProblems, settledProblems } from "./gate";
import { lackingLine } from "./lacking";
import { anyStops, checkLines, isNothing, toTableLines, zeroLines, zeroProblems } from "./lines";
import { receiptOf } from "./receipt";
import type { SubmissionInput, SubmissionResult } from "./types";
import { allowsZero } from "./zero";

const nothing = {
  report: undefined,
  ledger: [],
  activities: [],
  moved: [],
  receipt: "",
  message: "",
};

/**
 * Checks one tick on 首页: nothing ticked, recorded as a new revision, or rejected with every problem at once.
 * What was recorded before counts no more, so the result holds all activities and ledger rows of unit × period.
 */
export function checkSubmission(input: SubmissionInput): SubmissionResult {
  const { homeRow, definition } = input;
  if (!isAsked(homeRow)) return { ...nothing, outcome: "none", problems: [] };
  // What is accepted takes no tick: nothing changes, and what was changed since is proposed.
  const settled = settledProblems(input);
  if (settled.length > 0) return { ...nothing, outcome: "none", problems: settled };
  const closed = gateProblems(input);
  if (closed.length > 0) return rejected(closed, definition);
  const revision = Math.max(input.report?.revision ?? 0, input.lastRevision ?? 0) + 1;
  const found = activitiesOfPeriod(input, revision);
  const ledger = homeRow.zero
    ? { rows: zeroLines(input), problems: zeroProblems(input, found.activities) }
    : checkLines(input, found.activities, found.faulty);
  const problems = [
    ...found.problems,
    ...ledger.problems,
    ...placesOf(input, found),
    ...foreignLinks(found.activities, definition, input.workbookOwner ?? (() => undefined)),
  ];
  if (!homeRow.zero && !anyStops(problems) && isNothing(ledger.rows, found.activities)) {
    problems.push(withdrawnAll(input) ?? nothingEntered(input));
  }
  if (anyStops(problems)) return rejected(problems, definition);
  return takenIn(input, revision, ledger.rows, found, problems);
}

// A zero report proposes nothing, and says so.
function placesOf(
  input: SubmissionInput,
  { activities, faulty }: Pick<PeriodActivities, "activities" | "faulty">,
): Problem[] {
  return input.homeRow.zero ? [] : placesProblems(input, activities, faulty);
}

// Whoever nominated takes all of it back by clearing the rows: what was decided on it stays, and says so.
function withdrawnAll(input: SubmissionInput): Problem | undefined {
  const { definition, period, registerRows, recordedActivities = [], report } = input;
  const { stages = [] } = definition;
  const { formIds = [] } = returnOfPeriod(definition, period) ?? {};
  const own = recordedActivities.filter(
    ({ formId, periodId, origin }) =>
      periodId === period.id && origin === "workbook" && stages.some((stage) => stage.formId === formId),
  );
  const isThere = own.every(({ formId }) => formIds.includes(formId) && registerRows[formId] !== undefined);
  if (own.length === 0 || !isThere || !report || report.revision === 0) return undefined;
  return problem("submit.withdrawnAll", { count: own.length }, undefined, "D");
}

function returnOfPeriod({ returns }: SubmissionInput["definition"], { returnId }: SubmissionInput["period"]) {
  return returns.find((each) => each.returnId === returnId);
}

function nothingEntered({ period, definition }: SubmissionInput): Problem {
  const code = allowsZero(definition, period) ? "submit.nothingEntered" : "submit.nothingAtAll";
  return problem(code, {
    period: period.label,
    tabs: tabsOfReturns([period], definition),
  });
}

function rejected(problems: readonly Problem[], definition: Definition): SubmissionResult {
  return {
    ...nothing,
    outcome: "rejected",
    problems,
    message: describeProblems(problems.filter(stops), definition.campaign.language),
  };
}

function takenIn(
  input: SubmissionInput,
  revision: number,
  rows: readonly EffectiveRow[],
  found: Pick<SubmissionResult, "activities" | "moved">,
  problems: readonly Problem[],
): SubmissionResult {
  const { language } = input.definition.campaign;
  const hints = describeProblems(problems, language);
  const message = hints && text("unitWorkbook.hints", language, { hints });
  const receipt = receiptOf(
    {
      revision,
      zero: input.homeRow.zero,
      returnId: input.period.returnId,
      entries: found.activities,
      lines: rows,
    },
    input.definition,
  );
  const next = nextReport(input, revision, hints);
  const ledger = toTableLines(rows, input, revision, input.homeRow.zero);
  const recorded = (input.recordedActivities ?? []).filter(({ periodId }) => periodId === input.period.id);
  const report = {
    ...next,
    corrections: declinedIn(input.report, { ledger, activities: found.activities, recorded }),
    receipt: receipt + lateness(next, input),
  };
  return {
    outcome: "recorded",
    report,
    ledger,
    activities: found.activities,
    moved: found.moved,
    problems,
    receipt: report.receipt,
    message,
  };
}

/** A resubmission keeps when the first one came and whether that was on time: a return for correction makes nobody late. */
function nextReport(input: SubmissionInput, revision: number, hints: string): Omit<Report, "receipt"> {
  const { report, unit, period, now, sentAt = now, homeRow } = input;
  const first = report !== undefined && report.revision > 0 && report.submittedAt !== "";
  return {
    unitId: unit.unitId,
    periodId: period.id,
    version: (report?.version ?? 0) + 1,
    state: "submitted",
    revision,
    zero: homeRow.zero,
    submittedAt: first ? report.submittedAt : now,
    collectedAt: now,
    onTime: first ? report.onTime : isOnTime(period, sentAt),
    refusedAt: "",
    problems: hints,
    content: contentOf(input),
    figures: "",
    check: "",
    rows: "",
    corrections: "",
    reviewedBy: "",
    reviewedAt: "",
    reason: "",
    below: lackingLine(input.lacking ?? "", input.definition.campaign.language),
    ...(report?.decided !== undefined && { decided: report.decided }),
  };
}

// What was late by the common day may be in time by one that was granted since.
function lateness(
  { onTime, submittedAt }: Omit<Report, "receipt">,
  { period, definition }: SubmissionInput,
): string {
  if (onTime || isOnTime(period, submittedAt)) return "";
  const due = dueMoment(period);
  return text("unitWorkbook.receiptLate", definition.campaign.language, { due });
}
