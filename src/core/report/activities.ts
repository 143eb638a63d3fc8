import { type CheckedActivityRow, type GoodActivity, validateActivities } from "../activity";
import { parseTypedDay } from "../day";
import type { Activity, TableRow } from "../model";
import { periodOfDay } from "../period";
import { type Problem, problem, stops } from "../problem";
import { textOf } from "../rows";
import { tables } from "../tables";
import { text } from "../text";
import type { ProposedCorrection, SubmissionInput } from "./types";

/** A unit's activities of one period as they would enter the record, and what is wrong with its rows. */
export interface PeriodActivities {
  readonly activities: readonly Activity[];
  readonly proposals: readonly ProposedCorrection[];
  readonly problems: readonly Problem[];
}

/** Sorts all rows by period: those of this period are taken, faulty rows that may belong to it stop, accepted periods get proposals. */
export function activitiesOfPeriod(input: SubmissionInput, revision: number): PeriodActivities {
  const { definition, today, unit } = input;
  const { language } = definition.campaign;
  const tab = text("unitWorkbook.activities", language);
  const own = validateActivities(input.activityRows, {
    definition,
    today,
    place: { tab },
    ...(input.choices && { choices: input.choices }),
  });
  const staff = validateActivities(input.staffRows, {
    definition,
    today,
    place: { tab: tables.staffActivities.name[language] },
  });
  const mine = own.filter((row) => belongs(row, input));
  const typed = staff.filter((row) => belongs(row, input));
  const stamp = { unitId: unit.unitId, periodId: input.period.id, revision, collectedAt: input.now };
  const activities = [
    ...good(mine).map(
      (row, index): Activity => ({
        ...contentOf(row),
        ...stamp,
        activityId: rowId(input, index + 1),
        origin: "workbook",
        sourceRow: row.row,
      }),
    ),
    ...good(typed).map(
      (row): Activity => ({
        ...contentOf(row),
        ...stamp,
        activityId: textOf(entryOf(input.staffRows, row)),
        origin: "staff",
        sourceRow: row.row,
      }),
    ),
  ];
  const proposals = proposalsOf(own, input);
  return {
    activities,
    proposals,
    problems: [
      ...mine.flatMap(problemsOf),
      ...good(mine).flatMap((row) => copiedHint(row, input, tab)),
      ...typed.flatMap(asHints),
      ...proposals.map((p) => proposalHint(p, input, tab)),
    ],
  };
}

type GoodRow = CheckedActivityRow & { readonly checked: GoodActivity };

function good(rows: readonly CheckedActivityRow[]): GoodRow[] {
  return rows.filter((row): row is GoodRow => row.checked.ok);
}

/** A good row belongs by its date; a faulty one belongs unless its date can be read and says otherwise. */
function belongs(
  { cells, checked }: CheckedActivityRow,
  { definition, today, period }: SubmissionInput,
): boolean {
  const { start: campaignStart, end: campaignEnd } = definition.campaign;
  const day = checked.ok
    ? checked.date
    : parseTypedDay(cells.date, { campaignStart, campaignEnd, today }).day;
  return day === undefined || periodOfDay(definition.periods, day)?.id === period.id;
}

function contentOf({ checked }: GoodRow): Pick<Activity, "date" | "taskId" | "values"> {
  return { date: checked.date, taskId: checked.taskId, values: checked.values };
}

function rowId({ unit, period }: SubmissionInput, number: number): string {
  return `${unit.unitId}-${period.id}-${String(number).padStart(3, "0")}`;
}

function entryOf(rows: readonly TableRow[], { row }: CheckedActivityRow) {
  return rows.find((r) => r.row === row)?.cells.entryId;
}

function problemsOf({ checked }: CheckedActivityRow): readonly Problem[] {
  return checked.ok ? checked.hints : checked.problems;
}

/** Faulty rows that the office typed are not the unit's fault: named, but they stop nothing. */
function asHints({ checked }: CheckedActivityRow): Problem[] {
  return checked.ok ? [] : checked.problems.filter(stops).map((found) => ({ ...found, grade: "D" }));
}

/** Rows dated in an accepted period that the record does not hold. */
function proposalsOf(rows: readonly CheckedActivityRow[], input: SubmissionInput): ProposedCorrection[] {
  const recorded = input.recordedActivities;
  if (!recorded) return [];
  const accepted = new Set(
    input.reports.filter((report) => report.state === "accepted").map((report) => report.periodId),
  );
  const known = new Set(recorded.map((activity) => keyOf(activity.values)));
  return good(rows).flatMap((row) => {
    const periodId = periodOfDay(input.definition.periods, row.checked.date)?.id ?? "";
    if (!accepted.has(periodId) || known.has(keyOf(row.checked.values))) return [];
    const activityId = `${input.unit.unitId}-${periodId}-row${row.row}`;
    const stamp = {
      activityId,
      unitId: input.unit.unitId,
      periodId,
      origin: "workbook" as const,
      sourceRow: row.row,
      revision: 0,
      collectedAt: input.now,
    };
    return [{ periodId, activity: { ...contentOf(row), ...stamp } }];
  });
}

/** A theme of some length with the same number of people as an event of another period may have been copied. */
function copiedHint({ row, checked }: GoodRow, input: SubmissionInput, tab: string): Problem[] {
  const { theme, people } = checked.values;
  if (typeof theme !== "string" || theme.length < 6) return [];
  const earlier = input.recordedActivities?.find(
    ({ periodId, taskId, values }) =>
      periodId !== input.period.id &&
      taskId === checked.taskId &&
      values.theme === theme &&
      values.people === people,
  );
  const period = input.definition.periods.find((p) => p.id === earlier?.periodId)?.label;
  return period === undefined ? [] : [problem("activity.themeCopied", { period }, { tab, row }, "D")];
}

function keyOf(values: Activity["values"]): string {
  return JSON.stringify(
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== "")
      .sort(),
  );
}

function proposalHint(
  { periodId, activity }: ProposedCorrection,
  { definition }: SubmissionInput,
  tab: string,
): Problem {
  const period = definition.periods.find((p) => p.id === periodId)?.label ?? periodId;
  return problem(
    "activity.otherPeriod",
    { value: activity.date, period },
    { tab, row: activity.sourceRow },
    "D",
  );
}
