// Ctrl+Z for edits that Univer does not know of.
import { type ICellData, IUndoRedoService, type Univer } from "@univerjs/core";
import type { SpreadsheetView } from "../../wire/api";
import { cellData } from "./cells";
import type { ValuesEdit } from "./typing";

type Matrix = Record<number, Record<number, ICellData>>;

/** Puts the values that stood there, and those that will, on Univer's stack; undoing is an edit like any other. */
export function noteUndo(univer: Univer, view: SpreadsheetView | null, edit: ValuesEdit): void {
  const sheet = view?.sheets.find((each) => each.id === edit.sheetId);
  if (!view || !sheet) return;
  const before: Matrix = {};
  const after: Matrix = {};
  for (const [down, row] of edit.values.entries())
    for (const [right, value] of row.entries()) {
      const cell = sheet.cells[`${edit.row + down},${edit.column + right}`];
      put(before, edit.row + down, edit.column + right, cell ? cellData(cell) : { v: "" });
      put(after, edit.row + down, edit.column + right, { v: value as string });
    }
  const mutation = (cellValue: Matrix) => ({
    id: "sheet.mutation.set-range-values",
    params: { unitId: view.id, subUnitId: String(edit.sheetId), cellValue },
  });
  const service = univer.__getInjector().get(IUndoRedoService);
  service.pushUndoRedo({
    unitID: view.id,
    undoMutations: [mutation(before)],
    redoMutations: [mutation(after)],
  });
}

function put(matrix: Matrix, row: number, column: number, cell: ICellData): void {
  matrix[row - 1] = { ...matrix[row - 1], [column - 1]: cell };
}
