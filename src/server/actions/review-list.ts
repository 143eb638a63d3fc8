// 审核: every report of the campaign, by how it stands.
import type { Definition, Report, Unit } from "../../core/model";
import { openPeriods, reportKey } from "../../core/period";
import { NOTHING_SENT, reportStates } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { isExpected } from "../../core/units";
import type { Input, Output, ReviewFilter, ReviewList } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readReports } from "../head/record";
import { isWaiting, itemsOf } from "./review-queue";

/** Reports that the page gets at once: those of one filter of a large campaign would not fit. */
const MOST_SHOWN = 200;

/** The reports of one filter. */
export function reviewList(context: Context, { filter }: Input<"review.list">): Output<"review.list"> {
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  return listedReports(context, definition, readUnits(context, definition), filter);
}

/** The reports of one filter, and how many there are of each. */
export function listedReports(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  filter: ReviewFilter,
): ReviewList {
  const reports = readReports(context);
  const missing = missingReports(reports, definition, units, context.today);
  const found: Record<ReviewFilter, readonly Report[]> = {
    waiting: reports.filter(isWaiting),
    corrections: reports.filter(
      (report) => report.corrections !== "" && correctionsOf(report).open.length > 0,
    ),
    troubled: reports.filter(({ refusedAt }) => refusedAt !== ""),
    returned: reports.filter(({ state }) => reportStates[state].comesAgain),
    accepted: reports.filter(({ state }) => reportStates[state].isSettled),
    missing,
  };
  const counts = Object.fromEntries(
    Object.entries(found).map(([key, { length }]) => [key, length]),
  ) as ReviewList["counts"];
  return { items: itemsOf(context, definition, units, found[filter].slice(0, MOST_SHOWN)), counts };
}

// What is owed of periods that have begun and never came, one that was refused left out.
function missingReports(
  reports: readonly Report[],
  definition: Definition,
  units: readonly Unit[],
  today: string,
): Report[] {
  const known = new Set(reports.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  return openPeriods(definition.periods, today).flatMap((period) =>
    units
      .filter((unit) => !known.has(reportKey(unit.unitId, period.id)) && isExpected(unit, definition, period))
      .map(({ unitId }) => ({ ...NOTHING_SENT, unitId, periodId: period.id })),
  );
}
