// Requests about what cells hold: values, formulas, formats, notes, rules, rich text.
import { NotEmulated, type Plain } from "../../../kernel/types";
import { inSheet, type Op } from "../../../spreadsheet/model/ops";
import { patchStyle } from "../../../workbook/draft";
import { cellAt, contentExtent, widest } from "../../../workbook/grid";
import type { Box, RichRun, Rule, Sheet, SheetBox, Workbook } from "../../../workbook/types";
import { type Json, listOf, maybeObject, objectOf, textIn } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, selects } from "../../fields";
import { styleReader } from "../format";
import { sheetById } from "../open";
import { readPivot } from "../pivots";
import type { Place } from "../place";
import { gridRange } from "../ranges";
import { readRule } from "../rules";
import { type RequestKind, type RequestTools, requiredMask, requiredPart } from "./types";

/** The box of a place, with its tab. */
export const boxOf = ({ sheet, box }: Place): SheetBox => inSheet(sheet.id, box);

const rowsOf = (request: Json): Json[][] => listOf(request.rows).map((row) => listOf(row.values));

/** Parts of CellData that can be written; others of Google's (chips …) are refused by name. */
const WRITABLE = [
  "userEnteredValue",
  "userEnteredFormat",
  "dataValidation",
  "note",
  "textFormatRuns",
  "pivotTable",
  "*",
];

function cellMask(request: Json, tools: RequestTools): Mask {
  const mask = requiredMask(request, tools);
  const other = [...mask.keys()].find((name) => !WRITABLE.includes(name));
  if (other) throw new NotEmulated(`sheets.spreadsheets.batchUpdate writing ${other}`);
  return mask;
}

/** updateCells: a table of CellData from a start cell, or filling a range whose other cells are cleared. */
export const updateCells: RequestKind = (workbook, request, tools) => {
  const mask = cellMask(request, tools);
  const rows = rowsOf(request);
  const place = request.range
    ? gridRange(workbook, request.range, tools.where)
    : startPlace(workbook, request, rows, tools);
  requireRoom(place, rows, tools);
  return { ops: cellOps(workbook, boxOf(place), rows, mask, tools) };
};

// Google counts from 0 here and names the last column that it was asked for.
function requireRoom({ box }: Place, rows: readonly Json[][], { where }: RequestTools): void {
  const beyond = (what: string, at: number, last: number) =>
    invalidArgument(
      `${where}Attempting to write ${what}: ${at}, beyond the last requested ${what} of: ${last}`,
    );
  if (rows.length > box.rows) throw beyond("row", box.row + box.rows - 1, box.row + box.rows - 2);
  const right = box.column + box.columns - 1;
  if (rows.some((cells) => cells.length > box.columns)) throw beyond("column", right, right - 1);
}

function startPlace(workbook: Workbook, request: Json, rows: Json[][], tools: RequestTools): Place {
  const { sheetId, rowIndex, columnIndex } = requiredPart(request, "start", tools);
  const [row, column] = [Number(rowIndex ?? 0), Number(columnIndex ?? 0)];
  return gridRange(
    workbook,
    {
      sheetId: sheetId ?? 0,
      startRowIndex: row,
      endRowIndex: row + Math.max(1, rows.length),
      startColumnIndex: column,
      endColumnIndex: column + widest(rows, 1),
    },
    tools.where,
  );
}

/** repeatCell: one CellData for all cells of a range. */
export const repeatCell: RequestKind = (workbook, request, tools) => {
  const mask = cellMask(request, tools);
  const box = boxOf(gridRange(workbook, request.range, tools.where));
  const cell = objectOf(request.cell);
  const everywhere = <T>(value: T): T[][] =>
    Array.from({ length: box.rows }, () => new Array<T>(box.columns).fill(value));
  const ops: Op[] = [];
  const style = styleReader(mask, "userEnteredFormat.");
  if (style) ops.push({ op: "style", box, patch: style(maybeObject(cell.userEnteredFormat)) });
  if (selects(mask, "dataValidation"))
    ops.push({ op: "validation", box, rules: ruleOf(workbook, cell, tools) });
  if (selects(mask, "note")) ops.push({ op: "notes", box, notes: everywhere(noteOf(cell)) });
  if (selects(mask, "userEnteredValue")) ops.push(...valueOps(box, everywhere(enteredValue(cell, tools))));
  if (namesPivots(mask)) ops.push(...pivotOps(workbook, box, everywhere(cell), tools));
  return { ops };
};

const noteOf = ({ note }: Json): string | null => textIn(note);

// "Represents an error. This field is read-only" (reference of ExtendedValue); what a formula begins with is said of
// conditions and pivot tables alone, the host holds every formula to it.
function enteredValue({ userEnteredValue }: Json, { where }: RequestTools): Json | undefined {
  const { errorValue, formulaValue } = objectOf(userEnteredValue);
  if (errorValue) throw invalidArgument(`${where}Invalid ExtendedValue.errorValue: the field is read-only.`);
  if (typeof formulaValue === "string" && !/^[=+]/.test(formulaValue))
    throw invalidArgument(`${where}Invalid ExtendedValue.formulaValue: ${formulaValue}`);
  return maybeObject(userEnteredValue);
}

const ruleOf = (workbook: Workbook, { dataValidation }: Json, { where }: RequestTools): Rule | null =>
  dataValidation ? readRule(workbook, objectOf(dataValidation), where) : null;

/** appendCells: below the last row of the tab that holds anything; the grid grows as needed. */
export const appendCells: RequestKind = (workbook, request, tools) => {
  const mask = cellMask(request, tools);
  const sheet = sheetById(workbook, request.sheetId, tools.where);
  const rows = rowsOf(request);
  const first = contentExtent(sheet).row + 1;
  const columns = widest(rows, 1);
  const box = { row: first, column: 1, rows: Math.max(1, rows.length), columns };
  const grown = grow(sheet, box);
  return { ops: [...grown, ...cellOps(workbook, inSheet(sheet.id, box), rows, mask, tools)] };
};

/** The inserts that make room for a box at the edges of a grid. */
export function grow(sheet: Sheet, box: Box): Op[] {
  const ops: Op[] = [];
  const rows = box.row + box.rows - 1 - sheet.rows;
  const columns = box.column + box.columns - 1 - sheet.columns;
  const common = { op: "insert", sheetId: sheet.id, inherit: "none" } as const;
  if (rows > 0) ops.push({ ...common, dimension: "ROWS", at: sheet.rows + 1, count: rows });
  if (columns > 0) ops.push({ ...common, dimension: "COLUMNS", at: sheet.columns + 1, count: columns });
  return ops;
}

/** The changes that CellData makes under a mask; cells of the box without data are cleared of what the mask names. */
function cellOps(workbook: Workbook, box: SheetBox, rows: Json[][], mask: Mask, tools: RequestTools): Op[] {
  const each = <T>(read: (cell: Json) => T): T[][] =>
    Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (_, c) => read(rows[r]?.[c] ?? {})),
    );
  const ops: Op[] = [];
  const style = styleReader(mask, "userEnteredFormat.");
  if (style) {
    const patches = each((cell) => style(maybeObject(cell.userEnteredFormat)));
    ops.push({ op: "styles", box, patches });
  }
  if (selects(mask, "dataValidation")) {
    ops.push({ op: "validation", box, rules: each((cell) => ruleOf(workbook, cell, tools)) });
  }
  if (selects(mask, "note")) ops.push({ op: "notes", box, notes: each(noteOf) });
  if (selects(mask, "userEnteredValue"))
    ops.push(
      ...valueOps(
        box,
        each((cell) => enteredValue(cell, tools)),
      ),
    );
  if (selects(mask, "textFormatRuns")) ops.push(...richTextOps(box, rows, tools));
  if (namesPivots(mask)) ops.push(...pivotOps(workbook, box, rows, tools));
  return ops;
}

const namesPivots = (mask: Mask): boolean => mask.has("pivotTable") || mask.has("*");

// A cell without one loses the pivot table that stands there.
function pivotOps(workbook: Workbook, box: SheetBox, rows: Json[][], tools: RequestTools): Op[] {
  const sheet = sheetById(workbook, box.sheetId, tools.where);
  const places = Array.from({ length: box.rows * box.columns }, (_, index) => ({
    r: Math.floor(index / box.columns),
    c: index % box.columns,
  }));
  return places.flatMap(({ r, c }): Op[] => {
    const given = maybeObject(rows[r]?.[c]?.pivotTable);
    const [row, column] = [box.row + r, box.column + c];
    if (!given && !cellAt(sheet, row, column)?.p) return [];
    const pivot = given ? readPivot(given, { ...tools, workbook }) : null;
    return [{ op: "pivot", sheetId: box.sheetId, row, column, pivot }];
  });
}

// Each run reaches to the next one; only texts that come with the request have runs.
function richTextOps(box: SheetBox, rows: Json[][], tools: RequestTools): Op[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c): Op[] => {
      const text = enteredValue(cell, tools)?.stringValue;
      const runs = listOf(cell.textFormatRuns);
      if (typeof text !== "string" || runs.length === 0) return [];
      const beyond = runs.find(({ startIndex }) => Number(startIndex ?? 0) >= Math.max(1, text.length));
      if (beyond)
        throw invalidArgument(`${tools.where}Invalid TextFormatRun.startIndex: ${beyond.startIndex}`);
      const place = { ...box, row: box.row + r, column: box.column + c, rows: 1, columns: 1 };
      return [{ op: "richText", box: place, texts: [[{ text, runs: richRuns(runs, text.length) }]] }];
    }),
  );
}

function richRuns(runs: readonly Json[], length: number): RichRun[] {
  const read = styleReader(null, "");
  return runs.map((run, index) => {
    const format = objectOf(run.format);
    const { bold, color, family, italic, size, strike, underline } = patchStyle(
      {},
      read?.({ textFormat: format }) ?? {},
    );
    const style = { bold, color, family, italic, size, strike, underline };
    const set = Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
    const link = maybeObject(format.link)?.uri;
    return {
      start: Number(run.startIndex ?? 0),
      end: Number(runs[index + 1]?.startIndex ?? length),
      ...(typeof link === "string" ? { link } : {}),
      ...(Object.keys(set).length > 0 ? { style: set } : {}),
    };
  });
}

// Formulas are written as typed, everything else as it is: a text "3/4" stays a text here.
function valueOps(box: SheetBox, values: (Json | undefined)[][]): Op[] {
  const common = { op: "write", sheetId: box.sheetId, row: box.row, column: box.column } as const;
  const plain = values.map((row) => row.map(plainValue));
  const formulas = values.map((row) => row.map((value) => textIn(value?.formulaValue)));
  const ops: Op[] = [{ ...common, values: plain, raw: true }];
  if (formulas.flat().some((formula) => formula !== null))
    ops.push({ ...common, values: formulas, formulas: true, skipNulls: true });
  return ops;
}

const plainValue = (value: Json | undefined): Plain =>
  value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;
