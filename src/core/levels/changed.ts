// 下级已更改: what was accepted or corrected below after the report above was accepted is told beside it; its figures stand.
import { figuresOf, type ReportFigures, type ReportRows } from "../figures";
import type { Definition, Moment, Report, Unit } from "../model";
import { isSettled } from "../report/states";
import { levelWords } from "../text/levels";
import { listed } from "../text/lists";
import { ownHeadWords } from "../text/own-head";
import { fill, inLanguage } from "../text/words";
import { treeOf } from "../units/tree";
import { differences } from "./differences";
import type { Known } from "./gate";
import type { AcceptedBelow } from "./sent-up";
import { belowIn } from "./with-below";

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

/** An accepted report as it is recorded, and as its unit's workbook tells it with what its own head workbook sends by now. */
export interface SentAnew {
  readonly recorded: Pick<ReportRows, "ledger" | "activities">;
  readonly told: Pick<ReportRows, "ledger" | "activities">;
  /** Who is accepted below by now, the latest first. */
  readonly accepted: readonly AcceptedBelow[];
}

/**
 * The same report with a line that says what changed below it, for one whose unit has a head workbook of its own; as it was where what differs
 * is the unit's own.
 */
export function markedFromBelow(
  report: Report,
  { recorded, told, accepted }: SentAnew,
  at: Moment,
  definition: Definition,
): Report {
  if (fromBelow(recorded) === fromBelow(told)) return report;
  const { language } = definition.campaign;
  const since = accepted.filter(({ shown }) => shown > report.collectedAt);
  const { unitId, periodId } = report;
  const figures = (rows: SentAnew["told"]) => figuresOf({ unitId, periodId, ...rows }, definition);
  const line = fill(inLanguage(ownHeadWords.changed, language), {
    at: (since[0]?.at ?? at).slice(0, 16),
    unit: listed(
      since.length > 0 ? since.map(({ unit }) => unit) : [inLanguage(ownHeadWords.tab, language)],
      language,
    ),
    what: differences(figures(recorded), figures(told), definition),
  });
  const lines = report.below.split("\n").filter((one) => one !== "");
  return lines.includes(line) ? report : { ...report, below: [...lines, line].join("\n") };
}

// What of a report is not its unit's own: the part of a row that is below, entries by whose they are.
function fromBelow({ ledger, activities }: SentAnew["told"]): string {
  const rows = ledger.map(({ formId, rowId, correctionReason }) => [
    formId,
    rowId,
    belowIn(correctionReason),
  ]);
  const entries = activities
    .filter(({ origin }) => origin === "below")
    .map(({ activityId, taskId, values: { task: _task, ...values } }) => {
      const filled = Object.entries(values).filter(([, value]) => value !== null && value !== "");
      return [activityId, taskId, filled.sort()];
    });
  return JSON.stringify([rows, entries].map((items) => items.map((item) => JSON.stringify(item)).sort()));
}

function lineOf({ unit, before, after }: Change, at: Moment, definition: Definition): string {
  const { language } = definition.campaign;
  const what = differences(before, after, definition);
  return fill(inLanguage(levelWords.changed, language), { at: at.slice(0, 16), unit: unit.name, what });
}
