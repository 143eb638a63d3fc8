import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Cells, Definition, Report, ReportState, TableRow, Unit } from "../model";
import { labelOfPeriod, reportKey } from "../period";
import { type Place, type Problem, problem } from "../problem";
import { currentReports, type SetOf } from "./current";
import { isSettled } from "./states";
import type { TornSet } from "./whole";

/** A line of 记录事件: that a report had come to this version and state. It is added with the report's row, in one request. */
type ReportEvent = Pick<Report, "version"> & { readonly report: string; readonly state: string };

/** A unit × period of which 报表记录 lacks the last event, or the last acceptance; both were there once. */
export interface GoneEvent extends SetOf {
  readonly gone: "accepted" | "last";
}

/** The line of 记录事件 for an event of a report. */
export function eventToCells({ unitId, periodId, version, state }: Report): Cells {
  return { report: reportKey(unitId, periodId), version, state };
}

/**
 * Reports from which somebody has deleted rows that nothing followed: what the lines of 记录事件 say had been reached is not there any more.
 * Deleted rows between others are history, but for acceptances, of which totals are made. Whoever does again what is missing has mended it. Units
 * that are in the directory no more are left out, and reports of which it is told already (`torn`: their rows have no report).
 */
export function goneEvents(
  rows: readonly TableRow[],
  reports: readonly Report[],
  units: readonly Pick<Unit, "unitId">[],
  torn: readonly TornSet[] = [],
): GoneEvent[] {
  const standing = lastVersions(reports.map(eventToCells).map(eventOf));
  const told = lastVersions(rows.map(({ cells }) => eventOf(cells)));
  const known = new Set(units.map(({ unitId }) => unitId));
  const isTold = new Set(torn.filter(({ change }) => change === "report").map(keyOf));
  return [...told].flatMap(([key, { last, accepted }]): GoneEvent[] => {
    const [unitId = "", periodId = ""] = key.split("|");
    const here = standing.get(key) ?? { last: 0, accepted: 0 };
    if (!known.has(unitId) || isTold.has(key)) return [];
    if (accepted > here.accepted) return [{ unitId, periodId, gone: "accepted" }];
    return last > here.last ? [{ unitId, periodId, gone: "last" }] : [];
  });
}

/** Reports whose last event, or last acceptance, 记录事件 knows nothing of: those of a head that an earlier version of the program wrote. */
export function untoldReports(rows: readonly TableRow[], reports: readonly Report[]): Report[] {
  const told = lastVersions(rows.map(({ cells }) => eventOf(cells)));
  const lasting = [...currentReports(reports.filter(isSettled)), ...currentReports(reports)];
  return [...new Set(lasting)].filter((report) => {
    const { last, accepted } = told.get(reportKey(report.unitId, report.periodId)) ?? {
      last: 0,
      accepted: 0,
    };
    return report.version > (isSettled(report) ? accepted : last);
  });
}

/** Names what is gone by unit and period, with what brings it back. */
export function goneProblem(
  { unitId, periodId, gone }: GoneEvent,
  definition: Definition,
  units: readonly Pick<Unit, "unitId" | "name">[],
  place?: Place,
): Problem {
  const unit = units.find((candidate) => candidate.unitId === unitId)?.name ?? unitId;
  const period = labelOfPeriod(definition, periodId);
  const code = gone === "accepted" ? "record.acceptanceGone" : "record.eventGone";
  return problem(code, { unit, period }, place, "D");
}

const ACCEPTED: ReportState = "accepted";

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);

function eventOf(cells: Cells): ReportEvent {
  return {
    report: textOf(cells.report),
    version: readNumber(cells.version).number ?? 0,
    state: textOf(cells.state),
  };
}

/** Of each report the highest version of all, and the highest in which it was accepted; 0 = never. */
function lastVersions(
  events: readonly ReportEvent[],
): Map<string, { readonly last: number; readonly accepted: number }> {
  const found = new Map<string, { last: number; accepted: number }>();
  for (const { report, version, state } of events) {
    const { last, accepted } = found.get(report) ?? { last: 0, accepted: 0 };
    found.set(report, {
      last: Math.max(last, version),
      accepted: state === ACCEPTED ? Math.max(accepted, version) : accepted,
    });
  }
  return found;
}
