// The list as text: tab-separated lines below a header, as it is copied from Excel.
import type { Words } from "../../core/model/language";
import { type AttributeKey, attributeName, isAttributeKey } from "../../core/rows/attributes";
import { tableWords } from "../../core/text/tables";
import { parseDelimited, toDelimited } from "../../core/units/delimited";
import type { UnitColumn } from "../../core/units/types";
import type { UnitPreview } from "../../core/wire/procedures";
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
  "aliases",
  "openedOn",
  "closedOn",
  "note",
] as const satisfies readonly UnitColumn[];

/** A column of the list. */
export type ListColumn = (typeof listColumns)[number] | AttributeKey;

/** One unit as typed; what is left out is empty. */
export type TypedUnit = Readonly<Partial<Record<ListColumn, string>>>;

/** Label of a column; an attribute is called as people called its column. */
export function columnLabel(column: ListColumn): string {
  if (isAttributeKey(column)) return attributeName(column);
  const words: Words = tableWords.units.columns[column];
  return say(words);
}

/** The header line. */
export function headerLine(): string {
  return listColumns.map(columnLabel).join("\t");
}

/** The list with one unit more; an empty list gets its header first, a pasted header keeps its order and gets the columns it lacks. */
export function withUnit(text: string, unit: TypedUnit): string {
  const body = text.trim() === "" ? headerLine() : text.trimEnd();
  const separator = body.includes("\t") || !/[,，]/.test(body) ? "\t" : ",";
  const [first = "", ...rest] = body.split("\n");
  const header = first.split(separator === "," ? /[,，]/ : separator).map((label) => label.trim());
  const filled = (Object.keys(unit) as ListColumn[]).filter((column) => unit[column]);
  const known = new Map([...listColumns, ...filled].map((column) => [columnLabel(column), column]));
  const isHeader = header.some((label) => known.has(label));
  const order: readonly (ListColumn | undefined)[] = isHeader
    ? header.map((label) => known.get(label))
    : listColumns;
  const lacking = isHeader ? filled.filter((column) => !order.includes(column)) : [];
  const cells = [...order, ...lacking].map((column) => (column ? plain(unit[column] ?? "") : ""));
  const top = [first, ...lacking.map(columnLabel)].join(separator);
  return `${[top, ...rest, cells.join(separator)].join("\n")}\n`;
}

type ReadRow = Pick<UnitPreview, "row" | "cells">;

/** The list with one cell corrected, put together from its rows as they were read. */
export function withCell(rows: readonly ReadRow[], at: number, column: ListColumn, value: string): string {
  return fromCells(rows.map(({ row, cells }) => (row === at ? { ...cells, [column]: value } : cells)));
}

/** The list without one of its rows, put together from the others as they were read; "" when there are none. */
export function withoutRow(rows: readonly ReadRow[], at: number): string {
  const others = rows.filter(({ row }) => row !== at);
  return others.length === 0 ? "" : fromCells(others.map(({ cells }) => cells));
}

function fromCells(all: readonly UnitPreview["cells"][]): string {
  const used = [...new Set(all.flatMap((cells) => Object.keys(cells)))] as (ListColumn | "unitId")[];
  const known: readonly string[] = ["unitId", ...listColumns];
  const columns = used.sort((a, b) => place(known, a) - place(known, b));
  const label = (key: ListColumn | "unitId") =>
    key === "unitId" ? say(tableWords.units.columns.unitId) : columnLabel(key);
  return toDelimited([columns.map(label), ...all.map((cells) => columns.map((key) => cells[key] ?? ""))]);
}

function place(known: readonly string[], key: string): number {
  return known.includes(key) ? known.indexOf(key) : known.length;
}

/** The list without the rows that were taken in (numbers as the preview counts them), header kept; "" when none is left over. */
export function leftOver(text: string, taken: readonly number[], refused: readonly number[]): string {
  if (refused.length === 0) return "";
  const lines = parseDelimited(text).filter(
    (cells, index) => cells.some(Boolean) && !taken.includes(index + 1),
  );
  return toDelimited(lines);
}

/** Whether what was typed or pasted over a list left nothing of it: who mends it by hand changes one line at a time. */
export function isAnother(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => text.split(/\r?\n/).filter((line) => line.trim() !== ""));
  const rows = old!.slice(old![0] === now![0] ? 1 : 0);
  if (rows.length === 0 || rows.some((line) => now!.includes(line))) return false;
  if (rows.length > 1 || now!.length > old!.length) return true;
  // Of a single row other cells stay while one of them is mended.
  const [cells, others] = [rows[0]!, now!.at(-1)!].map((line) => line.split(/[\t,，]/));
  return cells!.length > 1 && !cells!.some((cell) => cell !== "" && others!.includes(cell));
}

/** The types that refused rows of the list name and nobody has defined, each once. */
export function typesNotThere(
  rows: readonly Pick<UnitPreview, "cells" | "problems">[],
  unitTypes: readonly string[],
): string[] {
  const unknown = rows.filter(({ problems }) =>
    problems.some(({ code }) => code === "unit.typeUnknown" || code === "unit.noTypes"),
  );
  const named = unknown.map(({ cells }) => cells.unitType?.trim() ?? "");
  return [...new Set(named)].filter((name) => name !== "" && !unitTypes.includes(name));
}

function plain(text: string): string {
  return text.replace(/[\s,，]+/g, " ").trim();
}
