// Requests about cells: contents, formats, notes, rules, borders, merges, sort, copy, find.
import type { Plain } from "../../../kernel/types";
import { contentExtent } from "../../../spreadsheet/model/grid";
import { inSheet, type Op, type PasteType } from "../../../spreadsheet/model/ops";
import type { Box, Rule, Sheet, SheetBox, Workbook } from "../../../spreadsheet/model/types";
import type { Json } from "../../api";
import { invalidArgument } from "../../errors";
import { type Mask, selects } from "../../fields";
import { borderLine, styleReader } from "../format";
import { sheetById } from "../open";
import { gridRange, type Place } from "../ranges";
import { readRule } from "../rules";
import { type RequestKind, type RequestTools, requiredMask, requiredPart } from "./types";

const boxOf = ({ sheet, box }: Place): SheetBox => inSheet(sheet.id, box);

const rowsOf = (request: Json): Json[][] =>
  ((request.rows ?? []) as Json[]).map((row) => (row.values ?? []) as Json[]);

/** updateCells: a table of CellData from a start cell, or filling a range whose other cells are cleared. */
export const updateCells: RequestKind = (workbook, request, tools) => {
  const mask = requiredMask(request, tools);
  const rows = rowsOf(request);
  const place = request.range
    ? gridRange(workbook, request.range, tools.where)
    : startPlace(workbook, request, rows, tools);
  return { ops: cellOps(workbook, boxOf(place), rows, mask, tools) };
};

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
      endColumnIndex: column + Math.max(1, ...rows.map((cells) => cells.length)),
    },
    tools.where,
  );
}

/** repeatCell: one CellData for all cells of a range. */
export const repeatCell: RequestKind = (workbook, request, tools) => {
  const mask = requiredMask(request, tools);
  const box = boxOf(gridRange(workbook, request.range, tools.where));
  const cell = (request.cell ?? {}) as Json;
  const everywhere = <T>(value: T): T[][] =>
    Array.from({ length: box.rows }, () => new Array<T>(box.columns).fill(value));
  const ops: Op[] = [];
  const style = styleReader(mask, "userEnteredFormat.");
  if (style) ops.push({ op: "style", box, patch: style(cell.userEnteredFormat as Json | undefined) });
  if (selects(mask, "dataValidation"))
    ops.push({ op: "validation", box, rules: ruleOf(workbook, cell, tools) });
  if (selects(mask, "note")) ops.push({ op: "notes", box, notes: everywhere(noteOf(cell)) });
  if (selects(mask, "userEnteredValue")) ops.push(...valueOps(box, everywhere(enteredValue(cell))));
  return { ops };
};

const noteOf = ({ note }: Json): string | null => (note as string | undefined) ?? null;

const enteredValue = ({ userEnteredValue }: Json): Json | undefined => userEnteredValue as Json | undefined;

const ruleOf = (workbook: Workbook, { dataValidation }: Json, { where }: RequestTools): Rule | null =>
  dataValidation ? readRule(workbook, dataValidation as Json, where) : null;

/** appendCells: below the last row of the tab that holds anything; the grid grows as needed. */
export const appendCells: RequestKind = (workbook, request, tools) => {
  const mask = requiredMask(request, tools);
  const sheet = sheetById(workbook, request.sheetId, tools.where);
  const rows = rowsOf(request);
  const first = contentExtent(sheet).row + 1;
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
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
    const patches = each((cell) => style(cell.userEnteredFormat as Json | undefined));
    ops.push({ op: "styles", box, patches });
  }
  if (selects(mask, "dataValidation")) {
    ops.push({ op: "validation", box, rules: each((cell) => ruleOf(workbook, cell, tools)) });
  }
  if (selects(mask, "note")) ops.push({ op: "notes", box, notes: each(noteOf) });
  if (selects(mask, "userEnteredValue")) ops.push(...valueOps(box, each(enteredValue)));
  return ops;
}

// Formulas are written as typed, everything else as it is: a text "3/4" stays a text here.
function valueOps(box: SheetBox, values: (Json | undefined)[][]): Op[] {
  const common = { op: "write", sheetId: box.sheetId, row: box.row, column: box.column } as const;
  const plain = values.map((row) => row.map(plainValue));
  const formulas = values.map((row) =>
    row.map((value) => (value?.formulaValue as string | undefined) ?? null),
  );
  const ops: Op[] = [{ ...common, values: plain, raw: true }];
  if (formulas.flat().some((formula) => formula !== null))
    ops.push({ ...common, values: formulas, skipNulls: true });
  return ops;
}

const plainValue = (value: Json | undefined): Plain =>
  (value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null) as Plain;

/** setDataValidation: one rule for a range; without a rule it is taken away. */
export const setDataValidation: RequestKind = (workbook, request, tools) => {
  const box = boxOf(gridRange(workbook, request.range, tools.where));
  const rules = request.rule ? readRule(workbook, request.rule as Json, tools.where) : null;
  return { ops: [{ op: "validation", box, rules }] };
};

const MERGES: Record<string, "all" | "rows" | "columns"> = {
  MERGE_ALL: "all",
  MERGE_ROWS: "rows",
  MERGE_COLUMNS: "columns",
};

/** mergeCells */
export const mergeCells: RequestKind = (workbook, request, { where }) => {
  const how = MERGES[String(request.mergeType ?? "MERGE_ALL")];
  if (!how) throw invalidArgument(`${where}Invalid mergeType: ${request.mergeType}`);
  return { ops: [{ op: "merge", box: boxOf(gridRange(workbook, request.range, where)), how }] };
};

/** unmergeCells */
export const unmergeCells: RequestKind = (workbook, request, { where }) => ({
  ops: [{ op: "unmerge", box: boxOf(gridRange(workbook, request.range, where)) }],
});

const BORDER_SIDES = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  innerHorizontal: "horizontal",
  innerVertical: "vertical",
} as const;

/** updateBorders: each line that is named is drawn, or removed by style NONE. */
export const updateBorders: RequestKind = (workbook, request, { where }) => {
  const box = boxOf(gridRange(workbook, request.range, where));
  const untouched = { top: null, left: null, bottom: null, right: null, vertical: null, horizontal: null };
  const ops = Object.entries(BORDER_SIDES).flatMap(([name, side]): Op[] => {
    if (request[name] === undefined) return [];
    const line = borderLine(request[name]);
    return [{ op: "border", box, sides: { ...untouched, [side]: line !== null }, line }];
  });
  return { ops };
};

/** sortRange */
export const sortRange: RequestKind = (workbook, request, { where }) => {
  const box = boxOf(gridRange(workbook, request.range, where));
  const by = ((request.sortSpecs ?? []) as Json[]).map((spec) => ({
    column: Number(spec.dimensionIndex ?? 0) + 1,
    ascending: spec.sortOrder !== "DESCENDING",
  }));
  return { ops: [{ op: "sort", box, by }] };
};

const PASTES: Record<string, PasteType> = {
  PASTE_NORMAL: "PASTE_NORMAL",
  PASTE_VALUES: "PASTE_VALUES",
  PASTE_FORMAT: "PASTE_FORMAT",
  PASTE_NO_BORDERS: "PASTE_NO_BORDERS",
  PASTE_FORMULA: "PASTE_FORMULA",
  PASTE_DATA_VALIDATION: "PASTE_DATA_VALIDATION",
  PASTE_CONDITIONAL_FORMATTING: "PASTE_CONDITIONAL_FORMATTING",
};

/** copyPaste */
export const copyPaste: RequestKind = (workbook, request, { where }) => {
  const type = PASTES[String(request.pasteType ?? "PASTE_NORMAL")];
  if (!type) throw invalidArgument(`${where}Invalid pasteType: ${request.pasteType}`);
  const from = boxOf(gridRange(workbook, request.source, where));
  const to = boxOf(gridRange(workbook, request.destination, where));
  return { ops: [{ op: "copy", from, to, type, transposed: request.pasteOrientation === "TRANSPOSE" }] };
};

/** cutPaste */
export const cutPaste: RequestKind = (workbook, request, { where }) => {
  const source = gridRange(workbook, request.source, where);
  const { sheetId, rowIndex, columnIndex } = (request.destination ?? {}) as Json;
  const sheet = sheetById(workbook, sheetId, where);
  const box = { ...source.box, row: Number(rowIndex ?? 0) + 1, column: Number(columnIndex ?? 0) + 1 };
  return { ops: [{ op: "cut", from: boxOf(source), to: inSheet(sheet.id, box) }] };
};
