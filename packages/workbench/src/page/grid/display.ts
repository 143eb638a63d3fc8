// Shows cells as the host says they look, and puts into the editor what Google would put there.
import {
  CellValueType,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type Nullable,
  type Univer,
} from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { CellView } from "../../wire/api";
import { editText } from "../desk/edit-text";
import { drawnLines, linesOf } from "./drawn-lines";

/** Finds a cell of the present picture: sheet id, row and column as Univer counts. */
export type FindCell = (sheetId: string, row: number, column: number) => CellView | undefined;

/** The first and the last who are asked what a cell shows: one between reads "30.00" as the number 30. At -1 Univer ends the asking. */
const [FIRST, LAST] = [100, -0.5];

/** Hooks into the rendering and into the start of editing. */
export function installDisplay(univer: Univer, find: FindCell): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  for (const priority of [FIRST, LAST])
    service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col }, next) => {
        const shown = next(cell);
        const view = find(subUnitId, row, col);
        if (!view || view.v === null || typeof view.v === "boolean") return shown;
        const words =
          priority === FIRST && typeof view.v === "string" ? unread(shown, view) : withText(shown, view);
        const lines = words && drawnLines(view);
        return lines ? { ...words, p: lines } : words;
      },
    });
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const view = find(subUnitId, row, col);
      const value = next(cell);
      return view && value && view.f === undefined
        ? { ...value, v: editText(view), t: CellValueType.STRING, p: linesOf(view) ?? null }
        : value;
    },
  });
}

// Univer tries to read a date or a number into every text that it draws, for a mark that is not shown: a quarter of the drawing.
function unread(shown: Nullable<ICellDataForSheetInterceptor>, view: CellView) {
  if (!shown) return shown;
  const { t: _text, ...rest } = shown;
  return { ...rest, v: view.d };
}

function withText(shown: Nullable<ICellDataForSheetInterceptor>, view: CellView) {
  if (!shown || (String(shown.v ?? "") === view.d && shown.t !== undefined)) return shown;
  return {
    ...shown,
    v: view.d,
    t: typeof view.v === "number" && view.t !== "date" ? CellValueType.NUMBER : CellValueType.STRING,
  };
}
