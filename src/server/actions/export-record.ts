// The record for analysts, handed out piece by piece; the page puts the files together, so the script needs no scope for them.
import {
  type ExportRow,
  type ExportTable,
  exportRows,
  exportTables,
  personalFields,
} from "../../core/export";
import type { Definition } from "../../core/model";
import { placesFromText } from "../../core/report";
import { textOf } from "../../core/rows";
import { type FormTabKey, type TableKey, tableOf } from "../../core/tables";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { DriveRefusal } from "../google/drive";
import { loadDefinition, readDefinition, setting } from "../head/campaign";
import { NotNow } from "../not-now";
import { gridSizes } from "../tabs/grid-sizes";
import { readPiece } from "../tabs/piece";
import { readTable } from "../tabs/read-table";
import { tabId } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";

/** Cells of one piece: some 2 MB, as much as Google recommends for an answer of the Sheets API. */
const CELLS = 60_000;
/** Characters of an answer: long texts make pieces of fewer rows. */
const CHARACTERS = 2_000_000;

/** The tables of the record, with what a person should know before the export. Throws ProblemError when there is no campaign. */
export function exportPlan(context: Context): Output<"export.plan"> {
  loadDefinition(context, ["places"]);
  const definition = readDefinition(context);
  const sizes = gridSizes(context.head.id);
  const tables = exportTables(definition);
  return {
    title: setting(context, "title"),
    asAt: setting(context, "lastCollectedAt"),
    personal: personalFields(definition),
    tables: [
      ...tables
        .filter(({ tab }) => context.tabs.has(tab as FormTabKey, definition))
        .map((table) => ({
          table,
          height: sizes.get(context.tabs.sheetId(table.tab as FormTabKey))?.rows ?? 1,
          book: "",
        })),
      ...archiveIds(context).flatMap((book) => tablesOfArchive(book, tables)),
    ],
  };
}

function archiveIds({ tabs }: Context): string[] {
  if (!tabs.has("places")) return [];
  const books = tabs.table("places").rows.map(({ cells }) => placesFromText(textOf(cells.rows))?.book ?? "");
  return [...new Set(books)].filter((book) => book !== "");
}

// A workbook that was deleted has no rows: the export names the reports that miss them.
function tablesOfArchive(book: string, tables: readonly ExportTable[]): Output<"export.plan">["tables"] {
  try {
    const sizes = gridSizes(book);
    return tables.flatMap((table) => {
      const height = sizes.get(tabId(table.tab as FormTabKey))?.rows;
      return height ? [{ table, height, book }] : [];
    });
  } catch (error) {
    if (error instanceof DriveRefusal) return [];
    throw error;
  }
}

/** One piece of a tab; where Google has no room at the moment, how long to wait for it. Throws ProblemError when the tab or a column is gone. */
export function exportSlice(context: Context, input: Input<"export.slice">): Output<"export.slice"> {
  const { from, height } = input;
  try {
    const definition = readDefinition(context);
    const table = exportTables(definition).find(({ tab }) => tab === input.tab);
    if (!table) return { rows: [], next: null };
    const key = input.tab as TableKey | FormTabKey;
    const end = Math.min(height, from + Math.ceil(CELLS / tableOf(key, definition).columns.length));
    const all = exportRows(table, rowsOf(context, key, definition, input.book, [from, end]), definition);
    const rows = all.slice(0, fitting(all.map(({ values }) => values)));
    const next = all[rows.length] ? all[rows.length]!.row - 1 : end;
    return { rows: rows.map(({ values }) => values), next: next < height ? next : null };
  } catch (error) {
    if (error instanceof NotNow) return { rows: [], next: from, wait: error.wait };
    throw error;
  }
}

function rowsOf(
  context: Context,
  key: TableKey | FormTabKey,
  definition: Definition,
  book: string,
  piece: [number, number],
) {
  const { columns, name } = tableOf(key, definition);
  const tab = { sheetId: book === "" ? context.tabs.sheetId(key) : tabId(key), name: name.zh };
  // A workbook of archive may lack what was added to a form since.
  const keys = columns.map((column) => column.key);
  return readPiece(book === "" ? context.head : { id: book }, tab, piece, (read) =>
    book === "" ? readTable(key, read, definition).rows : parseTable(read, keys).rows,
  );
}

// One row always fits, or there would be no end.
function fitting(rows: readonly ExportRow[]): number {
  let characters = 0;
  const full = rows.findIndex((row) => {
    characters += JSON.stringify(row).length;
    return characters > CHARACTERS;
  });
  return full < 0 ? rows.length : Math.max(1, full);
}
