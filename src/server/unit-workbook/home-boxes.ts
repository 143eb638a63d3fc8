// The boxes of 首页: 提交 for every period, 零报告 where its return takes one.
import type { Definition, Period } from "../../core/model";
import { allowsZero, NO_ZERO } from "../../core/report";
import { cells, checkbox, type Look, type NewCell, paint } from "../google/sheet-requests";
import type { ApiCell, GridRange, SheetRequest } from "../google/sheets";
import { withoutRule } from "../google/update-requests";
import { block, FIRST_PERIOD_ROW, HOME, HOME_COLUMNS } from "./layout";
import { COMPUTED } from "./looks";
import { runsOf } from "./runs";

const CENTRED: Look = { align: "CENTER" };
const [SUBMIT, ZERO] = [HOME_COLUMNS.indexOf("submit"), HOME_COLUMNS.indexOf("zero")];

/** The cell of a box before anything was ticked; a sign where no zero report is taken. */
export function boxCell(key: "submit" | "zero", period: Period, definition: Definition): NewCell {
  if (key === "zero" && !allowsZero(definition, period))
    return { value: NO_ZERO, look: { ...COMPUTED, ...CENTRED } };
  return { value: false, look: CENTRED };
}

/** Where the boxes stand on so many rows from `first` on; `withoutZero` names those that take no zero report. Rows count from 0. */
export function boxRanges(first: number, count: number, withoutZero: readonly number[]): GridRange[] {
  if (count === 0) return [];
  if (withoutZero.length === 0) return [block(HOME, first, count, 2, SUBMIT)];
  const rows = Array.from({ length: count }, (_, index) => first + index);
  const zeros = runsOf(rows.filter((row) => !withoutZero.includes(row)));
  return [
    block(HOME, first, count, 1, SUBMIT),
    ...zeros.map((run) => block(HOME, run.start, run.count, 1, ZERO)),
  ];
}

/** The boxes of 首页 as it is laid out. */
export function freshBoxes(definition: Definition): GridRange[] {
  const { periods } = definition;
  const withoutZero = periods.flatMap((period, index) =>
    allowsZero(definition, period) ? [] : [FIRST_PERIOD_ROW + index],
  );
  return boxRanges(FIRST_PERIOD_ROW, periods.length, withoutZero);
}

/** Requests that make ranges boxes. */
export function boxRequests(ranges: readonly GridRange[]): SheetRequest[] {
  return ranges.flatMap((range) => [checkbox(range), paint(range, CENTRED)]);
}

/** Requests that make the place of a zero report, in which this was found, what the return asks for by now. A tick is left to be answered. */
export function zeroPlaceRequests(
  row: number,
  period: Period,
  own: Definition,
  found: ApiCell | undefined,
): SheetRequest[] {
  const takes = allowsZero(own, period);
  const place = block(HOME, row, 1, 1, ZERO);
  const cell = cells(HOME, row, ZERO, [[boxCell("zero", period, own)]]);
  if (takes) return found === NO_ZERO ? [cell, ...boxRequests([place])] : [];
  return found === NO_ZERO || found === true ? [] : [withoutRule(place), cell];
}
