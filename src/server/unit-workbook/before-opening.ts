// A unit that opens during the campaign is not shown what was due before. It is hidden, not left out: all workbooks of a type are
// copies of one master, and stand ready for an opening day that is put right later. Hidden rows count as well in what 首页 says is
// to be done today: they say that nothing is owed.
import type { Definition, Unit } from "../../core/model";
import { wasDueBeforeOpening } from "../../core/units";
import { hide, hideTab } from "../google/sheet-requests";
import type { SheetRequest } from "../google/sheets";
import { dueRequests } from "./home-due";
import { FIRST_PERIOD_ROW, HOME, HOME_AS_LAID_OUT, periodTables, tableSheetId } from "./layout";

/** Requests that hide in a fresh copy the rows of 首页, the tables and the cards of periods that were due before the unit opened. */
export function beforeOpeningRequests(own: Definition, unit: Unit): SheetRequest[] {
  return own.periods.flatMap((period, index) =>
    wasDueBeforeOpening(unit, period)
      ? [
          ...dueRequests(FIRST_PERIOD_ROW + index, HOME_AS_LAID_OUT, period, own),
          hide(HOME, "ROWS", FIRST_PERIOD_ROW + index),
          ...periodTables(own, [period]).map(({ form }) => hideTab(tableSheetId(form, period), true)),
        ]
      : [],
  );
}
