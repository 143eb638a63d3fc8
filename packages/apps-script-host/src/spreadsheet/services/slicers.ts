// Slicers of a tab.
import type { SlicerCalls, SlicerState } from "../../calls/spreadsheet/objects";
import type { Context, Services } from "../../kernel/types";
import { ScriptError } from "../../kernel/types";
import { hexColor } from "../../prelude/spreadsheet/css-color";
import { newSlicer, type Slicer } from "../../workbook/over-grid";
import { BUFFER_MS, PROPERTY_MS, STRUCTURE_MS } from "../latency";
import { requireInside } from "../model/guard";
import { buffer } from "../session";
import { newObjectId } from "./copied-sheet";
import { dropItem } from "./items";
import { boxOf, type ItemRef, peekSheet, type RangeRef, rangeRef, readSheet, type SheetRef } from "./refs";
import { textStyle } from "./text-style";

function insert(
  context: Context,
  { sheetId, spreadsheetId }: SheetRef,
  data: RangeRef,
  ...place: number[]
): ItemRef {
  context.charge("Sheet.insertSlicer", STRUCTURE_MS);
  if (data.spreadsheetId !== spreadsheetId)
    throw new ScriptError("The range of a slicer must be in the same spreadsheet.");
  const [row = 1, column = 1, offsetX = 0, offsetY = 0] = place.map(Math.trunc);
  const { sheet } = peekSheet(context, { spreadsheetId, sheetId });
  requireInside(sheet, { row, column, rows: 1, columns: 1 });
  const item = { ...newSlicer(newObjectId(context), boxOf(data)), row, column, offsetX, offsetY };
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "slicers", item });
  return { spreadsheetId, sheetId, id: item.id };
}

function find(slicers: readonly Slicer[], id: number): Slicer {
  const slicer = slicers.find((each) => each.id === id);
  if (!slicer) throw new ScriptError("The slicer has been removed.");
  return slicer;
}

function get(context: Context, { id, sheetId, spreadsheetId }: ItemRef): SlicerState {
  context.charge("Slicer.get", PROPERTY_MS);
  const { box, offset, style, ...slicer } = find(
    readSheet(context, { spreadsheetId, sheetId }).sheet.slicers,
    id,
  );
  return {
    ...slicer,
    columnPosition: offset === null ? null : offset + 1,
    range: rangeRef(spreadsheetId, box),
    style: textStyle(style),
  };
}

/** Properties as scripts set them: the column counts from 1 within the range, and the range travels as one. */
function set(
  context: Context,
  { id, sheetId, spreadsheetId }: ItemRef,
  { columnPosition, range, ...given }: Partial<SlicerState>,
): void {
  context.charge("Slicer.set", BUFFER_MS);
  const { sheet } = peekSheet(context, { spreadsheetId, sheetId });
  const changed: Slicer = {
    ...find(sheet.slicers, id),
    ...given,
    ...(range ? { box: boxOf(range) } : {}),
    ...(typeof given.background === "string" ? { background: hexColor(given.background) } : {}),
    ...(columnPosition === undefined ? {} : { offset: Number(columnPosition) - 1 }),
  };
  requireInside(sheet, { ...changed, rows: 1, columns: 1 });
  const { box, offset } = changed;
  if (offset !== null && (offset < 0 || offset >= box.columns))
    throw new ScriptError("The column position is not in the range of the slicer.");
  buffer(context, spreadsheetId, { op: "put", sheetId, list: "slicers", item: changed });
}

/** Slicers. */
export const slicerServices: Services<SlicerCalls> = {
  "Sheet.insertSlicer": insert,
  "Sheet.getSlicers": (context, { sheetId, spreadsheetId }) => {
    context.charge("Sheet.getSlicers", PROPERTY_MS);
    const { sheet } = readSheet(context, { spreadsheetId, sheetId });
    return sheet.slicers.map(({ id }) => ({ spreadsheetId, sheetId, id }));
  },
  "Slicer.get": get,
  "Slicer.set": set,
  "Slicer.remove": dropItem("Slicer.remove", "slicers"),
};
