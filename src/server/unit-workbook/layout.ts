// Where everything stands in a unit workbook. Tab ids are fixed, so a renamed tab is still found.
import type { Definition, Field, Period, Task } from "../../core/model";
import type { GridRange } from "../google/sheets";

export const HOME = 1;
export const ACTIVITIES = 2;
export const BY_OFFICE = 3;
export const META = 9;
/** Tab id of the first period's ledger; the others follow. */
const FIRST_LEDGER = 100;

/** Rows that units may fill in 活动记录. */
export const ACTIVITY_ROWS = 1000;
/** Row index (0-based) of the first activity: key row and header stand above. */
export const FIRST_ACTIVITY = 2;

/** Columns of 首页, in order. */
export const HOME_COLUMNS = [
  "period",
  "start",
  "end",
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

/** Row indexes (0-based) of a ledger tab. */
export const LEDGER = { title: 0, unit: 1, bounds: 2, check: 3, keys: 4, header: 5, first: 6 } as const;

/** One column of a ledger tab. */
export type LedgerColumn =
  | { kind: "number" | "task" | "reason" | "taskId" }
  | { kind: "typed" | "auto" | "correction"; field: Field };

/** Columns of every ledger tab: a computed field has its own value and a place for a correction beside it. */
export function ledgerColumns(definition: Definition): LedgerColumn[] {
  const fields = definition.ledgerFields.map((field): LedgerColumn[] =>
    field.origin === "typed"
      ? [{ kind: "typed", field }]
      : [
          { kind: "auto", field },
          { kind: "correction", field },
        ],
  );
  return [{ kind: "number" }, { kind: "task" }, ...fields.flat(), { kind: "reason" }, { kind: "taskId" }];
}

/** Hidden key of a ledger column. */
export function ledgerKey(column: LedgerColumn): string {
  if (column.kind === "typed") return column.field.field;
  if (column.kind === "auto" || column.kind === "correction") return `${column.field.field}.${column.kind}`;
  return column.kind;
}

/** Tasks that are rows of the ledger. */
export function ledgerTasks(definition: Definition): Task[] {
  return definition.tasks.filter((task) => task.inLedger);
}

/** Tab id of a period's ledger. */
export function ledgerSheetId(definition: Definition, period: Period): number {
  return FIRST_LEDGER + definition.periods.findIndex(({ id }) => id === period.id);
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
