// What was added below a tab since it was read: where rows are only added, nothing else needs to be read again.
import type { FormTabKey, TableKey } from "../../core/tables";
import type { ReadRange } from "../google/sheets";
import type { HeadCell } from "../google/workbook";
import { type HeadTable, rowsOf } from "./table";

type Key = TableKey | FormTabKey;

interface Added {
  /** Notes that a table was read, all but one column. */
  note(key: Key, without: string | undefined): void;
  /** The table with what was added, and other blocks that were read with it; undefined where that does not give what is wanted. */
  read(
    key: Key,
    others: readonly ReadRange[],
    without?: string,
  ): { table: HeadTable; blocks: HeadCell[][][] } | undefined;
}

/** Reads what was added to tables that were read. */
export function addedTo(
  tableOf: (key: Key) => HeadTable | undefined,
  blocksOf: (ranges: readonly ReadRange[]) => HeadCell[][][] | undefined,
): Added {
  const known = new Map<Key, { table: HeadTable; without: string | undefined }>();
  return {
    note: (key, without) => void known.set(key, { table: tableOf(key)!, without }),
    read: (key, others, without) => {
      const { table, without: left } = known.get(key) ?? {};
      const last = table?.rows[table.rows.length - 1];
      if (!table || !last || (left !== undefined && left !== without)) return undefined;
      const found = blocksOf([{ sheetId: table.sheetId, startRowIndex: last.row - 1 }, ...others]);
      const grown = found && withRows(table, found[0]!, left);
      if (!grown) return undefined;
      known.set(key, { table: grown, without: left });
      return { table: grown, blocks: found.slice(1) };
    },
  };
}

// Undefined where the last row does not stand where it stood: somebody sorted, inserted or deleted. Whoever does so and leaves that one
// in its place moves rows that are known by what stands in them.
function withRows(table: HeadTable, values: HeadCell[][], without = ""): HeadTable | undefined {
  const last = table.rows[table.rows.length - 1]!;
  const [found, ...added] = rowsOf(values, last.row, table.columns);
  const isThere = Object.keys(last.cells).every(
    (key) => key === without || found?.cells[key] === last.cells[key],
  );
  if (found?.row !== last.row || !isThere) return undefined;
  return { ...table, rows: [...table.rows, ...added], lastRow: last.row - 1 + values.length };
}
