// What Univer's data validation does by itself: it judges values, for a mark in their corners, and ticks boxes that are clicked.
import { DataValidationType, type ICellCustomRender, type IRange, type Univer } from "@univerjs/core";
import {
  DataValidatorRegistryService,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";
import { onPage, type PageBox } from "./on-page";
import { TREMBLE } from "./touch";
import type { Running } from "./univer";

/** Rows that are judged at a time. */
const ROWS = 200;
/** A piece begun with less time than this would be felt. */
const SPARE_MS = 8;

/** Lets values be judged while nobody waits: in a tab of 20,000 rows Univer would hold the page up after every row that comes. */
export function judgeInIdleTime(univer: Univer): void {
  const service = univer.__getInjector().get(SheetsDataValidationValidatorService);
  const judge = service.validatorRanges.bind(service);
  /** By place: what is to be judged anew takes the place of the same that still waits. */
  const waiting = new Map<string, Parameters<typeof judge>>();
  const next = (idle: IdleDeadline) => {
    for (const [place, piece] of waiting) {
      waiting.delete(place);
      // A workbook may be gone by then.
      judge(...piece).catch(() => undefined);
      if (idle.timeRemaining() < SPARE_MS) break;
    }
    if (waiting.size > 0) requestIdleCallback(next);
  };
  service.validatorRanges = async (unitId, subUnitId, ranges) => {
    if (waiting.size === 0) requestIdleCallback(next);
    for (const range of ranges.flatMap(pieces)) {
      const { startRow, endRow, startColumn, endColumn } = range;
      const place = [unitId, subUnitId, startRow, endRow, startColumn, endColumn].join(" ");
      waiting.set(place, [unitId, subUnitId, [range]]);
    }
    return [];
  };
}

function pieces(range: IRange): IRange[] {
  const parts: IRange[] = [];
  for (let startRow = range.startRow; startRow <= range.endRow; startRow += ROWS)
    parts.push({ ...range, startRow, endRow: Math.min(range.endRow, startRow + ROWS - 1) });
  return parts;
}

/**
 * Ticks a box where it is clicked alone: pressed and let go there, without Shift or Ctrl. Univer ticks as soon as it is pressed, also where
 * a selection goes on to it or begins with it, and where a finger only draws the tab along. To be called when Univer has drawn: what
 * draws its boxes is there no earlier.
 */
export function ticksAlone(running: Running): void {
  const registry = running.univer.__getInjector().get(DataValidatorRegistryService);
  const box = registry.getValidatorItem(DataValidationType.CHECKBOX)?.canvasRender;
  const tick = box?.onPointerDown?.bind(box);
  if (!box || !tick) return;
  box.onPointerDown = (info, event) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.button !== 0) return;
    afterTap(event, cellOnPage(running, info), () => tick(info, event));
  };
}

type Info = Parameters<ICellCustomRender["drawWith"]>[1];

function cellOnPage(running: Running, { row, col, primaryWithCoord }: Info): PageBox {
  const { isMergedMainCell, mergeInfo } = primaryWithCoord;
  const { endRow, endColumn } = isMergedMainCell ? mergeInfo : { endRow: row, endColumn: col };
  const sheet = running.api.getActiveWorkbook()!.getActiveSheet();
  return onPage(running, sheet.getRange(row, col, endRow - row + 1, endColumn - col + 1));
}

function afterTap(
  { clientX, clientY }: { clientX: number; clientY: number },
  on: PageBox,
  done: () => void,
): void {
  const over = new AbortController();
  const listen = (
    kind: "pointermove" | "pointerup" | "pointercancel",
    heard: (event: PointerEvent) => void,
  ) => window.addEventListener(kind, heard, { signal: over.signal, capture: true });
  listen("pointermove", (event) => {
    const drawn = Math.hypot(event.clientX - clientX, event.clientY - clientY) > TREMBLE;
    if (event.pointerType === "touch" && drawn) over.abort();
  });
  listen("pointercancel", () => over.abort());
  listen("pointerup", ({ clientX: x, clientY: y }) => {
    over.abort();
    if (x >= on.x && x < on.x + on.width && y >= on.y && y < on.y + on.height) done();
  });
}
