// A tab as a table, with what is missing named.
import { problem } from "../../core/problem";
import { type FieldSource, type FormTabKey, type TableKey, tableOf } from "../../core/tables";
import type { HeadTab } from "../google/workbook";
import { ProblemError } from "../problem-error";
import { naming } from "./choices";
import { ownKeyOf } from "./own-columns";
import { type HeadTable, parseTable } from "./table";

/** Reads a tab as a table. Throws ProblemError when the tab, its key row or a column is gone. */
export function readTable(key: TableKey | FormTabKey, tab: HeadTab | null, source?: FieldSource): HeadTable {
  const { name, columns } = tableOf(key, source);
  if (tab === null) throw missingTab(name.zh);
  const table = parseTable(
    tab,
    columns.map((column) => column.key),
    columns.flatMap(({ label }) => [label.zh, label.en]),
    ownKeyOf(key),
  );
  if (table.keyRow === 0)
    throw new ProblemError([problem("keyRow.missing", { tab: tab.name }, { tab: tab.name })]);
  const missing = columns.filter(({ key: column, later }) => !later && !table.columns.has(column));
  if (missing.length === 0) return { ...table, named: naming(columns, tab.values[table.firstRow - 2] ?? []) };
  throw new ProblemError(
    missing.map(({ label }) =>
      problem("column.missing", { tab: tab.name, column: label.zh }, { tab: tab.name, column: label.zh }),
    ),
  );
}

/** A tab that is gone. */
export function missingTab(tab: string): ProblemError {
  return new ProblemError([problem("tab.missing", { tab }, { tab })]);
}
