// The list as text: tab-separated lines below a header, as it is copied from Excel.
import type { Words } from "../../core/model/language";
import { tableWords } from "../../core/text/tables";
import { parseDelimited } from "../../core/units/delimited";
import { say } from "../parts/language";

/** Columns of the list in the order of the form; the script finds them by their labels. */
export const listColumns = [
  "name",
  "unitType",
  "level",
  "parent",
  "channel",
  "contactName",
  "contactMail",
  "contactPhone",
] as const;

/** A column of the list. */
export type ListColumn = (typeof listColumns)[number];

/** One unit as typed. */
export type TypedUnit = Record<ListColumn, string>;

/** Label of a column. */
export function columnLabel(column: ListColumn): string {
  const words: Words = tableWords.units.columns[column];
  return say(words);
}

/** The header line. */
export function headerLine(): string {
  return listColumns.map(columnLabel).join("\t");
}

/** The list with one unit more; an empty list gets its header first, a pasted header keeps its order. */
export function withUnit(text: string, unit: TypedUnit): string {
  const body = text.trim() === "" ? headerLine() : text.trimEnd();
  const separator = body.includes("\t") || !/[,，]/.test(body) ? "\t" : ",";
  const header = (body.split("\n")[0] ?? "")
    .split(separator === "," ? /[,，]/ : separator)
    .map((label) => label.trim());
  const known = new Map(listColumns.map((column) => [columnLabel(column), column]));
  const isHeader = header.some((label) => known.has(label));
  const order = isHeader ? header.map((label) => known.get(label)) : listColumns;
  const cells = order.map((column) => (column ? plain(unit[column]) : ""));
  return `${body}\n${cells.join(separator)}\n`;
}

/** The list without the rows that were taken in (numbers as the preview counts them), header kept; "" when none is left over. */
export function leftOver(text: string, taken: readonly number[], refused: readonly number[]): string {
  if (refused.length === 0) return "";
  const lines = parseDelimited(text).filter(
    (cells, index) => cells.some(Boolean) && !taken.includes(index + 1),
  );
  return lines.map((cells) => `${cells.map(quoted).join("\t")}\n`).join("");
}

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** A unit with nothing typed. */
export function emptyUnit(): TypedUnit {
  return {
    name: "",
    unitType: "",
    level: "",
    parent: "",
    channel: "",
    contactName: "",
    contactMail: "",
    contactPhone: "",
  };
}

function plain(text: string): string {
  return text.replace(/[\s,，]+/g, " ").trim();
}
