// 审核 and units below: what keeps a report from being accepted, and what a decision below marks above.
import { figuresFromText, type ReportFigures } from "../../core/figures";
import { acceptedAnyway, type Change, markedAbove, notAccepted, notAcceptedWords } from "../../core/levels";
import type { Report, Unit } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { currentReports, isSettled, lackingIn, type Review, type SetOf } from "../../core/report";
import { listed } from "../../core/text/lists";
import { isExplained } from "../../core/validation";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import { allReports } from "../head/record";
import { type Present, unitOf } from "./review-queue";

/** What is to be said of a report whose units below are not all accepted. */
export interface Gate {
  /** Why it is left out; undefined where it is not. */
  readonly leftOut?: Problem;
  /** The line that tells why it was accepted all the same; "" where nobody was missing. */
  readonly below: string;
}

/** Whether a report may be accepted as far as units below go; reports that are `accepting` in the same press count as accepted. */
export function gateOf(
  report: Report,
  { at, unit, period }: Review,
  reason: string,
  present: Present,
  accepting: (set: SetOf) => boolean,
): Gate {
  const missing = notAccepted(report, present).filter(
    (below) => !accepting({ unitId: below.unit.unitId, periodId: report.periodId }),
  );
  const units = listed(
    [notAcceptedWords(missing, present.definition), lackingIn(report)].filter(Boolean),
    present.definition.campaign.language,
  );
  if (units === "") return { below: "" };
  if (isExplained(reason)) return { below: acceptedAnyway(units, { at, reason }, present.definition) };
  return { below: "", leftOut: problem("review.belowMissing", { unit, period, units }) };
}

/** What accepting a report changes for those above: it had counted as it was accepted last. */
export function acceptance(context: Context, report: Report, { definition, units }: Present): Change {
  const { unitId, periodId } = report;
  const earlier = allReports(context, definition).filter(
    (row) => row.unitId === unitId && row.periodId === periodId && isSettled(row),
  );
  const [last] = currentReports(earlier);
  return { unit: unitOf(units, unitId), periodId, before: last && figuresIn(last), after: figuresIn(report) };
}

/** The figures of a report from its row; undefined where it has none. */
export function figuresIn(report: Report): ReportFigures | undefined {
  return figuresFromText(report.figures, report);
}

/** Events to add to the record, and the lines of the log that tell of them. */
export interface Marks {
  readonly reports: { readonly report: Report; readonly unit: Pick<Unit, "unitId" | "name"> }[];
  readonly log: LogEntry[];
}

/** What these changes mark above. */
export function marksOf(context: Context, changes: readonly Change[], present: Present): Marks {
  const { definition, units } = present;
  const reports = markedAbove(changes, context.now, present).map((report) => ({
    report,
    unit: unitOf(units, report.unitId),
  }));
  const log = reports.map(({ report, unit }): LogEntry => {
    const [line = ""] = report.below.split("\n").slice(-1);
    return {
      action: "below.changed",
      record: `${unit.name} ${labelOfPeriod(definition, report.periodId)}`,
      after: line,
    };
  });
  return { reports, log };
}
