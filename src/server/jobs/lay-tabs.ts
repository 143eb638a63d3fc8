// The tabs in which departments of the office report are made and kept up to date: new periods and tasks get their row, what the
// program says is said anew, and nothing that was typed is touched.
import { type DepartmentRow, departmentRows, unitsWithTab } from "../../core/department";
import { fieldKey, typedFields } from "../../core/department/columns";
import { tablesOf } from "../../core/form";
import type { Cells, Definition, Report, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { inLanguage, labelOf } from "../../core/text";
import { departmentText } from "../../core/text/department";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { landWaiting } from "../google/landing";
import { sendOne } from "../google/rest";
import { cells, choices, paint } from "../google/sheet-requests";
import { changeRequest, type GridRange, type SheetRequest } from "../google/sheets";
import { clearStamp, writeStamp } from "../google/stamps";
import { insertLine } from "../google/update-requests";
import { readDefinition, readUnits } from "../head/campaign";
import { readReports } from "../head/record";
import { layTable } from "../head/setup";
import { rowChanges } from "../tabs/row-changes";
import { type HeadTable, nextRow } from "../tabs/table";
import { fieldRules } from "../unit-workbook/field-rules";
import { type DepartmentTab, parseTab, readTab, rowsByKey, tabOf } from "./department-tab";
import { DEPARTMENT_TABS } from "./tabs-stamp";

/** Behind 首页, 汇总 and 报送情况 and the list of tasks. */
const INDEX = 4;
/** First sheet row of the records, counted from 0: below key row and header. */
const FIRST = 2;
/** Rows below the last record for which the rules of a column are laid down; the tab is made with twice as many. */
const SPARE = 100;
const HEADER = { bold: true, background: "#E8EAED", wrap: true };
const CLOSED = { background: "#F5F5F5" };
const OPEN = { background: "#FFFFFF" };

/** Makes and renews the tabs of all units that report in one; names those that owe nothing, and tabs that cannot be read. */
export function layDepartmentTabs(context: Context): Problem[] {
  const definition = readDefinition(context);
  const units = unitsWithTab(readUnits(context, definition), context.today);
  if (units.length === 0) {
    clearStamp(DEPARTMENT_TABS);
    return [];
  }
  const tabs = units.map((unit) => tabOf(definition, unit));
  return edit(() => {
    const reports = readReports(context, true);
    const present = new Set(context.head.tabs().map(({ sheetId }) => sheetId));
    const laid = tabs.map((tab, at) =>
      present.has(tab.sheetId)
        ? renewed(context, tab, reports)
        : { requests: made(context, tab, reports, INDEX + at) },
    );
    const requests = laid.flatMap((one) => one.requests);
    extendTabs(context, requests);
    context.tabs.change("units", linkChanges(context, tabs, definition));
    writeStamp(
      DEPARTMENT_TABS,
      tabs.map(({ sheetId }) => sheetId),
    );
    return [...laid.flatMap(({ fault }: Laid) => fault ?? []), ...tabs.flatMap(owesNothing)];
  });
}

/** Says in the tabs of these units, as far as they are there, how their reports stand by now; names tabs that cannot be read. */
export function renewDepartmentTabs(context: Context, isMeant: (unit: Unit) => boolean): Problem[] {
  const definition = readDefinition(context);
  const units = unitsWithTab(readUnits(context, definition), context.today).filter(isMeant);
  return edit(() => {
    const reports = readReports(context, true);
    const present = new Set(context.head.tabs().map(({ sheetId }) => sheetId));
    const laid = units
      .map((unit) => tabOf(definition, unit))
      .filter(({ sheetId }) => present.has(sheetId))
      .map((tab) => renewed(context, tab, reports));
    const requests = laid.flatMap((one) => one.requests);
    extendTabs(context, requests);
    return laid.flatMap(({ fault }) => fault ?? []);
  });
}

// What is written into the tabs lands before columns come in: SpreadsheetApp knows them as they were.
function extendTabs({ head }: Context, requests: readonly SheetRequest[]): void {
  if (requests.length === 0) return;
  landWaiting();
  expect(sendOne(changeRequest(head.id, requests)));
}

/** What is to be done about one tab. */
interface Laid {
  readonly requests: SheetRequest[];
  readonly fault?: Problem;
}

function owesNothing({ own, unit }: DepartmentTab): Problem[] {
  return own.returns.length > 0
    ? []
    : [problem("department.owesNothing", { unit: unit.name }, { unit: unit.name }, "D")];
}

/** The link by which mails lead to the tab. */
function linkChanges({ head }: Context, tabs: readonly DepartmentTab[], definition: Definition) {
  const workbookState = labelOf("workbookState", "ready", definition.campaign.language);
  return tabs.map(({ unit, sheetId }) => ({
    match: { unitId: unit.unitId },
    cells: { workbookUrl: `${head.url}#gid=${sheetId}`, workbookState },
  }));
}

function made(
  context: Context,
  tab: DepartmentTab,
  reports: readonly Report[],
  index: number,
): SheetRequest[] {
  const { unit, own, sheetId, columns } = tab;
  const { language } = own.campaign;
  const rows = departmentRows(unit, own, context.today, reports);
  const places = new Map(columns.columns.map(({ key }, at) => [key, at + 1]));
  return [
    ...layTable(columns, { sheetId, rows: rows.map(cellsOf), index, language }),
    ...columns.columns.flatMap(({ key }) => rules(tab, key, places.get(key)!, rows.length)),
    ...rows.flatMap((row, at) => looks(tab, places, row, FIRST + at)),
  ];
}

function renewed(context: Context, tab: DepartmentTab, reports: readonly Report[]): Laid {
  const table = readTab(context, tab);
  const { unit, own, sheetId, columns } = tab;
  const name = inLanguage(columns.name, own.campaign.language);
  if (!table)
    return {
      requests: [],
      fault: problem("department.tabBroken", { unit: unit.name, tab: name }, { tab: name }),
    };
  const rows = departmentRows(unit, own, context.today, reports);
  const known = rowsByKey(table);
  const changes = rows
    .filter(({ rowKey }) => known.has(rowKey))
    .map(({ rowKey, cells: told }) => ({ match: { rowKey }, cells: told }));
  context.head.change(
    sheetId,
    rowChanges(changes, (found) => parseTab(tab, found)),
  );
  const { requests, places } = withColumns(tab, table);
  const wanting = rows.filter(({ rowKey }) => !known.has(rowKey));
  return { requests: [...requests, ...wanting.flatMap((row, at) => added(tab, table, places, row, at))] };
}

/** Fields that the forms got since stand behind what the tab has. */
function withColumns(
  tab: DepartmentTab,
  table: HeadTable,
): { requests: SheetRequest[]; places: ReadonlyMap<string, number> } {
  const { sheetId, own, columns } = tab;
  const places = new Map(table.columns);
  const requests = columns.columns
    .filter(({ key }) => !places.has(key))
    .flatMap(({ key, label }, turn) => {
      const at = table.width + turn;
      places.set(key, at + 1);
      const header = { value: inLanguage(label, own.campaign.language), look: HEADER };
      return [
        insertLine(sheetId, "COLUMNS", at),
        cells(sheetId, table.keyRow - 1, at, [[{ value: key }]]),
        cells(sheetId, table.firstRow - 2, at, [[header]]),
        ...rules(tab, key, at + 1, table.lastRow),
      ];
    });
  return { requests, places };
}

// Put in below the last one, so that whatever somebody types there meanwhile moves down.
function added(
  tab: DepartmentTab,
  table: HeadTable,
  places: ReadonlyMap<string, number>,
  row: DepartmentRow,
  turn: number,
): SheetRequest[] {
  const at = nextRow(table) - 1 + turn;
  const told = cellsOf(row);
  const look = { ...CLOSED, wrap: true };
  return [
    insertLine(tab.sheetId, "ROWS", at),
    ...[...places]
      .filter(([key]) => key in told)
      .map(([key, column]) => cells(tab.sheetId, at, column - 1, [[{ value: String(told[key]), look }]])),
    ...looks(tab, places, row, at),
  ];
}

function cellsOf({ rowKey, cells: told, known }: DepartmentRow): Cells {
  return { ...told, rowKey, known };
}

/** Cells that a row has no use for are grey, as those that the program writes. */
function looks(
  { sheetId, columns: { columns } }: DepartmentTab,
  places: ReadonlyMap<string, number>,
  { free }: DepartmentRow,
  row: number,
): SheetRequest[] {
  return columns
    .filter(({ computed }) => !computed)
    .map(({ key }) => {
      const column = (places.get(key) ?? 1) - 1;
      const range = {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      };
      return background(range, free.includes(key) ? OPEN : CLOSED);
    });
}

// The colour alone: number formats are the column's.
function background(range: GridRange, look: typeof OPEN): SheetRequest {
  const request = paint(range, look);
  return "repeatCell" in request
    ? { repeatCell: { ...request.repeatCell, fields: "userEnteredFormat.backgroundColorStyle" } }
    : request;
}

/** What may be chosen or typed in a column, for so many records. */
function rules({ own, sheetId }: DepartmentTab, key: string, place: number, records: number): SheetRequest[] {
  const { language } = own.campaign;
  const range: GridRange = {
    sheetId,
    startRowIndex: FIRST,
    endRowIndex: FIRST + records + SPARE,
    startColumnIndex: place - 1,
    endColumnIndex: place,
  };
  if (key === "tick") {
    const ticks = [departmentText("submit", language), departmentText("zero", language)];
    return [choices(range, ticks, true, departmentText("tickHelp", language))];
  }
  const form = tablesOf(own).find((one) => typedFields(one).some((field) => fieldKey(one, field) === key));
  const field = form && typedFields(form).find((one) => fieldKey(form, one) === key);
  return field ? fieldRules({ range, field, definition: own, language }) : [];
}
