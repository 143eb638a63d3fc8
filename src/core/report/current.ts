import type { Report } from "../model";
import { reportKey } from "../period/periods";

/** A unit × period of the record. */
export type SetOf = Pick<Report, "unitId" | "periodId">;

/** By what of several rows of a report the one is told that counts. */
type Versioned = SetOf & Pick<Report, "version" | "revision" | "collectedAt" | "reviewedAt">;

/** Of each unit × period the report of the highest version, in the order in which they first stand. */
export function currentReports<R extends Versioned>(reports: readonly R[]): R[] {
  const current = new Map<string, R>();
  for (const report of reports) {
    const other = current.get(reportKey(report.unitId, report.periodId));
    if (!other || isLater(report, other)) current.set(reportKey(report.unitId, report.periodId), report);
  }
  return [...current.values()];
}

/** Reports with the figures of their revision, which an event that changes no rows does not carry on. */
export function withFigures(reports: readonly Report[]): readonly Report[] {
  const known = new Map(
    reports.filter(({ figures }) => figures !== "").map((report) => [keyOf(report), report]),
  );
  if (known.size === 0) return reports;
  return reports.map((report) =>
    report.figures === "" ? { ...report, figures: known.get(keyOf(report))?.figures ?? "" } : report,
  );
}

function keyOf({ unitId, periodId, revision, collectedAt }: Report): string {
  return [reportKey(unitId, periodId), revision, collectedAt].join("|");
}

/**
 * Which of two rows of a report counts. A version stands twice where a request whose answer was lost landed after all, or where a person
 * copied a row.
 */
export function isLater(one: Versioned, other: Versioned): boolean {
  if (one.version !== other.version) return one.version > other.version;
  if (one.revision !== other.revision) return one.revision > other.revision;
  return `${one.collectedAt} ${one.reviewedAt}` > `${other.collectedAt} ${other.reviewedAt}`;
}
