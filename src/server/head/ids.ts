// Rows that people typed or copied by hand get ids of their own here, before anything refers to them.
import type { Cells, TableRow } from "../../core/model";
import { textOf } from "../../core/rows";
import {
  type FieldSource,
  type FormTabKey,
  isFormTab,
  isTypedTab,
  recordTab,
  type TableKey,
} from "../../core/tables";
import { keyOf } from "../../core/text";
import { formTabWords } from "../../core/text/tables";
import type { Context } from "../context";
import { edit } from "../edit";
import type { RowChange } from "../tabs/row-changes";
import { type HeadTable, parseTable } from "../tabs/table";
import { writeLog } from "./log";

interface Named {
  id: string;
  /** Column without which a row is none. */
  name: string;
  prefix: string;
  /** Column within whose groups alone ids must differ; without it in the whole table. */
  within?: string;
  /** Where the record keeps an id beside the name that it had. */
  record?: { tabs(context: Context): readonly (TableKey | FormTabKey)[]; id: string; name: string };
  /** Columns that a copy must not share with the row it was copied from. */
  own?: readonly string[];
}

const NAMED = {
  units: {
    id: "unitId",
    name: "name",
    prefix: "u",
    record: { tabs: () => ["reports"], id: "unitId", name: "unit" },
    own: ["workbookId", "workbookUrl", "workbookState", "laidFor"],
  },
  tasks: {
    id: "taskId",
    name: "title",
    prefix: "t",
    record: { tabs: taskTables, id: "rowId", name: "row" },
  },
  forms: { id: "formId", name: "name", prefix: "f" },
  returns: {
    id: "returnId",
    name: "name",
    prefix: "b",
    record: { tabs: () => ["reports"], id: "returnId", name: "return" },
  },
  fields: { id: "field", name: "label", prefix: "x", within: "form" },
  phases: { id: "phaseId", name: "name", prefix: "p" },
  rules: { id: "ruleId", name: "left", prefix: "r" },
  reminders: { id: "ruleId", name: "when", prefix: "m" },
  robots: { id: "robotId", name: "name", prefix: "q" },
} satisfies Partial<Record<TableKey, Named>>;

/** Tables whose rows are referred to by an id that the program gives. */
export type NamedTable = keyof typeof NAMED | FormTabKey;

/** Whether the rows of a table are referred to by an id that the program gives. */
export function isNamed(key: TableKey | FormTabKey): key is NamedTable {
  return key in NAMED || isTypedTab(key);
}

/** A row that the office typed is one as soon as its first field is filled. */
function namedOf(key: NamedTable, table: HeadTable): Named {
  if (!isFormTab(key)) return NAMED[key];
  const [name = ""] = [...table.columns.keys()].filter((column) => !TYPED_COLUMNS.includes(column));
  return { id: "entryId", name, prefix: "e" };
}

const TYPED_COLUMNS: readonly string[] = Object.keys(formTabWords.typed.columns);

function taskTables(context: Context): FormTabKey[] {
  return context.tabs
    .table("forms")
    .rows.filter(({ cells }) => keyOf("formKind", cells.kind) === "table" && textOf(cells.rows) === "")
    .map(({ cells }) => recordTab({ formId: textOf(cells.formId), kind: "table" }));
}

/**
 * Gives an id to every row of a table that has none or shares one that was copied along with another row: under the lock,
 * written and flushed. Without such a row it only reads the table, which is kept for whoever calls it; `fresh` reads it again.
 */
export function giveIds(context: Context, key: NamedTable, source?: FieldSource, fresh = false): void {
  if (wantingRows(context.tabs.table(key, source, fresh), key).length === 0) return;
  edit(() => {
    const table = context.tabs.table(key, source, true);
    const changes = nameRows(context, table, namedOf(key, table));
    if (changes.length === 0) return;
    context.tabs.change(key, changes);
    context.head.flush();
  });
}

/** Numbers of the rows that have no id, or one that a row above has. */
export function wantingRows(table: HeadTable, key: NamedTable): number[] {
  const seen = new Set<string>([""]);
  const named = namedOf(key, table);
  return rowsOf(table, named).flatMap(({ row, cells }) => {
    const id = idIn(cells, named);
    if (seen.has(id)) return [row];
    seen.add(id);
    return [];
  });
}

// The id as it must differ; "" for none.
function idIn(cells: Cells, { id, within }: Named): string {
  const own = textOf(cells[id]);
  return own === "" || !within ? own : `${textOf(cells[within])}\u0000${own}`;
}

function rowsOf({ rows }: HeadTable, { name }: Named): HeadTable["rows"] {
  return rows.filter(({ cells }) => textOf(cells[name]) !== "");
}

function nameRows(context: Context, table: HeadTable, named: Named): RowChange[] {
  const rows = rowsOf(table, named);
  const copies = copiesIn(context, rows, named);
  const fresh = () => ({ [named.id]: `${named.prefix}${context.newId()}` });
  const without = Object.fromEntries((named.own ?? []).map((column) => [column, ""]));
  writeLog(
    context,
    copies.map(({ cells }) => ({
      action: "id.copied",
      record: textOf(cells[named.name]),
      before: textOf(cells[named.id]),
    })),
  );
  const change = ({ cells }: TableRow, given: Cells): RowChange[] => [
    { match: cellsWithout(cells, [named.id, ...(named.own ?? [])]), cells: given },
  ];
  return rows.flatMap((row) => {
    if (textOf(row.cells[named.id]) === "") return change(row, fresh());
    return copies.includes(row) ? change(row, { ...fresh(), ...without }) : [];
  });
}

// A row that has no id of its own is found again by all that it holds beside it.
function cellsWithout(cells: Cells, keys: readonly string[]): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => !keys.includes(key)));
}

// Of rows that share an id the one whose name stands beside it in the record is the original, else the first.
function copiesIn(context: Context, rows: HeadTable["rows"], named: Named): HeadTable["rows"] {
  const groups = new Map<string, HeadTable["rows"]>();
  for (const row of rows) {
    const id = idIn(row.cells, named);
    if (id !== "") groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const doubled = [...groups].filter(([, group]) => group.length > 1);
  if (doubled.length === 0) return [];
  const recorded = recordedNames(context, named);
  return doubled.flatMap(([id, group]) => {
    const known = recorded.filter((entry) => entry.id === id);
    // A task stands in the record with its number before its title.
    const isKnown = (name: string) =>
      known.some((entry) => entry.name === name || entry.name.endsWith(` ${name}`));
    const original = group.find(({ cells }) => isKnown(textOf(cells[named.name]))) ?? group[0];
    return group.filter((row) => row !== original);
  });
}

// Read past the directory of tabs, which would keep the table without the columns that the campaign adds.
function recordedNames(context: Context, { record }: Named): { id: string; name: string }[] {
  if (!record) return [];
  const present = record.tabs(context).filter((key) => context.tabs.has(key));
  return present.flatMap((key) => {
    const tab = context.head.read(context.tabs.sheetId(key))!;
    return parseTable(tab, [record.id, record.name]).rows.map(({ cells }) => ({
      id: textOf(cells[record.id]),
      name: textOf(cells[record.name]),
    }));
  });
}
