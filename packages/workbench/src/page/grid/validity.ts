// What Univer's data validation does by itself: it judges values, for a mark in their corners, and ticks boxes that are clicked.
import { DataValidationType, type IRange, type Univer } from "@univerjs/core";
import {
  DataValidatorRegistryService,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";

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

/** A click that selects on, with Shift or Ctrl held, ticks no box. */
export function ticksAlone(univer: Univer): void {
  const registry = univer.__getInjector().get(DataValidatorRegistryService);
  const box = registry.getValidatorItem(DataValidationType.CHECKBOX)?.canvasRender;
  const tick = box?.onPointerDown?.bind(box);
  if (!box || !tick) return;
  box.onPointerDown = (info, event) => {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) tick(info, event);
  };
}
