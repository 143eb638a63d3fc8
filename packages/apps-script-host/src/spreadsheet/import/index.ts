// Uploads that Drive turns into spreadsheets: csv, tsv and xlsx.

import { addFile, type DriveFile, MIME, type NewFile } from "../../drive/files";
import type { Context } from "../../kernel/types";
import { createSpreadsheet } from "../books";
import { store } from "../landing";
import { applyOps } from "../model/apply";
import { NEW_COLUMNS, NEW_ROWS } from "../model/new";
import { inSheet, type Op } from "../model/ops";
import { actorOn } from "../session";
import { readCsv } from "./csv";
import { type ImportedSheet, readXlsx } from "./xlsx";

/** Content that comes with its type. */
export interface Upload {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Whether Drive turns content of a type into a spreadsheet. */
export const canImport = ({ contentType }: Upload): boolean =>
  [MIME.csv, MIME.xlsx, "text/tab-separated-values"].some((type) => contentType.startsWith(type));

/** Makes a spreadsheet of an upload, with its record; csv is read as if typed. */
export function importSpreadsheet(context: Context, file: NewFile, upload: Upload): DriveFile {
  const sheets = upload.contentType.startsWith(MIME.xlsx)
    ? readXlsx(upload.bytes)
    : [readText(file.name, upload)];
  const before = createSpreadsheet(context.store, file.id, {
    sheets: sheets.map(({ cells, name }, id) => ({
      id,
      name,
      rows: cells.reduce((most, { row }) => Math.max(most, row), NEW_ROWS),
      columns: cells.reduce((most, { column }) => Math.max(most, column), NEW_COLUMNS),
    })),
  });
  const record = addFile(context.store, file);
  const typed = !upload.contentType.startsWith(MIME.xlsx);
  const ops = sheets.flatMap((sheet, id) => sheetOps(sheet, id, typed));
  const after = applyOps(before, ops, actorOn(context, file.id, record.owner));
  store({ ...context, user: record.owner }, file.id, before, after, ops);
  return record;
}

function readText(name: string, { bytes, contentType }: Upload): ImportedSheet {
  const text = new TextDecoder().decode(bytes);
  const rows = contentType.startsWith(MIME.csv)
    ? readCsv(text)
    : text.split(/\r?\n/).map((line) => line.split("\t"));
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => ({ row: r + 1, column: c + 1, value, format: null })),
  );
  return { name: name.replace(/\.\w+$/, "") || "Sheet1", cells, merges: [] };
}

// Texts of an xlsx file are texts already; only formulas are read as typed.
function sheetOps({ cells, merges }: ImportedSheet, sheetId: number, typed: boolean): Op[] {
  const ops: Op[] = cells.flatMap(({ column, format, row, value }): Op[] => {
    const box = inSheet(sheetId, { row, column, rows: 1, columns: 1 });
    const formula = typeof value === "string" && value.startsWith("=");
    const raw = !typed && !formula;
    const write: Op = { op: "write", sheetId, row, column, values: [[value]], raw };
    return format === null ? [write] : [{ op: "style", box, patch: { format } }, write];
  });
  return [...ops, ...merges.map((box): Op => ({ op: "merge", box: inSheet(sheetId, box), how: "all" }))];
}
