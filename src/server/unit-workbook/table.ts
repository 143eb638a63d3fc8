// A table of one period: computed columns fill themselves by formulas from a register; only typed columns and corrections are open.
import { derivedFormula, fieldKinds, isDerived, ledgerFormula, patternOf } from "../../core/field";
import { quoted, rangeOf } from "../../core/field/formula";
import {
  byOfficeTitle,
  dateFieldOf,
  type FormRow,
  hasTaskRows,
  registersOf,
  registerTitle,
  rowFieldOf,
  rowsOf,
  tableHeading,
  tableTitle,
} from "../../core/form";
import type { Definition, Field, Form, Language, Period } from "../../core/model";
import { dueMoment } from "../../core/period/periods";
import { fill, inLanguage, text } from "../../core/text";
import { unitWorkbookLayoutText as layoutText } from "../../core/text/unit-workbook-layout";
import { addTab, cells, hide, type Look, type NewCell, widths } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { columnName } from "../tabs/table";
import { anyNumber, fieldRules } from "./field-rules";
import { type LastTable, lastCell, lastTable, takenOverCell, takeOverRequests } from "./last-period";
import {
  block,
  type LineColumn,
  lineColumns,
  lineKey,
  type PeriodTable,
  TABLE,
  tableSheetId,
} from "./layout";
import { COMPUTED, HEADER, LABEL, NOTE, TAB_COLORS } from "./looks";
import { titleRow } from "./title";
import { ALARM, registerSource, uncountedOfTable } from "./uncounted";

/** Builds the tab of a table for one period; a period that has not begun is hidden. */
export function tableRequests(
  { form, period, own: definition }: PeriodTable,
  index: number,
  language: Language,
  today: string,
): SheetRequest[] {
  const sheetId = tableSheetId(form, period);
  const columns = lineColumns(form);
  const rows = rowsOf(form, definition);
  const last = lastTable(form, period, definition);
  return [
    addTab({
      sheetId,
      title: tableTitle(form, period, definition),
      index,
      rows: TABLE.first + rows.length + 3,
      columns: columns.length,
      frozenRows: TABLE.first,
      color: TAB_COLORS.ledger,
      hidden: period.start > today,
    }),
    ...widths(sheetId, 0, columns.map(widthOf)),
    ...titleRow(
      sheetId,
      titleOfTab(definition, form, period),
      columns.map((column) => (isHidden(column, last) ? 0 : widthOf(column))),
    ),
    cells(sheetId, TABLE.unit, 0, heading(definition, form, period, language)),
    cells(sheetId, TABLE.keys, 0, [
      columns.map((column) => ({ value: lineKey(column) })),
      columns.map((column) => ({ value: headerOf(column, form, language), look: HEADER })),
    ]),
    cells(
      sheetId,
      TABLE.first,
      0,
      rows.map((row, index) =>
        columns.map((column) =>
          column.kind === "last" || column.kind === "takeOver" || column.kind === "before"
            ? lastCell(column, last, row.rowId, { form, row: TABLE.first + index + 1 })
            : lineCell(column, form, definition, { ...row, number: index + 1 }, language),
        ),
      ),
    ),
    ...computedHint(form, sheetId, TABLE.first + rows.length + 1, language),
    ...(last ? takeOverRequests(columns, sheetId, rows.length, language) : []),
    hide(sheetId, "ROWS", TABLE.keys),
    ...columns.flatMap((column, at) => (isHidden(column, last) ? [hide(sheetId, "COLUMNS", at)] : [])),
    ...typedRules(definition, sheetId, columns, rows.length, language),
  ];
}

// The first period has none before it.
function isHidden({ kind }: LineColumn, last: LastTable | undefined): boolean {
  return kind === "rowId" || kind === "before" || (!last && (kind === "last" || kind === "takeOver"));
}

/** Says where the grey cells come from; nothing where there are none. */
export function computedHint(
  { fields }: Form,
  sheetId: number,
  row: number,
  language: Language,
): SheetRequest[] {
  if (fields.every(({ origin }) => origin === "typed")) return [];
  return [
    cells(sheetId, row, 0, [
      [{ value: inLanguage(layoutText.computedHint, language), look: { color: "#5F6368" } }],
    ]),
  ];
}

// Google knows no block without rows: while there is no row there is nothing to rule or to open.
function typedRules(
  definition: Definition,
  sheetId: number,
  columns: readonly LineColumn[],
  rows: number,
  language: Language,
): SheetRequest[] {
  if (rows === 0) return [];
  return columns.flatMap((column, position) => {
    const range = block(sheetId, TABLE.first, rows, 1, position);
    if (column.kind === "typed") return fieldRules({ range, field: column.field, definition, language });
    return column.kind === "correction" && isNumber(column) ? [anyNumber(range, column.field, language)] : [];
  });
}

/** The blocks of a table that the unit types into: typed columns, corrections and their reasons. */
export function openBlocks(definition: Definition, form: Form, sheetId: number): GridRange[] {
  const rows = rowsOf(form, definition).length;
  if (rows === 0) return [];
  return lineColumns(form).flatMap(({ kind }, position) =>
    kind === "typed" || kind === "correction" || kind === "reason" || kind === "takeOver"
      ? [block(sheetId, TABLE.first, rows, 1, position)]
      : [],
  );
}

/** What stands in the first cell of a table: what it is of which period, first, since a long title is cut at the edge of the tab. */
export function titleOfTab({ campaign }: Definition, form: Form, period: Period): string {
  return `${tableHeading(form, period)}　${campaign.title}`;
}

/** Below the title: unit, bounds of the period, and how many entries of the register of events it holds. */
export function heading(definition: Definition, form: Form, period: Period, language: Language): NewCell[][] {
  const word = (key: "start" | "end" | "dueOn") => text(`unitWorkbook.${key}`, language);
  const home = text("unitWorkbook.home", language);
  return [
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
      // Words, which run over the next cell where a day would become signs: a day with its hour is wider than the column.
      { value: dueMoment(period), look: { align: "LEFT", bold: true, pattern: "@" } },
    ],
    [
      ...eventsLine(definition, period, language),
      { formula: uncountedOfTable(definition, form, language), look: ALARM },
    ],
  ];
}

function eventsLine(definition: Definition, { returnId }: Period, language: Language): NewCell[] {
  const [register] = registersOf(definition, returnId);
  const date = register && dateFieldOf(register);
  if (!register || !date) return [{}, {}];
  const words = fill(inLanguage(layoutText.events, language), { form: register.name });
  const [own, office] = [
    registerTitle(register, language),
    byOfficeTitle(register, definition, language),
  ].map((tab) => {
    const range = rangeOf(registerSource(register, tab), date.field);
    return `COUNTIFS(${range},">="&$B$3,${range},"<"&$D$3+1)`;
  });
  // What the office typed for the unit is counted in the rows below as well.
  const [before = "", after = ""] = fill(inLanguage(layoutText.eventsByOffice, language), {
    count: "\n",
  }).split("\n");
  return [
    {},
    {
      formula: `=${quoted(words)}&(${own}+${office})&IF(${office}>0,${quoted(before)}&${office}&${quoted(after)},"")`,
      look: { ...LABEL, align: "LEFT" },
    },
  ];
}

// The box that takes over stands within a screen of 1,366 pixels where a table has the columns of a usual one.
function widthOf(column: LineColumn): number {
  if (column.kind === "number") return 64;
  if (column.kind === "row") return 236;
  if (column.kind === "reason") return 150;
  if (column.kind === "last") return 220;
  if (column.kind === "takeOver") return 82;
  return column.kind === "rowId" || isNumber(column) ? 82 : 120;
}

/** Header word of a column of a table. */
export function headerOf(column: LineColumn, form: Form, language: Language): string {
  switch (column.kind) {
    case "number":
    case "rowId":
    case "last":
    case "takeOver":
      return inLanguage(layoutText[column.kind], language);
    case "row":
      return text(hasTaskRows(form) ? "unitWorkbook.task" : "unitWorkbook.row", language);
    case "reason":
      return text("unitWorkbook.correctionReason", language);
    case "before":
      return column.field.label;
    case "typed":
      return column.field.required ? `${column.field.label} *` : column.field.label;
    default:
      return text(`unitWorkbook.${column.kind}`, language, { label: column.field.label });
  }
}

function lineCell(
  column: LineColumn,
  form: Form,
  definition: Definition,
  row: FormRow & { number: number },
  language: Language,
): NewCell {
  switch (column.kind) {
    case "number":
      return { value: row.number, look: { align: "CENTER" } };
    case "row":
      return { value: row.label, look: { wrap: true } };
    case "rowId":
      return { value: row.rowId, look: { pattern: "@" } };
    case "auto": {
      const at = TABLE.first + row.number;
      const place = { label: `$B${at}`, cellsOf: (key: string) => cellsOf(form, at, key) };
      return {
        formula: autoFormula(column.field, form, definition, place, language),
        look: { ...COMPUTED, ...lookOf(column) },
      };
    }
    default:
      return { look: lookOf(column) };
  }
}

// A formula in a cell of text format would be shown instead of its result.
function lookOf(column: LineColumn): Look {
  const { kind } = column;
  if (kind === "typed" || kind === "auto" || kind === "correction") {
    const pattern = patternOf(column.field);
    if (isNumber(column)) return { ...(pattern && { pattern }), align: "RIGHT" };
    if (pattern !== "@") return { ...(pattern && { pattern }), align: "LEFT" };
  }
  return { ...NOTE, color: "#202124", ...(column.kind === "auto" ? {} : { pattern: "@" }) };
}

function isNumber(column: LineColumn): boolean {
  return "field" in column && fieldKinds[column.field.kind].holds === "number";
}

/** Cells of a field in a row of the table: its own, and its correction where it has one. */
function cellsOf(form: Form, sheetRow: number, key: string): RowCells {
  const columns = lineColumns(form);
  const cell = (kind: "typed" | "auto" | "correction") => {
    const at = columns.findIndex((column) => column.kind === kind && column.field.field === key);
    return at < 0 ? undefined : `$${columnName(at + 1)}${sheetRow}`;
  };
  const correction = cell("correction");
  const typed = cell("typed");
  const own = typed && takenOverCell(form, key, typed, sheetRow);
  return { own: own ?? cell("auto") ?? '""', ...(correction && { correction }) };
}

/** Where a field stands in a row. */
export interface RowCells {
  readonly own: string;
  readonly correction?: string;
}

/** Where a computed field finds what it is made from: the row's words as the register has them, and the other fields of the row. */
interface RowPlace {
  readonly label: string;
  readonly cellsOf: (field: string) => RowCells;
}

/** The formula of a computed field. */
export function autoFormula(
  field: Field,
  form: Form,
  definition: Definition,
  place: RowPlace,
  language: Language,
): string {
  if (isDerived(field)) return derivedFormula(field, form.fields, place.cellsOf);
  const register = definition.forms.find(({ formId }) => formId === field.register);
  if (!register) return '=""';
  const rowField = rowFieldOf(form, register);
  const date = dateFieldOf(register);
  return ledgerFormula(field, {
    row: rowField
      ? { field: rowField.field, cell: place.label, several: fieldKinds[rowField.kind].choice === "several" }
      : null,
    fields: register.fields,
    dates: date ? { field: date.field, startCell: "$B$3", endCell: "$D$3" } : null,
    sources: [
      registerSource(register, registerTitle(register, language)),
      registerSource(register, byOfficeTitle(register, definition, language)),
    ],
  });
}
