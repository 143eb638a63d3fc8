// 报送情况 as requests, to be written together with 汇总: rows by column key, grid and missing columns added.
import type { Definition } from "../../core/model";
import type { StatusRow } from "../../core/summary";
import { extend, type GridSize, noteOn, recolor } from "../google/page-requests";
import { type SheetRequest, writeCells } from "../google/sheets";
import type { HeadTable } from "../tabs/table";
import { tableBlocks } from "../tabs/table";
import { arrangedColumns } from "./status-columns";
import { LIGHT_COLORS } from "./styles";

/** Requests that make 报送情况 hold exactly these rows. Rows of an older, longer list are blanked. `asAt`: what the table is of, said at its first header. */
export function statusRequests(
  table: HeadTable,
  rows: readonly StatusRow[],
  definition: Definition,
  present: GridSize,
  asAt: string,
): SheetRequest[] {
  const { complete, requests } = arrangedColumns(table, definition, present);
  const height = table.firstRow - 1 + rows.length;
  return [
    ...requests,
    ...(height > present.rows ? [extend(table.sheetId, "ROWS", height - present.rows + 50)] : []),
    ...tableBlocks(
      complete,
      rows.map(({ cells: values }) => values),
    ).map(({ row, column, values }) => writeCells(table.sheetId, row - 1, column - 1, values)),
    ...colors(complete, rows),
    noteOn(table.sheetId, table.firstRow - 2, complete.columns.get("unit")! - 1, asAt),
  ];
}

// Colour repeats what sign and word say; rows below the last are set back.
function colors(table: HeadTable, rows: readonly StatusRow[]): SheetRequest[] {
  const lit = [...new Set(rows.flatMap(({ lights }) => Object.keys(lights)))].filter((key) =>
    table.columns.has(key),
  );
  const height = Math.max(rows.length, table.lastRow - table.firstRow + 1);
  const color = (key: string) =>
    Array.from({ length: height }, (_, index) => {
      const light = rows[index]?.lights[key];
      return light && light !== "none" ? LIGHT_COLORS[light] : null;
    });
  return lit.map((key) =>
    recolor(table.sheetId, table.firstRow - 1, table.columns.get(key)! - 1, color(key)),
  );
}
