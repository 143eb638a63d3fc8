// A record's row as a request adds it: each value as its column shows it, text never as anything else.
import { fieldKinds } from "../../core/field";
import type { Cell, Cells } from "../../core/model";
import type { Column } from "../../core/tables";
import { serialOf } from "../google/serial";
import type { AppendedCell } from "../google/sheets";
import type { HeadTable } from "./table";

/** Cells of new rows, in the order of the tab's columns; columns that a record says nothing of stay empty. */
export function appendedRows(
  { columns }: Pick<HeadTable, "columns">,
  known: readonly Column[],
  records: readonly Cells[],
): AppendedCell[][] {
  const places = [...columns].map(([key, place]) => ({
    key,
    place,
    column: known.find((column) => column.key === key),
  }));
  const width = places.reduce((most, { place }) => Math.max(most, place), 0);
  return records.map((record) => {
    const row: AppendedCell[] = Array.from({ length: width }, () => ({ value: null }));
    for (const { key, place, column } of places) row[place - 1] = appendedCell(record[key], column);
    return row;
  });
}

function appendedCell(cell: Cell | undefined, column: Column | undefined): AppendedCell {
  if (cell === undefined || cell === null || cell === "") return { value: null };
  if (typeof cell === "boolean") return { value: cell };
  const kind = column && fieldKinds[column.kind];
  const pattern = (column?.pattern === undefined ? kind?.pattern : column.pattern) ?? undefined;
  if (typeof cell === "number") return { value: cell, ...(pattern !== "@" && { pattern }) };
  const serial = kind && serialOf(cell, kind.holds);
  if (serial !== undefined) return { value: serial, pattern };
  return { value: cell, ...(READ_ANEW.test(cell) && { pattern: "@" }) };
}

/** Text that would become a number, a date or a formula if a person opened its cell and closed it again. */
const READ_ANEW = /^\s*[\d=+\-@'.,($¥￥]|^(true|false)$|\d\s*$/i;
