import type { EntryGroup, RegisterFigures, ReportFigures } from "../figures";
import { eventRegister, peopleFieldOf } from "../form";
import type { Definition } from "../model";
import { rulesOf, sumIn } from "./groups";
import { add, type Events, eventsAt, ofPeriod, type UnitTally, unitOf } from "./unit-tally";

/** Sums over all activities, made in one pass. */
export interface Tally {
  readonly units: Map<string, UnitTally>;
  readonly tasks: Map<string, Events>;
  readonly results: Map<string, number>;
}

/** Whether some quota is owed each period, so that figures of single periods are asked for. */
export function isByPeriod({ indicators }: Pick<Definition, "indicators">): boolean {
  return indicators.some(({ quotas }) => quotas.some(({ span }) => span === "period"));
}

/**
 * Tallies the entries of all reports by indicator, and those of the register of events by unit, period, task and form of result
 * as well.
 */
export function tally(figures: readonly ReportFigures[], definition: Definition): Tally {
  const events = eventRegister(definition);
  const people = peopleFieldOf(events ?? { fields: [] });
  const byPeriod = isByPeriod(definition);
  const rulesFor = rulesOf(definition);
  const result: Tally = { units: new Map(), tasks: new Map(), results: new Map() };
  for (const { unitId, periodId, registers } of figures) {
    const unit = unitOf(result.units, unitId, definition.indicators.length);
    const period = byPeriod ? ofPeriod(unit, periodId) : undefined;
    for (const register of registers) {
      for (const { index, adds } of rulesFor(register)) {
        const added = register.groups.reduce((sum, group) => sum + adds(group), 0);
        unit.indicators[index] = (unit.indicators[index] as number) + added;
        if (period) period[index] = (period[index] as number) + added;
      }
      if (register.formId === events?.formId)
        addEvents(result, unit, periodId, register, sumIn(register, people));
    }
  }
  return result;
}

function addEvents(
  { tasks, results }: Tally,
  unit: UnitTally,
  periodId: string,
  register: RegisterFigures,
  peopleIn: (group: EntryGroup) => number,
): void {
  const period = eventsAt(unit.byPeriod, periodId);
  for (const group of register.groups) {
    const [taskId, , count] = group;
    const heads = peopleIn(group);
    add(unit, count, heads);
    add(period, count, heads);
    add(eventsAt(tasks, taskId), count, heads);
  }
  addResults(results, register);
}

function addResults(results: Map<string, number>, register: RegisterFigures): void {
  for (const [label, count] of register.results) results.set(label, (results.get(label) ?? 0) + count);
}
