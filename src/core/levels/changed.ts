// 下级已更改: what was accepted or corrected below after the report above was accepted is told beside it; its figures stand.
import type { ReportFigures } from "../figures";
import type { Definition, Moment, Report, Unit } from "../model";
import { isSettled } from "../report/states";
import { levelWords } from "../text/levels";
import { fill, inLanguage } from "../text/words";
import { treeOf } from "../units/tree";
import { differences } from "./differences";
import type { Known } from "./gate";

/** A report below that was accepted, or an accepted one that was corrected. */
export interface Change {
  readonly unit: Pick<Unit, "unitId" | "name">;
  readonly periodId: string;
  /** What it had counted with before, and what it counts with now; undefined = nothing, or not known. */
  readonly before: ReportFigures | undefined;
  readonly after: ReportFigures | undefined;
}

/**
 * The next rows of the accepted reports above these: each names what changed below it, at any depth. One that was not accepted yet is
 * not marked, as whoever accepts it sees what is below.
 */
export function markedAbove(changes: readonly Change[], at: Moment, known: Known): Report[] {
  const lines = new Map<Report, string[]>();
  const tree = treeOf(known.units);
  for (const change of changes)
    for (const above of tree.above(change.unit.unitId)) {
      const report = known.reports.find(
        ({ unitId, periodId }) => unitId === above.unitId && periodId === change.periodId,
      );
      if (report && isSettled(report))
        lines.set(report, [...(lines.get(report) ?? []), lineOf(change, at, known.definition)]);
    }
  return [...lines].map(([report, added]) => ({
    ...report,
    version: report.version + 1,
    below: [report.below, ...added].filter((line) => line !== "").join("\n"),
  }));
}

function lineOf({ unit, before, after }: Change, at: Moment, definition: Definition): string {
  const { language } = definition.campaign;
  const what = differences(before, after, definition);
  return fill(inLanguage(levelWords.changed, language), { at: at.slice(0, 16), unit: unit.name, what });
}
