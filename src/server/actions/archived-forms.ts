// Rows of units' forms that have left the head: they are printed from the archive, and where it does not give them there is no blank form.
import { groupBy } from "../../core/group-by";
import type { Definition, Report, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { placesFromText } from "../../core/report";
import { listed } from "../../core/text/lists";
import type { Context } from "../context";
import { type RecordedRows, rowsOf } from "../head/record";
import { ProblemError } from "../problem-error";

/** What is printed of the record. */
interface Wanted {
  readonly definition: Definition;
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
}

/** The rows of these reports, wherever they stand; the tabs are read already. Throws ProblemError where an archive holds some no more, NotNow. */
export function rowsToPrint(context: Context, { definition, units, reports }: Wanted): RecordedRows {
  const rows = rowsOf(context, definition, reports, true);
  const lost = reports.flatMap((report) => {
    const book = lostIn(report, rows);
    return book ? [{ report, book }] : [];
  });
  const { language } = definition.campaign;
  const problems = [...groupBy(lost, ({ book }) => book)].map(([book, some]) =>
    problem("print.archiveGone", {
      units: listed(
        some.map(({ report }) => units.find(({ unitId }) => unitId === report.unitId)?.name ?? report.unitId),
        language,
      ),
      period: definition.periods.find(({ id }) => id === some[0]!.report.periodId)?.label ?? "",
      link: `https://docs.google.com/spreadsheets/d/${book}`,
    }),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  return rows;
}

// The archive that is to hold rows of the report and gives none of a form.
function lostIn({ unitId, periodId, rows }: Report, { ledger, activities }: RecordedRows): string {
  const { book = "", runs = {} } = placesFromText(rows) ?? {};
  if (book === "") return "";
  const isThere = (formId: string) => (row: { unitId: string; periodId: string; formId: string }) =>
    row.unitId === unitId && row.periodId === periodId && row.formId === formId;
  const missing = Object.entries(runs).some(
    ([formId, places]) =>
      places.length > 0 && !ledger.some(isThere(formId)) && !activities.some(isThere(formId)),
  );
  return missing ? book : "";
}
