// Where cells are on the page.
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { FRange } from "@univerjs/sheets/facade";

/** A rectangle in CSS pixels of the page. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A cell's place; Univer itself gives it from its canvas' corner and as if nothing were scrolled or drawn smaller. */
export function onPage({ univer, api }: { univer: Univer; api: FUniver }, range: FRange): PageBox {
  const canvas = document.querySelector("canvas[id^='univer-sheet-main-canvas']")?.getBoundingClientRect();
  const workbook = api.getActiveWorkbook()!;
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getId());
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const sheet = workbook.getActiveSheet();
  const { startRow, startColumn } = sheet.getFreeze();
  const zoom = sheet.getZoom();
  const { x, y, width, height } = range.getCellRect();
  const left = x - (range.getColumn() < startColumn ? 0 : (view?.viewportScrollX ?? 0));
  const top = y - (range.getRow() < startRow ? 0 : (view?.viewportScrollY ?? 0));
  return {
    x: (canvas?.x ?? 0) + left * zoom,
    y: (canvas?.y ?? 0) + top * zoom,
    width: width * zoom,
    height: height * zoom,
  };
}
