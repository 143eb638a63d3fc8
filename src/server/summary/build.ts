// Writes 汇总, 报送情况 and the tables built with them in one request: readers see the old figures or the new ones, never half of either.
import type { Definition } from "../../core/model";
import { problem } from "../../core/problem";
import type { StatusRow, SummaryModel } from "../../core/summary";
import { tableOf, tables } from "../../core/tables";
import { inLanguage } from "../../core/text/words";
import type { Context } from "../context";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest, type SheetRequest } from "../google/sheets";
import { ProblemError } from "../problem-error";
import { gridSizes } from "../tabs/grid-sizes";
import { type HeadTable, parseTable } from "../tabs/table";
import { type BuiltPage, builtPageRequests } from "./built-page";
import { type BuiltTable, builtTableRequests } from "./built-table";
import { fitCharts } from "./charts";
import { pageRequests } from "./page";
import { type Roster, rosterRequests } from "./rosters";
import { statusRequests } from "./status";

/** What is written together: the page, the rows of 报送情况, further tables and pages, lists of who answers for what, and as at when all are. */
export interface BuiltTabs {
  readonly summary: SummaryModel;
  readonly status: readonly StatusRow[];
  readonly tables: readonly BuiltTable[];
  readonly pages: readonly BuiltPage[];
  readonly rosters: readonly Roster[];
  /** Marks in the tabs of the record. */
  readonly marks: readonly SheetRequest[];
  readonly asAt: string;
}

/** Place of a new page: behind 汇总 and 报送情况. */
const BESIDE = 3;

/** Writes the built tabs; call it under the lock. Throws ProblemError when 汇总 or 报送情况 is gone. */
export function writeSummary(
  context: Context,
  definition: Definition,
  { summary, status, tables: built, pages, rosters, marks, asAt }: BuiltTabs,
): void {
  const { language } = definition.campaign;
  const summaryId = context.tabs.sheetId("summary");
  const table = statusTable(context, definition);
  const sizes = gridSizes(context.head.id);
  const none = { rows: 1, columns: 1 };
  expect(
    sendOne(
      changeRequest(context.head.id, [
        ...pageRequests(summary, summaryId, sizes.get(summaryId) ?? none),
        ...statusRequests(table, status, definition, sizes.get(table.sheetId) ?? none, asAt),
        ...pages.flatMap((each) => builtPageRequests(each, sizes.get(each.sheetId), BESIDE)),
        ...built.flatMap((each) => builtTableRequests(each, sizes.get(each.sheetId), language, asAt)),
        ...rosterRequests(context, definition, rosters, sizes),
        ...marks,
      ]),
    ),
  );
  // What REST wrote is seen by SpreadsheetApp from the next flush on.
  context.head.flush();
  fitCharts(summary, summaryId);
}

// Read here and not through the directory: a period that is new in the definition has no column yet.
function statusTable(context: Context, definition: Definition): HeadTable {
  const tab = context.head.read(context.tabs.sheetId("status"));
  const name = tab?.name ?? inLanguage(tables.status.name, definition.campaign.language);
  if (!tab) throw new ProblemError([problem("tab.missing", { tab: name }, { tab: name })]);
  const columns = tableOf("status", definition).columns;
  const table = parseTable(
    tab,
    columns.map(({ key }) => key),
    columns.flatMap(({ label }) => [label.zh, label.en]),
  );
  if (table.keyRow === 0) throw new ProblemError([problem("keyRow.missing", { tab: name }, { tab: name })]);
  return table;
}
