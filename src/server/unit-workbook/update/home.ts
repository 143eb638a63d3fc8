// 首页 keeps what it says of every period and the boxes that were ticked: rows of new periods are put in, those of periods that
// are gone are hidden.

import { fitKeys } from "../../../core/push";
import { cells, checkbox, hide, paint, protect, reprotect } from "../../google/sheet-requests";
import type { SheetRequest } from "../../google/sheets";
import { insertLine, showLines } from "../../google/update-requests";
import { headerWord, homeColumns, homeHeading, homeRequests, periodCell, tickBoxes } from "../home";
import { columnOf } from "../keys";
import { block, FIRST_PERIOD_ROW, HOME, HOME_COLUMNS, type HomeColumn } from "../layout";
import { HOME_PROTECTION } from "../protection";
import type { FoundWorkbook, Target } from "./types";

const column = (key: HomeColumn) => HOME_COLUMNS.indexOf(key);

/** Brings 首页 up to date; one that was deleted is built anew, and the next collection fills in what it should say. */
export function updateHome(found: FoundWorkbook, target: Target): SheetRequest[] {
  const { own, language, editors } = target;
  if (!found.tabs.has(HOME)) {
    const free = own.periods.length === 0 ? [] : [tickBoxes(own)];
    return [
      ...homeRequests(own, language),
      ...own.periods.flatMap((period, index) =>
        target.isHidden(period) ? [hide(HOME, "ROWS", FIRST_PERIOD_ROW + index)] : [],
      ),
      protect(HOME_PROTECTION, { sheetId: HOME }, editors, free),
    ];
  }
  const keys = columnOf(found.blocks.get(HOME) ?? [], 0, column("periodId"));
  const first = firstPeriodRow(keys, target);
  const fit = fitKeys(
    keys.slice(first),
    own.periods.map(({ id }) => id),
  );
  const last = Math.max(-1, ...fit.places.values());
  return [
    cells(HOME, 0, 0, homeHeading(own, language)),
    ...homeColumns(own, language, first - 1),
    ...fit.inserts.flatMap(({ at, key }) => newRow(first + at, key, target)),
    ...own.periods.flatMap((period) => keptRow(first + fit.places.get(period.id)!, period.id, target)),
    ...fit.gone.map((at) => hide(HOME, "ROWS", first + at)),
    ...(last < 0 ? [] : [reprotect(HOME_PROTECTION, [block(HOME, first, last + 1, 2, column("submit"))])]),
  ];
}

// An owner may have put rows above the periods; they begin below their header.
function firstPeriodRow(keys: readonly string[], { language }: Target): number {
  const header = keys.indexOf(headerWord("periodId", language));
  return header < 0 ? FIRST_PERIOD_ROW : header + 1;
}

function newRow(row: number, periodId: string, { own }: Target): SheetRequest[] {
  const period = own.periods.find(({ id }) => id === periodId)!;
  const boxes = block(HOME, row, 1, 2, column("submit"));
  return [
    insertLine(HOME, "ROWS", row),
    cells(HOME, row, 0, [HOME_COLUMNS.map((key) => periodCell(key, period, own))]),
    checkbox(boxes),
    paint(boxes, { align: "CENTER" }),
  ];
}

// What stands before the state is said by the definition; the rest by the record and the unit.
function keptRow(row: number, periodId: string, { own, isHidden }: Target): SheetRequest[] {
  const period = own.periods.find(({ id }) => id === periodId)!;
  const told = HOME_COLUMNS.slice(0, column("state"));
  return [
    cells(HOME, row, 0, [told.map((key) => periodCell(key, period, own))]),
    isHidden(period) ? hide(HOME, "ROWS", row) : showLines(HOME, "ROWS", 1, row),
  ];
}
