// spreadsheets.values.append.

import type { Op } from "../../spreadsheet/model/ops";
import { hull, meets } from "../../workbook/box";
import { cellAt, forEachCell, hasContent, widest } from "../../workbook/grid";
import type { Box, Sheet } from "../../workbook/types";
import type { ApiCall, ApiResult } from "../api";
import { writeValuesMs } from "../latency";
import { actorOf, changed, land } from "./change";
import { openSpreadsheet } from "./open";
import { type Place, placeName } from "./place";
import { placeOf } from "./ranges";
import { grow } from "./requests/contents";
import { cellsIn, filledBox, inputOf, readValues, requireSameRange, updateResponse, writeOps } from "./write";

/** spreadsheets.values.append: below the last table in the range. */
export function appendValues(call: ApiCall): ApiResult {
  const { body, path, query } = call;
  const { workbook } = openSpreadsheet(call, "write");
  const place = placeOf(workbook, path.range ?? "");
  requireSameRange(workbook, place, body);
  const values = readValues(body, "");
  const table = lastTable(place);
  const columns = widest(values, 1);
  const start = table ? { row: table.row + table.rows, column: table.column } : place.box;
  const box = { row: start.row, column: start.column, rows: Math.max(1, values.length), columns };
  const room = appendRoom(place.sheet, box, query.get("insertDataOption") === "INSERT_ROWS");
  const roomy = changed(workbook, room, actorOf(call, workbook.id));
  const sheet = roomy.sheets.find(({ id }) => id === place.sheet.id) as Sheet;
  const block = { place: { sheet, box }, values, input: inputOf(query.get("valueInputOption")), where: "" };
  const own = writeOps(block, filledBox(block));
  const after = changed(roomy, own, actorOf(call, workbook.id));
  land(call, workbook, after, [...room, ...own]);
  const json = {
    spreadsheetId: workbook.id,
    ...(table ? { tableRange: placeName({ sheet, box: table }) } : {}),
    updates: updateResponse(workbook.id, { block, box }),
  };
  return { json, milliseconds: writeValuesMs(cellsIn(values)) };
}

function appendRoom(sheet: Sheet, box: Box, insertRows: boolean): Op[] {
  if (!insertRows || box.row > sheet.rows) return grow(sheet, box);
  const { row: at, rows: count } = box;
  return [{ op: "insert", sheetId: sheet.id, dimension: "ROWS", at, count, inherit: "before" }];
}

/** The block of touching cells with content around the lowest one in a range; null where the range is empty. */
function lastTable({ sheet, box }: Place): Box | null {
  let seed: Box | null = null;
  forEachCell(sheet, box, (cell, row, column) => {
    if (hasContent(cell)) seed = { row, column, rows: 1, columns: 1 };
  });
  return seed && grownTable(sheet, seed);
}

function grownTable(sheet: Sheet, seed: Box): Box {
  let table = seed;
  for (;;) {
    const around = {
      row: Math.max(1, table.row - 1),
      column: Math.max(1, table.column - 1),
      rows: table.rows + 2,
      columns: table.columns + 2,
    };
    const touching: Box[] = [table];
    for (let row = around.row; row < around.row + around.rows; row++) {
      for (let column = around.column; column < around.column + around.columns; column++) {
        const spot = { row, column, rows: 1, columns: 1 };
        if (!meets(table, spot) && hasContent(cellAt(sheet, row, column))) touching.push(spot);
      }
    }
    if (touching.length === 1) return table;
    table = hull(touching);
  }
}
