// A table that the program builds anew as a whole: people read, filter and copy it, and nothing typed in it stays.
import type { Cells, Language } from "../../core/model";
import type { Table } from "../../core/tables";
import { extend, fillBlock, type GridSize, noteOn, unmerge } from "../google/page-requests";
import type { SheetRequest } from "../google/sheets";
import { DATA_ROW, layTable, tableCells } from "../head/setup";

/** A built table and what it holds. */
export interface BuiltTable {
  readonly sheetId: number;
  readonly table: Pick<Table, "name" | "group" | "columns">;
  readonly rows: readonly Cells[];
  /** Whether it is made where there is none; one that is there is always written over. */
  readonly isWanted: boolean;
}

/** Behind 汇总 and 报送情况. */
const INDEX = 3;

/**
 * Requests that make its tab hold exactly these rows; one that is not there (`present` undefined) is made. `asAt`: what it is of, said at
 * its first header. It is written over from the first cell on without being read: whoever moved its columns finds them in order again.
 */
export function builtTableRequests(
  { sheetId, table, rows, isWanted }: BuiltTable,
  present: GridSize | undefined,
  language: Language,
  asAt: string,
): SheetRequest[] {
  const note = noteOn(sheetId, DATA_ROW - 1, 0, asAt);
  if (!present && !isWanted) return [];
  if (!present) return [...layTable(table, { sheetId, rows, index: INDEX, language }), note];
  const size = {
    rows: Math.max(present.rows, DATA_ROW + rows.length),
    columns: Math.max(present.columns, table.columns.length),
  };
  const whole = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: size.rows,
    startColumnIndex: 0,
    endColumnIndex: size.columns,
  };
  const grown = (["rows", "columns"] as const).flatMap((side) =>
    size[side] > present[side]
      ? [extend(sheetId, side === "rows" ? "ROWS" : "COLUMNS", size[side] - present[side])]
      : [],
  );
  return [...grown, unmerge(whole), fillBlock(whole, tableCells(table, rows, language)), note];
}
