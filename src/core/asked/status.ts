import { eventRegister, peopleFieldOf } from "../form";
import type { Definition } from "../model";
import type { Rollup } from "../rollup";
import { type Asked, asked } from "./asked";

/** The numbers in a cell of 报送情况, by the key of its column; none in a column of words. */
export function statusAsked(column: string, unitId: string, rollup: Rollup, definition: Definition): Asked[] {
  const events = eventRegister(definition);
  const entries = (periodId: string) =>
    events ? [asked("amount", { formId: events.formId, unitId, periodId })] : [];
  const people = (periodId: string) =>
    entries(periodId)
      .map((count) => ({ ...count, field: peopleFieldOf(events!) }))
      .filter(({ field }) => field !== "");
  switch (column) {
    case "expected":
    case "actual":
    case "onTime":
    case "rate":
    case "rateOnTime":
      return [asked(column, { unitId })];
    case "activities":
      return entries("");
    case "people":
      return people("");
    case "gap":
      return quotasOf(unitId, rollup);
    default:
      return definition.periods.some(({ id }) => id === column)
        ? [...entries(column), ...people(column)]
        : [];
  }
}

/** What a unit owes by quota. */
export function quotasOf(unitId: string, { gaps }: Pick<Rollup, "gaps">): Asked[] {
  return gaps
    .filter((gap) => gap.unitId === unitId && gap.actual !== null)
    .map(({ indicatorId, periodId }) => asked("quota", { indicatorId, unitId, periodId }));
}
