// Requests about rows and columns. Indexes are 0-based with the end left out.

import type { Plain } from "../../../kernel/types";
import { DEEPEST, shifted } from "../../../spreadsheet/model/groups";
import type { Op } from "../../../spreadsheet/model/ops";
import { inSheet } from "../../../spreadsheet/model/ops";
import type { Dimension, Sheet, Workbook } from "../../../workbook/types";
import { objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { selects } from "../../fields";
import { sheetById } from "../open";
import { gridRange } from "../ranges";
import { type RequestKind, requiredMask, requiredPart } from "./types";

/** A stretch of rows or columns of one tab, counted from 1. */
interface Stretch {
  readonly sheet: Sheet;
  readonly dimension: Dimension;
  readonly at: number;
  readonly count: number;
}

/** The rows or columns of a DimensionRange; throws where it is empty. Its end may lie beyond the grid. */
function stretchOf(workbook: Workbook, range: Plain | undefined, where: string): Stretch {
  const { sheetId, dimension, startIndex, endIndex } = objectOf(range);
  const sheet = sheetById(workbook, sheetId, where);
  const kind = dimensionOf(dimension, where);
  const start = Number(startIndex ?? 0);
  const end = Number(endIndex ?? (kind === "ROWS" ? sheet.rows : sheet.columns));
  if (!(start >= 0 && end > start)) {
    throw invalidArgument(`${where}Invalid range: startIndex must be less than endIndex.`);
  }
  return { sheet, dimension: kind, at: start + 1, count: end - start };
}

/** The same, all of it inside the grid. */
export function innerStretch(workbook: Workbook, range: Plain | undefined, where: string): Stretch {
  const stretch = stretchOf(workbook, range, where);
  const { at, count, dimension, sheet } = stretch;
  if (at + count - 1 <= (dimension === "ROWS" ? sheet.rows : sheet.columns)) return stretch;
  throw invalidArgument(
    `${where}DimensionRange (${dimension} ${at}:${at + count - 1}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
  );
}

function dimensionOf(value: Plain | undefined, where: string): Dimension {
  if (value === "ROWS" || value === "COLUMNS") return value;
  throw invalidArgument(`${where}Must specify dimension.`);
}

/** insertDimension */
export const insertDimension: RequestKind = (workbook, request, { where }) => {
  const { sheet, ...stretch } = stretchOf(workbook, request.range, where);
  const before = request.inheritFromBefore === true;
  if (before && stretch.at === 1) {
    throw invalidArgument(
      `${where}inheritFromBefore cannot be true when inserting at the beginning of the sheet.`,
    );
  }
  return { ops: [{ op: "insert", sheetId: sheet.id, ...stretch, inherit: before ? "before" : "after" }] };
};

/** deleteDimension */
export const deleteDimension: RequestKind = (workbook, request, { where }) => {
  const { sheet, ...stretch } = stretchOf(workbook, request.range, where);
  return { ops: [{ op: "delete", sheetId: sheet.id, ...stretch }] };
};

/** appendDimension: at the lower or right edge. */
export const appendDimension: RequestKind = (workbook, request, { where }) => {
  const sheet = sheetById(workbook, request.sheetId, where);
  const dimension = dimensionOf(request.dimension, where);
  const count = Number(request.length ?? 0);
  if (count < 1) throw invalidArgument(`${where}length must be positive.`);
  const at = (dimension === "ROWS" ? sheet.rows : sheet.columns) + 1;
  return { ops: [{ op: "insert", sheetId: sheet.id, dimension, at, count, inherit: "before" }] };
};

/** moveDimension */
export const moveDimension: RequestKind = (workbook, request, { where }) => {
  const { sheet, ...stretch } = stretchOf(workbook, request.source, where);
  const to = Number(request.destinationIndex ?? 0) + 1;
  return { ops: [{ op: "move", sheetId: sheet.id, ...stretch, to }] };
};

/** updateDimensionProperties: size and visibility. */
export const updateDimensionProperties: RequestKind = (workbook, request, tools) => {
  const { sheet, dimension, at, count } = stretchOf(workbook, request.range, tools.where);
  const properties = requiredPart(request, "properties", tools);
  const mask = requiredMask(request, tools);
  const common = { sheetId: sheet.id, dimension, start: at, count };
  const ops: Op[] = [];
  if (selects(mask, "pixelSize")) {
    ops.push({ op: "sizes", ...common, size: Number(properties.pixelSize ?? 0) || null });
  }
  if (selects(mask, "hiddenByUser"))
    ops.push({ op: "hide", ...common, hidden: properties.hiddenByUser === true });
  return { ops };
};

/** autoResizeDimensions: back to the standard size, since the host measures no text. */
export const autoResizeDimensions: RequestKind = (workbook, request, { where }) => {
  const { sheet, dimension, at, count } = stretchOf(workbook, request.dimensions, where);
  return { ops: [{ op: "sizes", sheetId: sheet.id, dimension, start: at, count, size: null }] };
};

/** insertRange and deleteRange: cells pushed aside or pulled up. */
export const shiftRange =
  (op: "insertCells" | "deleteCells"): RequestKind =>
  (workbook, request, { where }) => {
    const { sheet, box } = gridRange(workbook, request.range, where);
    const dimension = dimensionOf(request.shiftDimension, where);
    return { ops: [{ op, box: inSheet(sheet.id, box), dimension }] };
  };

/** addDimensionGroup and deleteDimensionGroup: one level deeper, or one level less. */
export const changeGroup =
  (by: 1 | -1): RequestKind =>
  (workbook, request, { where }) => {
    const { sheet, dimension, at, count } = innerStretch(workbook, request.range, where);
    const end = at + count - 1;
    const touched = sheet.groups.filter(
      (group) => group.dimension === dimension && group.start <= end && group.end >= at,
    );
    if (by === 1 && touched.some(({ depth }) => depth >= DEEPEST))
      throw invalidArgument(`${where}Cannot add more than ${DEEPEST} levels of groups.`);
    if (by === -1 && touched.length === 0) throw invalidArgument(`${where}No dimension group in the range.`);
    return { ops: [{ op: "groups", sheetId: sheet.id, groups: shifted(sheet, dimension, at, end, by) }] };
  };
