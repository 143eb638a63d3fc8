// The list as text: tab-separated lines below a header, as it is copied from Excel.
import type { Words } from "../../core/model/language";
import { tableWords } from "../../core/text/tables";
import { say } from "../parts/language";

/** Columns of the list in the order of the form; the script finds them by their labels. */
export const listColumns = [
  "name",
  "unitType",
  "level",
  "parent",
  "road",
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

/** A unit with nothing typed. */
export function emptyUnit(): TypedUnit {
  return {
    name: "",
    unitType: "",
    level: "",
    parent: "",
    road: "",
    contactName: "",
    contactMail: "",
    contactPhone: "",
  };
}

function plain(text: string): string {
  return text.replace(/[\s,，]+/g, " ").trim();
}
