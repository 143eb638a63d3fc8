import type { EntryGroup, RegisterFigures, ReportFigures } from "../figures";
import { eventRegister, peopleFieldOf } from "../form";
import type { Definition } from "../model";
import { listedTasks } from "../version";
import { rulesOf, sumIn } from "./groups";
import { add, type Events, eventsAt, ofPeriod, type UnitTally, unitOf } from "./unit-tally";

/** Sums over all activities, made in one pass. */
export interface Tally {
  readonly units: Map<string, UnitTally>;
  readonly tasks: Map<string, Events>;
  readonly results: Map<string, number>;
  /** Of all, those whose task has no row in the tables of their period. */
  readonly unlisted: Events;
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
  const result: Tally = {
    units: new Map(),
    tasks: new Map(),
    results: new Map(),
    unlisted: { activities: 0, people: 0 },
  };
  const isListed = listedIn(definition);
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
        addEvents(result, unit, periodId, register, sumIn(register, people), isListed(periodId));
    }
  }
  return result;
}

/** Tells of each period whether a task has a row in its tables; asked of each period once. */
function listedIn(definition: Definition): (periodId: string) => (taskId: string) => boolean {
  const known = new Map<string, ReadonlySet<string> | null>();
  return (periodId) => {
    if (!known.has(periodId)) {
      const period = definition.periods.find(({ id }) => id === periodId);
      known.set(periodId, period ? listedTasks(definition, period) : null);
    }
    const listed = known.get(periodId) ?? null;
    return (taskId) => listed === null || taskId === "" || listed.has(taskId);
  };
}

function addEvents(
  { tasks, results, unlisted }: Tally,
  unit: UnitTally,
  periodId: string,
  register: RegisterFigures,
  peopleIn: (group: EntryGroup) => number,
  isListed: (taskId: string) => boolean,
): void {
  const all: Events = { activities: 0, people: 0 };
  let last: string | undefined;
  let task = all;
  let isOutside = false;
  for (const group of register.groups) {
    const taskId = group[0];
    const count = group[2];
    // Groups of one task stand together.
    if (taskId !== last) {
      last = taskId;
      task = eventsAt(tasks, taskId);
      isOutside = !isListed(taskId);
    }
    const heads = peopleIn(group);
    add(all, count, heads);
    add(task, count, heads);
    if (isOutside) add(unlisted, count, heads);
  }
  add(unit, all.activities, all.people);
  add(eventsAt(unit.byPeriod, periodId), all.activities, all.people);
  addResults(results, register);
}

function addResults(results: Map<string, number>, register: RegisterFigures): void {
  for (const [label, count] of register.results) results.set(label, (results.get(label) ?? 0) + count);
}
