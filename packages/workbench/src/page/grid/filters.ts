// The filter that a tab has: a funnel in each cell of its header, filled where the column leaves something out.
import { type ICellCustomRender, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { SheetView } from "../../wire/api";
import { type Box, contains } from "./places";

const SIZE = 14;
const COLOR = "#1155cc";

/** A header cell of a filter was clicked on its funnel. */
export type OpenColumn = (sheetId: number, row: number, column: number) => void;

/** Draws funnels over cells and hears when one is pressed. */
export function installFilters(
  univer: Univer,
  find: (sheetId: string) => SheetView["filter"] | undefined,
  open: OpenColumn,
): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 90,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const filter = find(subUnitId);
      const head = filter && contains({ ...filter, rows: 1 }, row + 1, col + 1);
      if (!head) return next(cell);
      const hides = (filter.hidden?.[col + 1] ?? []).length > 0;
      const funnel = funnelOf(hides, () => open(Number(subUnitId), row + 1, col + 1));
      return next({ ...cell, customRender: [...(cell?.customRender ?? []), funnel] });
    },
  });
}

/** Tells Univer which rows filters leave out: what is emptied, copied, pasted and filled passes them by. */
export function passByFiltered(univer: Univer, isOut: (sheetId: string, row: number) => boolean): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
    handler: (out, { subUnitId, row }, next) => next(out || isOut(subUnitId, row + 1)),
  });
}

/** The header row of a filter above a cell of its columns, or in which the cell is; undefined where there is none. */
export function headOver(
  filter: SheetView["filter"] | undefined,
  { row, column }: Pick<Box, "row" | "column">,
): number | undefined {
  return filter && contains(filter, row, column) ? filter.row : undefined;
}

interface Bounds {
  startX: number;
  startY: number;
  endX: number;
  endY: number;
}

type Info = Parameters<ICellCustomRender["drawWith"]>[1];

const boundsOf = ({ primaryWithCoord }: Info): Bounds =>
  primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;

function funnelOf(hides: boolean, press: () => void): ICellCustomRender {
  return {
    zIndex: 20,
    drawWith: (pen, info) => draw(pen, boundsOf(info), hides),
    isHit: ({ x, y }, info) => {
      const { endX, endY } = boundsOf(info);
      return x > endX - SIZE - 4 && x < endX && y > endY - SIZE - 6 && y < endY;
    },
    onPointerDown: press,
  };
}

function draw(pen: CanvasRenderingContext2D, { endX, endY }: Bounds, hides: boolean): void {
  const [left, top] = [endX - SIZE - 2, endY - SIZE - 4];
  pen.save();
  pen.fillStyle = "#fff";
  pen.fillRect(left - 1, top - 1, SIZE + 2, SIZE + 2);
  pen.beginPath();
  pen.moveTo(left + 1, top + 2);
  pen.lineTo(left + SIZE - 1, top + 2);
  pen.lineTo(left + SIZE / 2 + 1.5, top + SIZE / 2 + 1);
  pen.lineTo(left + SIZE / 2 + 1.5, top + SIZE - 1);
  pen.lineTo(left + SIZE / 2 - 1.5, top + SIZE - 1);
  pen.lineTo(left + SIZE / 2 - 1.5, top + SIZE / 2 + 1);
  pen.closePath();
  pen.strokeStyle = COLOR;
  pen.fillStyle = COLOR;
  if (hides) pen.fill();
  pen.stroke();
  pen.restore();
}
