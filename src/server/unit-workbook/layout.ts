// Where everything stands in a unit workbook. Tab ids are fixed, so a renamed tab is still found.
import { stableNumber } from "../../core/fingerprint";
import { registersOf, rowsOf, tablesOf } from "../../core/form";
import type { Definition, Field, Form, Period } from "../../core/model";
import { layoutOfPeriod } from "../../core/version";
import type { GridRange } from "../google/sheets";

export const HOME = 1;
export const META = 9;

/** Rows that units may fill in a register. */
export const REGISTER_ROWS = 1000;
/** Row index (0-based) of a register's first entry: key row and header stand above. */
export const FIRST_ENTRY = 2;

/** Columns of 首页, in order; they stand where they stand in every workbook, `returnName` is hidden where there is but one. */
export const HOME_COLUMNS = [
  "period",
  "dates",
  "returnName",
  "dueOn",
  "state",
  "submit",
  "zero",
  "collectedAt",
  "receipt",
  "problems",
  "periodId",
] as const;
export type HomeColumn = (typeof HOME_COLUMNS)[number];
/** Row index (0-based) of the first period on 首页. */
export const FIRST_PERIOD_ROW = 7;

/** Row indexes (0-based) of the tab of a table or card. */
export const TABLE = { title: 0, unit: 1, bounds: 2, check: 3, keys: 4, header: 5, first: 6 } as const;

/** One column of a table's tab. */
export type LineColumn =
  | { kind: "number" | "row" | "reason" | "rowId" }
  | { kind: "typed" | "auto" | "correction"; field: Field };

/** Columns of a table's tab: a computed field has its own value and a place for a correction beside it. */
export function lineColumns({ fields }: Form): LineColumn[] {
  const own = fields.map((field): LineColumn[] =>
    field.origin === "typed"
      ? [{ kind: "typed", field }]
      : [
          { kind: "auto", field },
          { kind: "correction", field },
        ],
  );
  return [{ kind: "number" }, { kind: "row" }, ...own.flat(), { kind: "reason" }, { kind: "rowId" }];
}

/** Hidden key of a column of a table's tab. */
export function lineKey(column: LineColumn): string {
  if (column.kind === "typed") return column.field.field;
  if (column.kind === "auto" || column.kind === "correction") return `${column.field.field}.${column.kind}`;
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
  const shown = tables.flatMap(({ own }) => registersOf(own, period.returnId)).map(conditionsOf);
  return JSON.stringify([period, tables.map(({ form, own }) => [form, rowsOf(form, own)]), shown]);
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
