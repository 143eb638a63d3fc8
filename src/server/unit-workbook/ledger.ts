// 台账 of one period: it fills itself by formulas from 活动记录; only typed columns and corrections are open.
import { derivedFormula, fieldKinds, isDerived, ledgerFormula, patternOf } from "../../core/field";
import type { Definition, Field, Language, Period } from "../../core/model";
import { taskLabel } from "../../core/rows";
import { inLanguage, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { addTab, cells, hide, type Look, type NewCell, numberFrom, widths } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { fieldRules } from "./activities";
import {
  ACTIVITY_ROWS,
  block,
  FIRST_ACTIVITY,
  LEDGER,
  type LedgerColumn,
  ledgerColumns,
  ledgerKey,
  ledgerSheetId,
  ledgerTasks,
} from "./layout";
import { COMPUTED, HEADER, LABEL, NOTE, TAB_COLORS, TITLE } from "./looks";
import { ALARM, activitySource, uncountedOfLedger } from "./uncounted";

/** Builds the ledger tab of one period; a period that has not begun is hidden. */
export function ledgerRequests(
  definition: Definition,
  period: Period,
  language: Language,
  today: string,
): SheetRequest[] {
  const sheetId = ledgerSheetId(definition, period);
  const columns = ledgerColumns(definition);
  const tasks = ledgerTasks(definition);
  const index = 3 + (sheetId - 100);
  return [
    addTab({
      sheetId,
      title: text("unitWorkbook.ledger", language, { period: period.code }),
      index,
      rows: LEDGER.first + tasks.length + 3,
      columns: columns.length,
      frozenRows: LEDGER.first,
      color: TAB_COLORS.ledger,
      hidden: period.start > today,
    }),
    ...widths(sheetId, 0, columns.map(widthOf)),
    cells(sheetId, 0, 0, heading(definition, period, language)),
    cells(sheetId, LEDGER.keys, 0, [
      columns.map((column) => ({ value: ledgerKey(column) })),
      columns.map((column) => ({ value: headerOf(column, language), look: HEADER })),
    ]),
    cells(
      sheetId,
      LEDGER.first,
      0,
      tasks.map((task, row) =>
        columns.map((column) =>
          ledgerCell(
            column,
            definition,
            { number: row + 1, task: taskLabel(task), taskId: task.taskId },
            LEDGER.first + row + 1,
            language,
          ),
        ),
      ),
    ),
    cells(sheetId, LEDGER.first + tasks.length + 1, 0, [
      [{ value: inLanguage(layoutText.computedHint, language), look: { color: "#5F6368" } }],
    ]),
    hide(sheetId, "ROWS", LEDGER.keys),
    hide(sheetId, "COLUMNS", columns.length - 1),
    ...columnRules(definition, sheetId, columns, tasks.length, language),
  ];
}

// Google knows no block without rows: while no task is to be reported there is nothing to rule or to open.
function columnRules(
  definition: Definition,
  sheetId: number,
  columns: readonly LedgerColumn[],
  rows: number,
  language: Language,
): SheetRequest[] {
  if (rows === 0) return [];
  const hint = inLanguage(layoutText.numberHint, language);
  return columns.flatMap((column, position) => {
    const range = block(sheetId, LEDGER.first, rows, 1, position);
    if (column.kind === "typed") return fieldRules(definition, column.field, range, language);
    return column.kind === "correction" && isNumber(column) ? [numberFrom(range, 0, hint)] : [];
  });
}

/** The blocks of a ledger that the unit types into: typed columns, corrections and their reasons. */
export function openBlocks(definition: Definition, sheetId: number): GridRange[] {
  const rows = ledgerTasks(definition).length;
  if (rows === 0) return [];
  return ledgerColumns(definition).flatMap(({ kind }, position) =>
    kind === "typed" || kind === "correction" || kind === "reason"
      ? [block(sheetId, LEDGER.first, rows, 1, position)]
      : [],
  );
}

function heading(definition: Definition, period: Period, language: Language): NewCell[][] {
  const word = (key: "start" | "end" | "dueOn" | "ledger") =>
    key === "ledger"
      ? text("unitWorkbook.ledger", language, { period: period.label })
      : text(`unitWorkbook.${key}`, language);
  const home = text("unitWorkbook.home", language);
  const activities = text("unitWorkbook.activities", language);
  const dates = dateColumn(definition);
  const range = `'${activities}'!$${dates}$${FIRST_ACTIVITY + 1}:$${dates}$${FIRST_ACTIVITY + ACTIVITY_ROWS}`;
  return [
    [{ value: `${definition.campaign.title}　${word("ledger")}`, look: TITLE }],
    [
      { value: inLanguage(layoutText.unit, language), look: LABEL },
      { formula: `='${home}'!$B$2`, look: { bold: true } },
    ],
    [
      { value: word("start"), look: LABEL },
      { day: period.start, look: { align: "LEFT" } },
      { value: word("end"), look: LABEL },
      { day: period.end, look: { align: "LEFT" } },
      { value: word("dueOn"), look: LABEL },
      { day: period.dueOn, look: { align: "LEFT", bold: true } },
    ],
    [
      { value: inLanguage(layoutText.events, language), look: LABEL },
      { formula: `=COUNTIFS(${range},">="&$B$3,${range},"<"&$D$3+1)`, look: { align: "LEFT" } },
      { formula: uncountedOfLedger(definition, language), look: ALARM },
    ],
  ];
}

function dateColumn(definition: Definition): string {
  return columnName(definition.activityFields.findIndex(({ field }) => field === "date") + 1);
}

function widthOf(column: LedgerColumn): number {
  if (column.kind === "number") return 64;
  if (column.kind === "task") return 236;
  if (column.kind === "reason") return 180;
  return column.kind === "taskId" || isNumber(column) ? 82 : 136;
}

/** Header word of a ledger column. */
export function headerOf(column: LedgerColumn, language: Language): string {
  switch (column.kind) {
    case "number":
    case "taskId":
      return inLanguage(layoutText[column.kind], language);
    case "task":
      return text("unitWorkbook.task", language);
    case "reason":
      return text("unitWorkbook.correctionReason", language);
    case "typed":
      return column.field.label;
    default:
      return text(`unitWorkbook.${column.kind}`, language, { label: column.field.label });
  }
}

function ledgerCell(
  column: LedgerColumn,
  definition: Definition,
  row: { number: number; task: string; taskId: string },
  sheetRow: number,
  language: Language,
): NewCell {
  switch (column.kind) {
    case "number":
      return { value: row.number, look: { align: "CENTER" } };
    case "task":
      return { value: row.task, look: { wrap: true } };
    case "taskId":
      return { value: row.taskId, look: { pattern: "@" } };
    case "auto":
      return {
        formula: autoFormula(column.field, definition, sheetRow, language),
        look: { ...COMPUTED, ...lookOf(column) },
      };
    default:
      return { look: lookOf(column) };
  }
}

// A formula in a cell of text format would be shown instead of its result.
function lookOf(column: LedgerColumn): Look {
  const { kind } = column;
  if (kind === "typed" || kind === "auto" || kind === "correction") {
    const pattern = patternOf(column.field);
    if (isNumber(column)) return { ...(pattern && { pattern }), align: "RIGHT" };
    if (pattern !== "@") return { ...(pattern && { pattern }), align: "LEFT" };
  }
  return { ...NOTE, color: "#202124", ...(column.kind === "auto" ? {} : { pattern: "@" }) };
}

function isNumber(column: LedgerColumn): boolean {
  return "field" in column && fieldKinds[column.field.kind].holds === "number";
}

/** Cells of a field in a row of the table: its own, and its correction where it has one. */
function cellsOf(
  definition: Definition,
  sheetRow: number,
  key: string,
): { own: string; correction?: string } {
  const columns = ledgerColumns(definition);
  const cell = (kind: "typed" | "auto" | "correction") => {
    const at = columns.findIndex((column) => column.kind === kind && column.field.field === key);
    return at < 0 ? undefined : `$${columnName(at + 1)}${sheetRow}`;
  };
  const correction = cell("correction");
  return { own: cell("typed") ?? cell("auto") ?? '""', ...(correction && { correction }) };
}

function autoFormula(field: Field, definition: Definition, sheetRow: number, language: Language): string {
  if (isDerived(field))
    return derivedFormula(field, definition.ledgerFields, (key) => cellsOf(definition, sheetRow, key));
  return ledgerFormula(field, {
    taskCell: `$B${sheetRow}`,
    startCell: "$B$3",
    endCell: "$D$3",
    fields: definition.activityFields,
    sources: [
      activitySource(definition, text("unitWorkbook.activities", language)),
      activitySource(definition, text("unitWorkbook.staffActivities", language)),
    ],
  });
}
