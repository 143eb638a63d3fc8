// Where the rows of a report stand in the tabs of its forms. It is a hint: people sort, insert and delete, and whoever reads by
// it holds what was read against the report. A report's row says where they were put, 记录位置 where the clock has found them since.
import { textOf } from "../../core/cells/text";
import type { Definition, Form, Report } from "../../core/model";
import { eachRun, isArchived, placeKey, placesFromText, withPlaces } from "../../core/report";
import { reportsFromRows } from "../../core/rows";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import type { RowSpan } from "../tabs/together";

/** Names the line of 记录位置 that tells where each tab ended when it was written. */
export const END = "end";

/** Number of a report's rows by form id; none where it is not known. */
export function rowCounts({ rows }: Pick<Report, "rows">): ReadonlyMap<string, number> {
  const places = Object.entries(placesFromText(rows)?.runs ?? {});
  return new Map(
    places.map(([formId, runs]) => [
      formId,
      eachRun(runs, (_first, count) => count).reduce((sum, count) => sum + count, 0),
    ]),
  );
}

/** Spans of a report's rows in the head; undefined where they are not known, none where they are archived. */
export function spansOf({ rows, check, revision }: Report, { forms }: Definition): RowSpan[] | undefined {
  if (revision === 0) return [];
  const places = check === "" ? undefined : placesFromText(rows);
  if (places && places.book !== "") return [];
  return (
    places &&
    forms.flatMap((form) =>
      eachRun(places.runs[form.formId] ?? [], (first, count) => ({ key: recordTab(form), first, count })),
    )
  );
}

/** Reports with the places that 记录位置 tells, where it was read in this execution. */
export function placed(context: Context, reports: readonly Report[]): Report[] {
  return withPlaces(reports, writtenPlaces(context));
}

/** The row from which on rows of a form are added next; undefined where nobody knows. */
export function nextPlace(context: Context, form: Form, definition: Definition): number | undefined {
  const { tabs } = context;
  const known = writtenPlaces(context);
  // Where the clock has looked since, a report's own row tells of a tab as it was before.
  const since = reportsFromRows(tabs.table("reports").rows).filter((report) => !known.has(placeKey(report)));
  const texts = [...since.map(({ rows }) => rows), known.get(END) ?? ""];
  const ends = texts.flatMap((text) =>
    eachRun(placesFromText(text)?.runs[form.formId] ?? [], (first, count) => first + count),
  );
  const end = ends.reduce(
    (most, row) => Math.max(most, row),
    (tabs.bottom(recordTab(form), definition) ?? -1) + 1,
  );
  return end > 0 ? end : undefined;
}

/** Lines of 记录位置 of what has left the head. */
export function archivedPlaces(context: Context): Map<string, string> {
  return new Map([...writtenPlaces(context)].filter(([, rows]) => isArchived({ rows })));
}

/** What 记录位置 says, by `placeKey`. */
function writtenPlaces({ tabs }: Context): ReadonlyMap<string, string> {
  const rows = tabs.known("places")?.rows ?? [];
  return new Map(rows.map(({ cells }) => [textOf(cells.report), textOf(cells.rows)]));
}
