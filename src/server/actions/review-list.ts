// 审核: every report of the campaign, by how it stands.
import type { Definition, Report, Unit } from "../../core/model";
import { byDueDay, labelOfPeriod, openPeriods, reportKey } from "../../core/period";
import { goneProblem, NOTHING_SENT, reportStates } from "../../core/report";
import { correctionsOf } from "../../core/report/corrections/text";
import { isExpected } from "../../core/units";
import type { Input, Output, ReviewFilter, ReviewList } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readGone } from "../head/events";
import { readReports } from "../head/record";
import { pageProblem } from "../rpc-reply";
import { askedExtensions } from "./review-extensions";
import { isWaiting, itemsOf, unitOf } from "./review-queue";

/** Reports that the page gets at once: those of one filter of a large campaign would not fit. */
const MOST_SHOWN = 200;

/** The reports of one filter. */
export function reviewList(context: Context, asked: Input<"review.list">): Output<"review.list"> {
  loadDefinition(context, ["reports", "events"]);
  const definition = readDefinition(context);
  return listedReports(context, definition, readUnits(context, definition), asked);
}

/** The reports of one filter, of all or those that are looked for, and how many there are of each. */
export function listedReports(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  { filter, words = "" }: Input<"review.list">,
): ReviewList {
  const reports = readReports(context);
  const missing = missingReports(reports, definition, units, context.today);
  const extensions = askedExtensions(definition, units);
  const found: Record<Exclude<ReviewFilter, "extensions">, readonly Report[]> = {
    waiting: reports.filter(isWaiting),
    corrections: reports.filter(hasCorrections),
    troubled: reports.filter(({ refusedAt }) => refusedAt !== ""),
    returned: reports.filter(({ state }) => reportStates[state].comesAgain),
    accepted: reports.filter(({ state }) => reportStates[state].isSettled),
    missing,
  };
  const counts = {
    ...(Object.fromEntries(Object.entries(found).map(([key, { length }]) => [key, length])) as Record<
      keyof typeof found,
      number
    >),
    extensions: extensions.length,
  };
  const gone = readGone(context, units).map((event) =>
    pageProblem(goneProblem(event, definition, units), context.language),
  );
  if (filter === "extensions") return { items: [], counts, extensions, gone };
  const meant = found[filter].filter((report) => isLookedFor(report, words, definition, units));
  const items = itemsOf(context, meant.slice(0, MOST_SHOWN), { definition, units, reports });
  return { items, counts, extensions: [], gone };
}

// Those that have faults wait for their unit, and somebody has to know.
function hasCorrections(report: Report): boolean {
  if (report.corrections === "") return false;
  const { open, faults } = correctionsOf(report);
  return open.length > 0 || faults !== "";
}

function isLookedFor(
  { unitId, periodId }: Report,
  words: string,
  definition: Definition,
  units: readonly Unit[],
): boolean {
  if (words.trim() === "") return true;
  const name = `${unitOf(units, unitId).name} ${labelOfPeriod(definition, periodId)}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}

// What is owed of periods that have begun and never came, one that was refused left out, the first due first; what is due at no time is owed by nobody.
function missingReports(
  reports: readonly Report[],
  definition: Definition,
  units: readonly Unit[],
  today: string,
): Report[] {
  const known = new Set(reports.map(({ unitId, periodId }) => reportKey(unitId, periodId)));
  const owed = openPeriods(definition.periods, today).filter(({ dueOn }) => dueOn !== "");
  return owed
    .sort(byDueDay)
    .flatMap((period) =>
      units
        .filter(
          (unit) => !known.has(reportKey(unit.unitId, period.id)) && isExpected(unit, definition, period),
        )
        .map(({ unitId }) => ({ ...NOTHING_SENT, unitId, periodId: period.id })),
    );
}
