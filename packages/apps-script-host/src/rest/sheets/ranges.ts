// Which cells a call means: A1 notation, grid ranges, developer metadata.
import type { Plain } from "../../kernel/types";
import { closeBox, parseBox, splitSheet } from "../../workbook/a1";
import type { Box, Sheet, Workbook } from "../../workbook/types";
import { type Json, objectOf } from "../api";
import { invalidArgument } from "../errors";
import { metadataMatches } from "./metadata";
import { sheetById } from "./open";
import { type Place, placeName, whole } from "./place";

const cannotParse = (text: string) => invalidArgument(`Unable to parse range: ${text}`);

/**
 * The cells that A1 notation, a tab's name or a named range means; without a tab the first one.
 *
 * An end beyond the grid is cut off; a start beyond it is refused.
 */
export function placeOf(workbook: Workbook, text: string): Place {
  const { sheet: name, rest } = splitSheet(text);
  if (name !== null) return boxIn(sheetNamed(workbook, name, text), rest, text);
  const bare = /^'((?:[^']|'')+)'$/.exec(text);
  const tab = workbook.sheets.find((each) => each.name === (bare?.[1]?.replaceAll("''", "'") ?? text));
  if (tab) return whole(tab);
  const named = workbook.names.find((each) => each.name.toLowerCase() === text.toLowerCase());
  if (named) return { sheet: sheetById(workbook, named.box.sheetId, ""), box: plainBox(named.box) };
  const first = workbook.sheets[0];
  if (!first || !parseBox(text)) throw cannotParse(text);
  return boxIn(first, text, text);
}

const plainBox = ({ row, column, rows, columns }: Box): Box => ({ row, column, rows, columns });

function sheetNamed(workbook: Workbook, name: string, text: string): Sheet {
  const exact = workbook.sheets.find((each) => each.name === name);
  const sheet = exact ?? workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw cannotParse(text);
  return sheet;
}

function boxIn(sheet: Sheet, rest: string, text: string): Place {
  const open = parseBox(rest);
  if (!open) throw cannotParse(text);
  const box = closeBox(open, sheet);
  if (box.row > sheet.rows || box.column > sheet.columns) throw beyondGrid(sheet, box);
  return { sheet, box: cut(box, sheet) };
}

function cut(box: Box, sheet: Sheet): Box {
  return {
    ...box,
    rows: Math.min(box.rows, sheet.rows - box.row + 1),
    columns: Math.min(box.columns, sheet.columns - box.column + 1),
  };
}

/** Google's refusal of cells that a tab does not have; `where` begins the text. */
export const beyondGrid = (sheet: Sheet, box: Box, where = "") =>
  invalidArgument(
    `${where}Range (${placeName({ sheet, box })}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
  );

/** The cells of a GridRange: 0-based, ends excluded, missing sides open. `where` begins the error text. */
export function gridRange(workbook: Workbook, range: Plain | undefined, where = ""): Place {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = objectOf(range);
  const sheet = sheetById(workbook, sheetId, where);
  const [row, column] = [Number(startRowIndex ?? 0) + 1, Number(startColumnIndex ?? 0) + 1];
  const rows = Number(endRowIndex ?? sheet.rows) - row + 1;
  const columns = Number(endColumnIndex ?? sheet.columns) - column + 1;
  if (rows < 1 || columns < 1 || row < 1 || column < 1) {
    throw invalidArgument(`${where}Invalid range: start and end must enclose at least one cell.`);
  }
  const box = { row, column, rows, columns };
  if (
    row > sheet.rows ||
    column > sheet.columns ||
    row + rows - 1 > sheet.rows ||
    column + columns - 1 > sheet.columns
  ) {
    throw beyondGrid(sheet, box, where);
  }
  return { sheet, box };
}

/** The GridRange of a place. */
export function toGridRange({ sheet, box }: Place): Json {
  return {
    sheetId: sheet.id,
    startRowIndex: box.row - 1,
    endRowIndex: box.row - 1 + box.rows,
    startColumnIndex: box.column - 1,
    endColumnIndex: box.column - 1 + box.columns,
  };
}

/** The places that a data filter finds, in the order of tabs. */
export function filteredPlaces(workbook: Workbook, filter: Json, project: string): Place[] {
  if (typeof filter.a1Range === "string") return [placeOf(workbook, filter.a1Range)];
  if (filter.gridRange) return [gridRange(workbook, filter.gridRange)];
  if (filter.developerMetadataLookup) {
    return metadataMatches(workbook, objectOf(filter.developerMetadataLookup), project).map(
      ({ place }) => place,
    );
  }
  throw invalidArgument("DataFilter must specify one of: a1Range, gridRange, developerMetadataLookup");
}
