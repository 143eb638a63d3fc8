import type { CheckedEntryRow } from "../activity";
import { registersOf, registerTitle } from "../form";
import type { Entry } from "../model";
import { type Problem, problem, stops } from "../problem";
import type { FaultyRow } from "../selection/places";
import { ownHeadWords } from "../text/own-head";
import { inLanguage } from "../text/words";
import { isHeld, labelOf, rowHints } from "./row-hints";
import { type SortedRow, sortRows } from "./sort-rows";
import { isSettled } from "./states";
import type { SubmissionInput } from "./types";

/** A unit's activities of one period as they would enter the record, and what is wrong with its rows. */
export interface PeriodActivities {
  readonly activities: readonly Entry[];
  /** Recorded activities of other periods that stand in this one by now: an activity stands in one place. */
  readonly moved: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Rows of its own that have faults. */
  readonly faulty: readonly FaultyRow[];
}

/** Sorts all rows by period: those of this period are taken, faulty rows that may belong to it stop, accepted periods get proposals. */
export function activitiesOfPeriod(input: SubmissionInput, revision: number): PeriodActivities {
  const sorted = registersOf(input.definition, input.period.returnId).map((form) => ({
    ...sortRows(form, input),
    formId: form.formId,
  }));
  const good = sorted.flatMap((rows) => rows.good);
  const own = sorted.flatMap((rows) => rows.own);
  const typed = sorted.flatMap((rows) => rows.typed);
  const here = good.filter(({ periodId }) => periodId === input.period.id);
  const taken = here.filter((item) => !isHeld(item, input));
  const below = fromBelow(input, revision);
  return {
    activities: [
      ...taken.map((item) => activityOf(item, input.period.id, revision, input)),
      ...below.activities,
    ],
    moved: [
      ...taken.flatMap(({ known }) => (known && known.periodId !== input.period.id ? [known] : [])),
      ...below.moved,
    ],
    faulty: sorted.flatMap((rows) =>
      rows.own.filter(isFaulty).map((row) => ({ ...row, formId: rows.formId })),
    ),
    problems: [
      ...own.flatMap(problemsOf),
      ...typed.flatMap(asHints),
      ...rowHints(good, input),
      ...proposed(good, input).map((row) => proposalHint(row, input)),
      ...below.problems,
    ],
  };
}

// Entries from below, as the unit's own head workbook sends them. One that an accepted period holds stays there until a person decides.
function fromBelow(
  input: SubmissionInput,
  revision: number,
): Pick<PeriodActivities, "activities" | "moved" | "problems"> {
  const { entriesBelow = [], recordedActivities = [], reports, period, now } = input;
  if (entriesBelow.length === 0) return { activities: [], moved: [], problems: [] };
  const accepted = new Set(reports.filter(isSettled).map(({ periodId }) => periodId));
  const elsewhere = new Map(
    recordedActivities
      .filter(({ periodId }) => periodId !== period.id)
      .map((entry) => [entry.activityId, entry]),
  );
  const isStaying = ({ activityId }: Entry) => accepted.has(elsewhere.get(activityId)?.periodId ?? "");
  const taken = entriesBelow.filter((entry) => !isStaying(entry));
  return {
    activities: taken.map((entry) => ({ ...entry, revision, collectedAt: now })),
    moved: taken.flatMap(({ activityId }) => elsewhere.get(activityId) ?? []),
    problems: entriesBelow.filter(isStaying).map(({ activityId, sourceRow: row }) => {
      const label = labelOf(elsewhere.get(activityId)!.periodId, input);
      const tab = inLanguage(ownHeadWords.tab, input.definition.campaign.language);
      return problem("activity.heldByAccepted", { period: label }, { tab, row }, "D");
    }),
  };
}

function activityOf(
  { formId, checked, known, entryId, origin, row }: SortedRow,
  periodId: string,
  revision: number,
  { unit, now, newId }: SubmissionInput,
): Entry {
  return {
    activityId: entryId || known?.activityId || newId(),
    formId,
    unitId: unit.unitId,
    periodId,
    date: checked.date,
    taskId: checked.taskId,
    values: checked.values,
    origin,
    sourceRow: row,
    revision,
    collectedAt: now,
  };
}

function problemsOf({ checked }: CheckedEntryRow): readonly Problem[] {
  return checked.ok ? checked.hints : checked.problems;
}

// A header that was pasted along is no entry.
function isFaulty({ checked }: CheckedEntryRow): boolean {
  return !checked.ok && checked.problems.every(({ code }) => code !== "activity.headerRow");
}

/** Faulty rows that the office typed are not the unit's fault: named, but they stop nothing. */
function asHints({ checked }: CheckedEntryRow): Problem[] {
  return checked.ok ? [] : checked.problems.filter(stops).map((found) => ({ ...found, grade: "D" }));
}

/** Rows dated in another period, an accepted one, that the record does not hold; a period that is being taken in proposes nothing to itself. */
function proposed(good: readonly SortedRow[], input: SubmissionInput): SortedRow[] {
  const recorded = input.recordedActivities;
  if (!recorded) return [];
  const accepted = new Set(input.reports.filter(isSettled).map((report) => report.periodId));
  const known = new Set(recorded.map(({ formId, values }) => keyOf(formId, values)));
  return good.filter(
    ({ formId, origin, periodId, checked }) =>
      origin === "workbook" &&
      periodId !== input.period.id &&
      accepted.has(periodId) &&
      !known.has(keyOf(formId, checked.values)),
  );
}

// The task is called as the office calls it today; it may have been called otherwise when it was recorded.
function keyOf(formId: string, { task: _task, ...values }: Entry["values"]): string {
  return JSON.stringify([
    formId,
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== "")
      .sort(),
  ]);
}

function proposalHint({ formId, periodId, checked, row }: SortedRow, input: SubmissionInput): Problem {
  const values = { value: checked.date, period: labelOf(periodId, input) };
  const form = input.definition.forms.find((item) => item.formId === formId);
  const tab = form ? registerTitle(form, input.definition.campaign.language) : "";
  return problem("activity.otherPeriod", values, { tab, row }, "D");
}
