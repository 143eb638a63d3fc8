// What a unit above is told of the cases that it named, where several units below it have one of that name.
import type { Language, Report } from "../model";
import { listed } from "../text/lists";
import { selectionText } from "../text/selection";
import type { Case } from "./cases";

/** A line for each such case of a report, with the minute of the report at its front; "" where all is clear. */
export function unclearWords(
  report: Pick<Report, "unitId" | "periodId" | "collectedAt">,
  cases: readonly Case[],
  language: Language,
): string {
  return cases
    .filter(({ unitId, periodId }) => unitId === report.unitId && periodId === report.periodId)
    .flatMap(({ name, alikeBelow: [first, ...others] }) =>
      first === undefined
        ? []
        : [
            selectionText("unclear", language, {
              at: report.collectedAt.slice(0, 16),
              name,
              unit: first,
              units: listed([first, ...others], language),
            }),
          ],
    )
    .join("\n");
}

/** Reports that do not say what they should of such cases: a new one, or one that was made clear. */
export function unclearReports(
  reports: readonly Report[],
  cases: readonly Case[],
  language: Language,
): Report[] {
  const mark = selectionText("unclearMark", language);
  return reports.filter((report) => {
    const told = (report.decided ?? "").split("\n").filter((line) => line.includes(mark));
    return told.join("\n") !== unclearWords(report, cases, language);
  });
}
