// Rows of the record that no report knows of: copied by hand, or left by a report whose row was deleted. Block by block nobody meets
// them; that there are any is told by how many rows the tabs hold.
import { rowsOfCheck } from "../../core/figures";
import type { Definition, Report } from "../../core/model";
import { isArchived, placeKey, placesFromText, type TornSet } from "../../core/report";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { fetchBlocks } from "../google/head-requests";
import { readTable } from "../tabs/read-table";
import { TOP_ROWS } from "../tabs/table";
import { rowCounts } from "./places";
import { rowsByKey } from "./present-places";
import { allReports, readRecord } from "./record";
import { formRows, renewPlaces } from "./renew-places";

/**
 * Reports of which rows stand twice, and unit × period whose rows have no report; of reports as they were read. Only where the numbers of rows
 * do not agree is the whole record read, and its places noted anew. Throws NotNow.
 */
export function findStrangers(
  context: Context,
  definition: Definition,
  reports: readonly Report[],
): TornSet[] {
  const isAsKnown = countsAgree(expectedRows(context), presentRows(context, definition));
  // What was found twice before is known by its places.
  if (isAsKnown) return doubledSets(reports, (report) => countOf(rowCounts(report).values()));
  renewPlaces(context, definition);
  const found = rowsByKey(formRows(context, definition));
  const lists = (report: Report) => [...(found.get(placeKey(report))?.values() ?? [])];
  return [
    ...readRecord(context, definition).torn.filter(({ change }) => change === "report"),
    ...doubledSets(reports, (report) => countOf(lists(report).map(({ length }) => length))),
  ];
}

function doubledSets(reports: readonly Report[], rowsFound: (report: Report) => number): TornSet[] {
  return reports.flatMap((report) => {
    const { unitId, periodId, revision, check } = report;
    if (check === "" || isArchived(report) || rowsFound(report) <= rowsOfCheck(check)) return [];
    return [{ unitId, periodId, revision, change: "doubled" as const }];
  });
}

/** Number of rows by form id. */
type Counts = ReadonlyMap<string, number>;

const countOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, count) => sum + count, 0);

// Where a report of an earlier version does not know its rows, nothing is expected: then all is read.
function countsAgree(expected: Counts | undefined, present: Counts | undefined): boolean {
  if (!expected || !present) return false;
  return [...present].every(([formId, count]) => count === (expected.get(formId) ?? 0));
}

function expectedRows(context: Context): Counts | undefined {
  const revisions = new Map(allReports(context).map((report) => [placeKey(report), report]));
  const here = [...revisions.values()].filter((report) => report.revision > 0 && !isArchived(report));
  if (here.some(({ check, rows }) => check === "" || !placesFromText(rows))) return undefined;
  const counts = new Map<string, number>();
  for (const report of here)
    for (const [formId, count] of rowCounts(report)) counts.set(formId, (counts.get(formId) ?? 0) + count);
  return counts;
}

// Two requests: where the columns stand, then the column that every row fills. Undefined where a tab is too short for them.
function presentRows({ tabs, head }: Context, definition: Definition): Counts | undefined {
  const sheets = definition.forms.map((form) => {
    const key = recordTab(form);
    tabs.has(key, definition);
    return { form, key, sheetId: tabs.sheetId(key) };
  });
  const tops = fetchBlocks(
    head.id,
    sheets.map(({ sheetId }) => ({ sheetId, startRowIndex: 0, endRowIndex: TOP_ROWS })),
  );
  if (!tops) return undefined;
  const ranges = sheets.map(({ form, key, sheetId }, index) => {
    const tab = { sheetId, name: form.name, values: tops[index]! };
    const { columns, firstRow } = readTable(key, tab, definition);
    const column = columns.get("unitId")! - 1;
    return { sheetId, startRowIndex: firstRow - 1, startColumnIndex: column, endColumnIndex: column + 1 };
  });
  const found = fetchBlocks(head.id, ranges);
  return (
    found &&
    new Map(sheets.map(({ form }, index) => [form.formId, found[index]!.filter(([cell]) => cell).length]))
  );
}
