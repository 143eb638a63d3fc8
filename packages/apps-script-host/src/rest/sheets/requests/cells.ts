// Requests about ranges: rules, merges, borders, sort, copy.
import { inSheet, type Op, type PasteType } from "../../../spreadsheet/model/ops";
import { listOf, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { borderLine } from "../format";
import { sheetById } from "../open";
import { gridRange } from "../ranges";
import { readRule } from "../rules";
import { boxOf } from "./contents";
import type { RequestKind } from "./types";

/** setDataValidation: one rule for a range; without a rule it is taken away. */
export const setDataValidation: RequestKind = (workbook, request, tools) => {
  const box = boxOf(gridRange(workbook, request.range, tools.where));
  const rules = request.rule ? readRule(workbook, objectOf(request.rule), tools.where) : null;
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
  const outside = listOf(request.sortSpecs).find(({ dimensionIndex }) => {
    const column = Number(dimensionIndex ?? 0) + 1;
    return column < box.column || column >= box.column + box.columns;
  });
  if (outside)
    throw invalidArgument(`${where}Invalid SortSpec.dimensionIndex: ${outside.dimensionIndex ?? 0}`);
  const by = listOf(request.sortSpecs).map((spec) => ({
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
  const { sheetId, rowIndex, columnIndex } = objectOf(request.destination);
  const sheet = sheetById(workbook, sheetId, where);
  const box = { ...source.box, row: Number(rowIndex ?? 0) + 1, column: Number(columnIndex ?? 0) + 1 };
  return { ops: [{ op: "cut", from: boxOf(source), to: inSheet(sheet.id, box) }] };
};
