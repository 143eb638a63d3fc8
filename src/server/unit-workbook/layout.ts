// Where everything stands in a unit workbook. Tab ids are fixed, so a renamed tab is still found.
import { fieldKinds } from "../../core/field";
import { stableNumber } from "../../core/fingerprint";
import { registersOf, rowsOf, tablesOf } from "../../core/form";
import type { Definition, Field, Form, Period } from "../../core/model";
import { previousPeriod } from "../../core/period";
import { layoutOfPeriod } from "../../core/version";
import type { GridRange } from "../google/sheets";

export const HOME = 1;
export const META = 9;

/** Rows that units may fill in a register. */
export const REGISTER_ROWS = 1000;
/** Row index (0-based) of a register's first entry: key row and header stand above. */
export const FIRST_ENTRY = 2;

/**
 * Columns of 首页, in the order in which they are laid out; `returnName` is hidden where there is but one return. `status` is what
 * the unit reads, made by a formula of `state`, which the program writes, of the boxes and of the day; `todo` says what a row wants
 * today. Workbooks of earlier programs have another order until they are pushed: columns are found by their words.
 */
export const HOME_COLUMNS = [
  "period",
  "dueOn",
  "returnName",
  "status",
  "submit",
  "zero",
  "problems",
  "receipt",
  "collectedAt",
  "dates",
  "state",
  "todo",
  "periodId",
] as const;
export type HomeColumn = (typeof HOME_COLUMNS)[number];
/** Where each column stands (0-based) on 首页 as it is laid out. */
export const HOME_AS_LAID_OUT = Object.fromEntries(
  HOME_COLUMNS.map((column, index) => [column, index]),
) as Record<HomeColumn, number>;
/** Row index (0-based) of the first period on 首页. */
export const FIRST_PERIOD_ROW = 7;

/** Columns of 首页 that stay in sight on a phone: the period and its due day. */
export const HOME_FROZEN = 2;
/** Rows below the periods, in order; each is found again by `#` and its mark in the column of period ids. */
export const HOME_MARKS = ["quotas", "tasks", "notice", "asks", "ask1", "ask2", "ask3"] as const;
export type HomeMark = (typeof HOME_MARKS)[number];
/** Rows in which a unit writes what is difficult. */
export const ASK_MARKS = ["ask1", "ask2", "ask3"] as const satisfies readonly HomeMark[];

/** Where the marked rows of 首页 stand in a workbook as it is laid out, as row indexes (0-based). */
export function markRows({ periods }: Pick<Definition, "periods">): Record<HomeMark, number> {
  return marksFrom(FIRST_PERIOD_ROW + Math.max(1, periods.length) + 1);
}

/** The same, with the first of them in this row. */
export function marksFrom(first: number): Record<HomeMark, number> {
  return Object.fromEntries(HOME_MARKS.map((mark, index) => [mark, first + index])) as Record<
    HomeMark,
    number
  >;
}

/** What of 首页 the unit types into: the boxes of the periods, that of the notice, its difficulties. */
export function openOnHome(
  boxes: readonly GridRange[],
  marks: Readonly<Record<HomeMark, number>>,
): GridRange[] {
  return [
    ...boxes,
    block(HOME, marks.notice, 1, 1, HOME_COLUMNS.indexOf("dueOn")),
    ...ASK_MARKS.map((mark) => block(HOME, marks[mark], 1, ASK_COLUMNS, HOME_COLUMNS.indexOf("status"))),
  ];
}

/** Columns over which a difficulty is written, from `status` on; its answer stands over as many behind it as are left. */
export const ASK_COLUMNS = 4;

/** Row indexes (0-based) of the tab of a table or card. */
export const TABLE = { title: 0, unit: 1, bounds: 2, check: 3, keys: 4, header: 5, first: 6 } as const;

/** One column of a table's tab. */
export type LineColumn =
  | { kind: "number" | "row" | "reason" | "rowId" | "last" | "takeOver" }
  | { kind: "typed" | "auto" | "correction" | "before"; field: Field };

/**
 * Columns of a table's tab: a computed field has its own value and a place for a correction beside it; `last` shows the period before. Where
 * a number stands from period to period, a box takes it over (`takeOver`), and a hidden column holds what was told last (`before`).
 */
export function lineColumns({ fields }: Form): LineColumn[] {
  const own = fields.map((field): LineColumn[] =>
    field.origin === "typed"
      ? [{ kind: "typed", field }]
      : [
          { kind: "auto", field },
          { kind: "correction", field },
        ],
  );
  return [
    { kind: "number" },
    { kind: "row" },
    ...own.flat(),
    { kind: "reason" },
    { kind: "rowId" },
    ...lastColumns(fields.filter(stands)),
  ];
}

// The box stands where an earlier program had 上期 as its last column: the cells that a unit may type into never lie beyond the grid of a table
// that such a program laid out.
function lastColumns(standing: readonly Field[]): LineColumn[] {
  if (standing.length === 0) return [{ kind: "last" }];
  const before = standing.map((field): LineColumn => ({ kind: "before", field }));
  return [{ kind: "takeOver" }, { kind: "last" }, ...before];
}

/** Whether a field is a number that stands until somebody types another. */
export function stands({ origin, nature, kind }: Field): boolean {
  return origin === "typed" && nature === "stock" && fieldKinds[kind].holds === "number";
}

/** Hidden key of a column of a table's tab; what is shown alone and never read has none. */
export function lineKey(column: LineColumn): string {
  if (column.kind === "last") return "";
  if (column.kind === "typed") return column.field.field;
  if (column.kind === "auto" || column.kind === "correction" || column.kind === "before")
    return `${column.field.field}.${column.kind}`;
  return column.kind;
}

/** Columns of a card's tab, one line for each field; `key` is hidden. */
export const CARD_COLUMNS = ["item", "value", "correction", "reason", "help", "key"] as const;
export type CardColumn = (typeof CARD_COLUMNS)[number];

/** Tab id of a register: it follows from the form alone, so that forms added later move nothing. */
export function registerSheetId({ formId }: Pick<Form, "formId">): number {
  return stableNumber(`register:${formId}`);
}

/** Tab id of what the office typed into a register. */
export function byOfficeSheetId({ formId }: Pick<Form, "formId">): number {
  return stableNumber(`by-office:${formId}`);
}

/** Tab id of a table or card for one period. */
export function tableSheetId({ formId }: Pick<Form, "formId">, { id }: Pick<Period, "id">): number {
  return stableNumber(`table:${formId}:${id}`);
}

/** A period with a table or card of its return: each pair has a tab. */
export interface PeriodTable {
  readonly form: Form;
  readonly period: Period;
  /** The definition by which it is laid out: that of its period. */
  readonly own: Definition;
}

/** The tables and cards of these periods. */
export function periodTables(definition: Definition, periods: readonly Period[]): PeriodTable[] {
  return periods.flatMap((period) => {
    const own = layoutOfPeriod(definition, period);
    return tablesOf(own, period.returnId).map((form) => ({ form, period, own }));
  });
}

/** Whether the tables and cards of a period look the same by two definitions, formulas included. */
export function isLaidOutAlike(before: Definition, after: Definition, period: Period): boolean {
  return layoutOf(before, period) === layoutOf(after, period);
}

function layoutOf(definition: Definition, { id }: Period): string {
  const period = definition.periods.find((item) => item.id === id);
  if (!period) return "";
  const tables = periodTables(definition, [period]);
  // The column of the period before reads the table as that period has it.
  const before = previousPeriod(definition.periods, id);
  const last = before ? periodTables(definition, [before]) : [];
  const lasts = last.map(({ form, own }) => [form, rowsOf(form, own).map(({ rowId }) => rowId)]);
  const shown = tables.flatMap(({ own }) => registersOf(own, period.returnId)).map(conditionsOf);
  return JSON.stringify([period, tables.map(({ form, own }) => [form, rowsOf(form, own)]), shown, lasts]);
}

// Formulas count entries by what is shown of them.
function conditionsOf({ fields }: Form): unknown[] {
  return fields.filter(({ showWhen }) => showWhen).map(({ field, showWhen }) => [field, showWhen]);
}

/** Whole width and height of a block on a tab, from row `startRow` on (0-based). */
export function block(
  sheetId: number,
  startRow: number,
  rows: number,
  columns: number,
  startColumn = 0,
): GridRange {
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + rows,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + columns,
  };
}
