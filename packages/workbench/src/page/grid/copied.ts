// What goes to the clipboard: truths by their names, where Univer would put 1 and 0.
import { CellValueType, type ICellData } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { Running } from "./univer";

/** Puts TRUE and FALSE into what is copied, as text and as a table; what is pasted in the grid itself stays a truth. */
export function copyTruths({ univer, api }: Running): void {
  const truth = (row: number, column: number): (ICellData & { displayV: string }) | undefined => {
    const cell = api.getActiveWorkbook()?.getActiveSheet().getSheet().getCellRaw(row, column);
    if (cell?.t !== CellValueType.BOOLEAN || cell.v == null) return undefined;
    return { ...cell, displayV: cell.v === 1 || cell.v === true ? "TRUE" : "FALSE" };
  };
  const hook = {
    id: "truths",
    // Before Univer's own, which is asked for what this one leaves open.
    priority: -1,
    getCellValueBySpecialMatrix: (row: number, column: number) => truth(row, column),
    onCopyCellContent: (row: number, column: number) => truth(row, column)?.displayV ?? "",
  };
  univer.__getInjector().get(ISheetClipboardService).addClipboardHook(hook);
}
