// Requests about whatever lies over the cells: charts and slicers alike.
import { NotEmulated, type Plain } from "../../../kernel/types";
import type { Op } from "../../../spreadsheet/model/ops";
import type { Slicer } from "../../../workbook/over-grid";
import type { Chart, Sheet, Workbook } from "../../../workbook/types";
import { type Json, maybeObject, objectOf } from "../../api";
import { invalidArgument } from "../../errors";
import { sheetById } from "../open";
import { beyondGrid } from "../ranges";
import type { RequestKind, RequestTools } from "./types";

type Found = { readonly sheet: Sheet } & (
  | { readonly list: "charts"; readonly item: Chart }
  | { readonly list: "slicers"; readonly item: Slicer }
);

function objectById(workbook: Workbook, id: Plain | undefined, { where }: RequestTools): Found {
  for (const sheet of workbook.sheets) {
    const chart = sheet.charts.find((each) => each.id === id);
    if (chart) return { sheet, list: "charts", item: chart };
    const slicer = sheet.slicers.find((each) => each.id === id);
    if (slicer) return { sheet, list: "slicers", item: slicer };
  }
  throw invalidArgument(`${where}No embedded object with ID: ${id}`);
}

/** updateEmbeddedObjectPosition */
export const moveObject: RequestKind = (workbook, request, tools) => {
  const found = objectById(workbook, request.objectId, tools);
  const { sheet, at, frame, size } = objectPlace(workbook, maybeObject(request.newPosition), tools);
  const gone: Op = { op: "drop", sheetId: found.sheet.id, list: found.list, id: found.item.id };
  const item =
    found.list === "charts"
      ? { ...found.item, ...at, ...frame, options: { ...found.item.options, ...size } }
      : { ...found.item, ...at, ...frame, ...size };
  return { ops: [gone, { op: "put", sheetId: sheet.id, list: found.list, item } as Op] };
};

/** deleteEmbeddedObject */
export const deleteObject: RequestKind = (workbook, request, tools) => {
  const { item, list, sheet } = objectById(workbook, request.objectId, tools);
  return { ops: [{ op: "drop", sheetId: sheet.id, list, id: item.id }] };
};

/** Where an EmbeddedObjectPosition puts something: its tab, cell, distance from the corner, and size. */
export function objectPlace(workbook: Workbook, position: Json | undefined, { where }: RequestTools) {
  const overlay = maybeObject(position?.overlayPosition);
  if (!overlay) throw new NotEmulated("sheets.spreadsheets.batchUpdate of objects on a tab of their own");
  const anchor = objectOf(overlay.anchorCell);
  const { heightPixels, offsetXPixels, offsetYPixels, widthPixels } = overlay;
  const sheet = sheetById(workbook, anchor.sheetId, where);
  const at = { row: Number(anchor.rowIndex ?? 0) + 1, column: Number(anchor.columnIndex ?? 0) + 1 };
  if (at.row > sheet.rows || at.column > sheet.columns)
    throw beyondGrid(sheet, { ...at, rows: 1, columns: 1 }, where);
  return {
    sheet,
    at,
    frame: { offsetX: Number(offsetXPixels ?? 0), offsetY: Number(offsetYPixels ?? 0) },
    size: {
      ...(widthPixels ? { width: Number(widthPixels) } : {}),
      ...(heightPixels ? { height: Number(heightPixels) } : {}),
    },
  };
}
