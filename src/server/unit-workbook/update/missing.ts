// Where a tab is deleted, Google breaks every formula that named it, also once a tab of that name is there again.
import { registersOf } from "../../../core/form";
import { previousPeriod } from "../../../core/period";
import { byOfficeSheetId, type PeriodTable, periodTables, registerSheetId, tableSheetId } from "../layout";
import type { Target } from "./types";

/** Whether formulas of a table name a tab that is missing: a register that it counts, or the table of the period before. */
export function leansOnMissing(
  tabs: { has(sheetId: number): boolean },
  { own }: Pick<Target, "own">,
  { period, own: told }: PeriodTable,
): boolean {
  const before = previousPeriod(own.periods, period.id);
  const named = [
    ...registersOf(told, period.returnId).flatMap((form) => [registerSheetId(form), byOfficeSheetId(form)]),
    ...(before ? periodTables(own, [before]).map((last) => tableSheetId(last.form, last.period)) : []),
  ];
  return named.some((sheetId) => !tabs.has(sheetId));
}
