import { type FiguresSource, figuresFromText, figuresOf, fitsFor, type ReportFigures } from "../figures";
import { groupBy } from "../group-by";
import { reportKey } from "../period";
import type { SetOf } from "./current";
import { isArchived } from "./places";
import type { StandingRecord, TornSet } from "./whole";

/**
 * Reports that say other sums than their rows have: somebody changed the cell, or copied another's. Figures that were made by other
 * fields than today's are not compared, and those of a report without any are made from its rows anyway. Torn reports are left
 * out, and archived ones that were not read: their figures are all that is known of them.
 */
export function wrongFigures(
  { reports, ledger, activities, torn }: StandingRecord,
  source: FiguresSource,
): TornSet[] {
  const broken = new Set(torn.map(keyOf));
  const lines = groupBy(ledger, keyOf);
  const entries = groupBy(activities, keyOf);
  const fits = fitsFor(source);
  return reports.flatMap((report) => {
    const { unitId, periodId, revision, figures: text } = report;
    if (text === "" || broken.has(keyOf(report))) return [];
    const own = { ledger: lines.get(keyOf(report)) ?? [], activities: entries.get(keyOf(report)) ?? [] };
    const isUnread = isArchived(report) && own.ledger.length + own.activities.length === 0;
    if (isUnread) return [];
    const said = figuresFromText(text, report);
    const made = figuresOf({ unitId, periodId, ...own }, source);
    if (said && (!fits(said) || said.key !== made.key || same(said, made))) return [];
    return [{ unitId, periodId, revision, change: "figures" as const }];
  });
}

const same = (one: ReportFigures, other: ReportFigures) => JSON.stringify(one) === JSON.stringify(other);

const keyOf = ({ unitId, periodId }: SetOf): string => reportKey(unitId, periodId);
