// Rows grow with the words that arrive while the spreadsheet is open, as Google's do.
import { BooleanNumber, ICommandService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { MarkDirtyRowAutoHeightOperation } from "@univerjs/preset-sheets-core";
import type { SheetView } from "../../wire/api";
import { ROW_HEIGHT, wrappedHeights } from "./heights";
import { placeOf } from "./places";
import type { Running } from "./univer";

const SET_HEIGHT = "sheet.mutation.set-worksheet-row-height";
const SET_AUTO_HEIGHT = "sheet.mutation.set-worksheet-row-is-auto-height";

/** Makes the rows of these cells as high as their text needs; a height that somebody set stays. */
export function fitRows(
  api: FUniver,
  unitId: string,
  sheet: SheetView,
  keys: readonly string[],
  options: { fromCollab: boolean },
): void {
  const shown = api.getActiveWorkbook()?.getSheetBySheetId(String(sheet.id));
  const rows = new Set(keys.map((key) => placeOf(key)[0]));
  const heights = wrappedHeights(sheet, rows);
  for (const row of rows) {
    const height = heights[row] ?? ROW_HEIGHT;
    if (!shown || sheet.rowHeights[row] !== undefined || shown.getRowHeight(row - 1) === height) continue;
    const range = { startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: sheet.columns - 1 };
    const target = { unitId, subUnitId: String(sheet.id), ranges: [range], rowHeight: height };
    api.syncExecuteCommand(SET_HEIGHT, target, options);
    // Where somebody has typed, Univer goes by a height of its own, one line high.
    api.syncExecuteCommand(SET_AUTO_HEIGHT, { ...target, autoHeightInfo: BooleanNumber.FALSE }, options);
  }
}

/**
 * Lets Univer measure no rows out of sight: heights are told by the host and fitted above. Univer would do so in idle time, go on
 * asking for idle time for ever, and fail on a workbook that was drawn anew since.
 */
export function measureNothingLater({ univer }: Running): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id === MarkDirtyRowAutoHeightOperation.id && params) Object.assign(params, { ranges: [] });
    });
}
