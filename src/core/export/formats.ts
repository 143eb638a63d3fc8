// How tables are written: NDJSON as it is, and CSV that can do no harm where a spreadsheet opens it.
import type { FieldValue } from "../model";
import type { ExportColumn, ExportRow } from "./types";

/** A way to write a table. */
export interface ExportFormat {
  /** Ending of its files. */
  readonly ending: string;
  write(columns: readonly ExportColumn[], rows: readonly ExportRow[]): string;
}

/** One JSON object a line with all columns in their order; texts are as people typed them. */
const ndjson: ExportFormat = {
  ending: "ndjson",
  write: (columns, rows) => {
    const names = columns.map(({ name }) => `${JSON.stringify(name)}:`);
    return rows
      .map((row) => `{${names.map((name, index) => name + JSON.stringify(row[index] ?? null)).join(",")}}\n`)
      .join("");
  },
};

/** RFC 4180: a header, commas, CRLF; UTF-8 without a byte order mark, which BigQuery and Parquet writers take for a sign. */
const csv: ExportFormat = {
  ending: "csv",
  write: (columns, rows) =>
    [
      columns.map(({ name }) => name),
      ...rows.map((row) => columns.map((column, at) => csvText(column, row[at]))),
    ]
      .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
      .join(""),
};

/** Every format by its key. */
export const exportFormats = { ndjson, csv } as const;

/** Key of a format. */
export type FormatKey = keyof typeof exportFormats;

/**
 * A text that no spreadsheet takes for a formula: one that begins with = + - @ or a control sign, or looks as if it had been made
 * harmless already, gets an apostrophe in front (OWASP, CSV injection). Taking one apostrophe off gives every text back.
 */
export function harmless(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function csvText({ type }: ExportColumn, value: FieldValue | undefined): string {
  if (value === null || value === undefined) return "";
  return type === "STRING" ? harmless(String(value)) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
