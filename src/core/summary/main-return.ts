import type { Definition, Period } from "../model";
import { periodsOfReturn } from "../period";
import type { PeriodFigures, Rollup } from "../rollup";

/**
 * The return whose rates and course the leaders' tab shows: the first of 报送事项 with something due. Rates of returns of
 * different rhythm say nothing together.
 */
export function mainPeriods(definition: Pick<Definition, "returns" | "periods">): Period[] {
  const ids = definition.returns.map(({ returnId }) => returnId);
  const main = ids.find((id) => periodsOfReturn(definition, id).some(({ dueOn }) => dueOn !== ""));
  return periodsOfReturn(definition, main ?? ids[0] ?? "");
}

/** Figures of its periods that have begun. */
export function begunFigures(rollup: Rollup, definition: Definition): PeriodFigures[] {
  const begun = new Set(
    mainPeriods(definition)
      .filter(({ start }) => start <= rollup.today)
      .map(({ id }) => id),
  );
  return rollup.periods.filter(({ periodId }) => begun.has(periodId));
}
