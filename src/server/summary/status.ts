// 报送情况 as requests, to be written together with 汇总: rows by column key, grid and missing columns added.
import type { Definition, Language } from "../../core/model";
import type { StatusRow } from "../../core/summary";
import { type Column, tableOf } from "../../core/tables";
import { inLanguage } from "../../core/text";
import { extend, type GridSize, recolor } from "../google/page-requests";
import { cells, type Look, paint } from "../google/sheet-requests";
import { type GridRange, type SheetRequest, writeCells } from "../google/sheets";
import type { HeadTable } from "../tabs/table";
import { tableBlocks } from "../tabs/table";
import { LIGHT_COLORS } from "./styles";

const HEADER: Look = { bold: true, background: "#E8EAED", wrap: true };

/** Requests that make 报送情况 hold exactly these rows. Rows of an older, longer list are blanked. */
export function statusRequests(
  table: HeadTable,
  rows: readonly StatusRow[],
  definition: Definition,
  present: GridSize,
): SheetRequest[] {
  const missing = tableOf("status", definition).columns.filter(({ key }) => !table.columns.has(key));
  const first = 1 + Math.max(present.columns, ...table.columns.values());
  const complete = {
    ...table,
    columns: new Map([
      ...table.columns,
      ...missing.map(({ key }, index): [string, number] => [key, first + index]),
    ]),
  };
  const height = table.firstRow - 1 + rows.length;
  return [
    ...(missing.length > 0
      ? [
          extend(table.sheetId, "COLUMNS", missing.length),
          ...missing.flatMap((column, index) =>
            newColumn(table, column, first + index, present.rows, definition.campaign.language),
          ),
        ]
      : []),
    ...(height > present.rows ? [extend(table.sheetId, "ROWS", height - present.rows + 50)] : []),
    ...tableBlocks(
      complete,
      rows.map(({ cells: values }) => values),
    ).map(({ row, column, values }) => writeCells(table.sheetId, row - 1, column - 1, values)),
    ...colors(complete, rows),
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

// A period that was added to the campaign gets its column at the end, where it disturbs nobody's own columns.
function newColumn(
  table: HeadTable,
  column: Column,
  position: number,
  rows: number,
  language: Language,
): SheetRequest[] {
  const data: GridRange = {
    sheetId: table.sheetId,
    startRowIndex: table.firstRow - 1,
    endRowIndex: Math.max(rows, table.firstRow),
    startColumnIndex: position - 1,
    endColumnIndex: position,
  };
  return [
    cells(table.sheetId, table.keyRow - 1, position - 1, [[{ value: column.key }]]),
    cells(table.sheetId, table.firstRow - 2, position - 1, [
      [{ value: inLanguage(column.label, language), look: HEADER }],
    ]),
    paint(data, { background: "#F5F5F5" }),
  ];
}
