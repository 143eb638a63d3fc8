// 代填活动: activities that the office typed for units. They count in the unit's ledger and are shown in its workbook.
import type { Cell, Definition, TableRow } from "../../core/model";
import type { Context } from "../context";
import { daySerial } from "../google/instant";
import { giveIds } from "./ids";

/** All rows typed by the office, each with its id; `fresh` reads them again. */
export function readStaffRows(context: Context, definition: Definition, fresh = false): readonly TableRow[] {
  giveIds(context, "staffActivities", definition, fresh);
  return context.tabs.table("staffActivities", definition).rows;
}

/** One row as 上级代填 of the unit shows it, dates as serial numbers. */
export function staffCells(row: TableRow, definition: Definition): (string | number | boolean)[] {
  return definition.activityFields.map(({ field, kind }) => plain(row.cells[field], kind === "date"));
}

function plain(cell: Cell | undefined, isDate: boolean): string | number | boolean {
  if (cell === undefined || cell === null) return "";
  if (isDate && typeof cell === "string" && /^\d{4}-\d{2}-\d{2}/.test(cell))
    return daySerial(cell.slice(0, 10));
  return cell;
}
