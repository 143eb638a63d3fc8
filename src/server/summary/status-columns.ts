// The columns of 报送情况: those of periods stand together, by return in the order of 报送事项, whenever they were added.
import type { Definition } from "../../core/model";
import { type Column, tableOf } from "../../core/tables";
import { inLanguage } from "../../core/text";
import type { GridSize } from "../google/page-requests";
import { cells, type Look, paint } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { insertLine, moveLine } from "../google/update-requests";
import type { HeadTable } from "../tabs/table";

const HEADER: Look = { bold: true, background: "#E8EAED", wrap: true };
/** Every second return. */
const OTHER_HEADER: Look = { ...HEADER, background: "#D3D8DE" };
const COMPUTED: Look = { background: "#F5F5F5", wrap: true };

/** The table with all its columns, and the requests that put them in and in order; people's own columns move aside. */
export function arrangedColumns(
  table: HeadTable,
  definition: Definition,
  present: GridSize,
): { complete: HeadTable; requests: SheetRequest[] } {
  const columns = new Map(table.columns);
  const requests: SheetRequest[] = [];
  const wanted = tableOf("status", definition).columns;
  wanted.forEach(({ key }, index) => {
    const before = wanted[index - 1];
    const target = before ? columns.get(before.key)! + 1 : 1;
    const at = columns.get(key);
    // A fixed column stays where people moved it; so does the first period.
    if (at !== undefined && (at === target || !isPeriod(key) || !before || !isPeriod(before.key))) return;
    const to = at !== undefined && at < target ? target - 1 : target;
    shift(columns, at, to);
    columns.set(key, to);
    requests.push(
      at === undefined
        ? insertLine(table.sheetId, "COLUMNS", to - 1)
        : moveLine(table.sheetId, "COLUMNS", at - 1, target - 1),
    );
  });
  const complete = { ...table, columns };
  const isNew = ({ key }: Column) => !table.columns.has(key);
  return {
    complete,
    requests: [
      ...requests,
      ...wanted.filter(isNew).flatMap((column) => newColumn(complete, column, present.rows)),
      ...wanted
        .filter((column) => isNew(column) || isPeriod(column.key))
        .map((column) => header(complete, column, definition)),
    ],
  };

  function isPeriod(key: string): boolean {
    return definition.periods.some(({ id }) => id === key);
  }
}

// What stood between a column's old and new place makes room for it; a new column comes from beyond the last.
function shift(columns: Map<string, number>, from = Number.POSITIVE_INFINITY, to: number): void {
  for (const [key, at] of columns) {
    if (at >= to && at < from) columns.set(key, at + 1);
    if (at > from && at <= to) columns.set(key, at - 1);
  }
}

function newColumn(
  { sheetId, columns, keyRow, firstRow }: HeadTable,
  { key }: Column,
  rows: number,
): SheetRequest[] {
  const position = columns.get(key)!;
  const data = {
    sheetId,
    startRowIndex: firstRow - 1,
    endRowIndex: Math.max(rows, firstRow),
    startColumnIndex: position - 1,
    endColumnIndex: position,
  };
  return [cells(sheetId, keyRow - 1, position - 1, [[{ value: key }]]), paint(data, COMPUTED)];
}

function header(
  { sheetId, columns, firstRow }: HeadTable,
  column: Column,
  definition: Definition,
): SheetRequest {
  const period = definition.periods.find(({ id }) => id === column.key);
  const group = definition.returns.findIndex(({ returnId }) => returnId === period?.returnId);
  const label = inLanguage(column.label, definition.campaign.language);
  // Left to the width of a column a browser breaks "2020年11月" within its year.
  const value = period ? label.replace(` ${period.span}`, `\n${period.span}`) : label;
  const look = group % 2 === 1 ? OTHER_HEADER : HEADER;
  return cells(sheetId, firstRow - 2, columns.get(column.key)! - 1, [[{ value, look }]]);
}
