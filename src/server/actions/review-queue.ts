// The reports that wait in 审核: what their own rows in 报表记录 say, without the rows of their forms.

import { daysBetween } from "../../core/day";
import { periodFor } from "../../core/exception";
import { registersOf, tablesOf } from "../../core/form";
import { notAccepted, notAcceptedWords } from "../../core/levels";
import { addresses } from "../../core/mail";
import type { Definition, Moment, Report, Unit } from "../../core/model";
import { dueMoment, isOverdue, labelOfPeriod } from "../../core/period";
import { countListed } from "../../core/problem/count-listed";
import { lackingIn, lackingLine, reportStates } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { listed } from "../../core/text/lists";
import { ofPeriod } from "../../core/version";
import type { ReviewItem } from "../../core/wire/procedures";
import type { Context } from "../context";
import { rowCounts } from "../head/places";
import { correctionWords } from "./review-correction-words";

/** What is known when reports are looked at or decided; `reports` are those that count. */
export interface Present {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
}

/** Whether a report waits for a decision. */
export function isWaiting({ state }: Report): boolean {
  return reportStates[state].awaitsReview;
}

/** These reports of all as the page shows them, the oldest first, those of whoever asks before the others. */
export function itemsOf(context: Context, shown: readonly Report[], present: Present): ReviewItem[] {
  const { definition, units } = present;
  return [...shown]
    .sort((a, b) => (a.collectedAt < b.collectedAt ? -1 : 1))
    .map((report) => ({
      ...itemOf(report, definition, unitOf(units, report.unitId).name),
      ...dueOf(report, definition, context.now),
      belowMissing: isWaiting(report) ? missingBelow(report, present) : "",
      ...reviewersOf(report, definition, context.user),
    }))
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}

function missingBelow(report: Report, present: Present): string {
  const { definition } = present;
  const found = [notAcceptedWords(notAccepted(report, present), definition), lackingIn(report)];
  return listed(found.filter(Boolean), definition.campaign.language);
}

/** A unit that was deleted from the directory keeps its reports; it is called by its id. */
export function unitOf(units: readonly Unit[], unitId: string): Pick<Unit, "unitId" | "name"> {
  return units.find((unit) => unit.unitId === unitId) ?? { unitId, name: unitId };
}

/** The definition by which a report is shown. */
export function definitionOfReport(
  { periodId }: Pick<Report, "periodId">,
  definition: Definition,
): Definition {
  const period = definition.periods.find(({ id }) => id === periodId);
  return period ? ofPeriod(definition, period) : definition;
}

// What nobody is named for is everybody's.
function reviewersOf({ periodId }: Report, definition: Definition, user: string) {
  const period = definition.periods.find(({ id }) => id === periodId);
  const found = definition.returns.find(({ returnId }) => returnId === period?.returnId);
  const reviewers = addresses(found?.reviewer ?? "");
  return { reviewers, mine: reviewers.length === 0 || reviewers.includes(user.toLowerCase()) };
}

/** When a report is due by the unit's own day, and by how much one that never came is late. */
function dueOf(
  { unitId, periodId, revision }: Report,
  definition: Definition,
  now: Moment,
): Pick<ReviewItem, "dueAt" | "daysLate"> {
  const period = definition.periods.find(({ id }) => id === periodId);
  if (!period) return { dueAt: "", daysLate: null };
  const own = periodFor(definition, { unitId }, period);
  const isLate = revision === 0 && isOverdue(own, now);
  return { dueAt: dueMoment(own), daysLate: isLate ? daysBetween(own.dueOn, now.slice(0, 10)) : null };
}

function itemOf(
  report: Report,
  definition: Definition,
  unit: string,
): Omit<ReviewItem, "reviewers" | "mine" | "belowMissing" | "dueAt" | "daysLate"> {
  const { language } = definition.campaign;
  return {
    unitId: report.unitId,
    unit,
    period: report.periodId,
    periodLabel: labelOfPeriod(definition, report.periodId),
    state: report.state,
    revision: report.revision,
    submittedAt: report.submittedAt,
    collectedAt: report.collectedAt,
    refusedAt: report.refusedAt,
    canAccept: isWaiting(report),
    canReturn: reportStates[report.state].isIn && report.revision > 0,
    reviewedAt: report.reviewedAt,
    reason: report.reason,
    corrections: correctionWords(report, definition),
    moreCorrections: correctionsOf(report).more ?? 0,
    declined: isWaiting(report) ? namedDeclined(report) : [],
    held: correctionsOf(report).faults.split("\n").filter(Boolean),
    // Who is missing stands in `belowMissing` while somebody has to decide.
    below: report.below
      .split("\n")
      .filter(
        (line) => line !== "" && !(isWaiting(report) && line === lackingLine(lackingIn(report), language)),
      ),
    onTime: report.onTime,
    zero: report.zero,
    forms: countsOf(report, definitionOfReport(report, definition)),
    problemCount: countListed(report.problems),
    problems: report.problems
      .split("\n")
      .filter((line) => line !== "")
      .map((text) => ({ code: "report.note", text, grade: "D" as const })),
  };
}

// One of an earlier version is known by its id alone.
function namedDeclined(report: Report): ReviewItem["declined"] {
  return correctionsOf(report)
    .declined.filter(({ words }) => words !== "")
    .map(({ words, reason }) => ({ words, reason }));
}

function countsOf(report: Report, definition: Definition): ReviewItem["forms"] {
  const counts = rowCounts(report);
  return [...tablesOf(definition), ...registersOf(definition)]
    .map(({ formId, name }) => ({ name, count: counts.get(formId) ?? 0 }))
    .filter(({ count }) => count > 0);
}
