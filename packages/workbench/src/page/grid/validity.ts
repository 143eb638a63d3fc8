// What Univer's data validation does by itself: it judges values, for a mark in their corners, and ticks boxes that are clicked.
import { DataValidationType, type IRange, type Univer } from "@univerjs/core";
import {
  DataValidatorRegistryService,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";

/** Rows that are judged at a time. */
const ROWS = 200;

/** Lets values be judged while nobody waits: in a tab of 20,000 rows Univer would hold the page up after every row that comes. */
export function judgeInIdleTime(univer: Univer): void {
  const service = univer.__getInjector().get(SheetsDataValidationValidatorService);
  const judge = service.validatorRanges.bind(service);
  const waiting: Parameters<typeof judge>[] = [];
  const next = () => {
    const piece = waiting.shift();
    // A workbook may be gone by then.
    if (piece) judge(...piece).catch(() => undefined);
    if (waiting.length > 0) requestIdleCallback(next);
  };
  service.validatorRanges = async (unitId, subUnitId, ranges) => {
    if (waiting.length === 0) requestIdleCallback(next);
    waiting.push(
      ...ranges.flatMap(pieces).map((range) => [unitId, subUnitId, [range]] as (typeof waiting)[0]),
    );
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
