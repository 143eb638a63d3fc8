// The menu of what is selected, opened beside it by a key.
import { RANGE_TYPE } from "@univerjs/core";
import {
  ContextMenuPosition,
  DeviceType,
  IContextMenuService,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { walkMenu } from "./menu-walk";
import { onPage } from "./on-page";
import { takeKeyboard } from "./selected";
import type { Running } from "./univer";

/** Room that the lowest cells leave for a menu, in pixels. */
const FOOT = 40;

/** Opens the menu of the selected cells, rows or columns, and gives it the keyboard. */
export function openMenu(running: Running): void {
  const injector = running.univer.__getInjector();
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  const sheet = running.api.getActiveWorkbook()?.getActiveSheet();
  if (!selected || !sheet) return;
  const { x, y, height } = onPage(running, sheet.getRange(selected.startRow, selected.startColumn));
  const clientY = Math.min(Math.max(y + height, 0), innerHeight - FOOT);
  const menu = injector.get(IContextMenuService);
  const at = new MouseEvent("contextmenu", { clientX: Math.max(x, 0) + 8, clientY });
  const pressed = { deviceType: DeviceType.Mouse, inputIndex: 0, previousState: null, currentState: null };
  menu.triggerContextMenu(Object.assign(at, pressed), positionOf(selected.rangeType));
  walkMenu(() => {
    menu.hideContextMenu();
    takeKeyboard(running);
  });
}

function positionOf(type: RANGE_TYPE | undefined): ContextMenuPosition {
  if (type === RANGE_TYPE.ROW) return ContextMenuPosition.ROW_HEADER;
  return type === RANGE_TYPE.COLUMN ? ContextMenuPosition.COL_HEADER : ContextMenuPosition.MAIN_AREA;
}
