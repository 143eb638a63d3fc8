import { addsUp, counts } from "../../../src/core/field";
import { eventRegister } from "../../../src/core/form";
import type { Definition, Entry, FieldValue, Form, Indicator } from "../../../src/core/model";
import type { Tally } from "../../../src/core/rollup/tally";
import type { UnitTally } from "../../../src/core/rollup/unit-tally";

/** The field whose numbers are person-times: `people`, else the first number of the register of events. */
function peopleField({ fields }: Pick<Form, "fields">): string {
  const numbers = fields.filter(addsUp);
  return (numbers.find((field) => field.field === "people") ?? numbers[0])?.field ?? "people";
}

/**
 * Oracle: the tally as it was made when every roll-up read every row. Tallies entries by indicator, and those of the register of events by unit, period, task and form of result as well; a
 * co-host's entry is not counted.
 */
export function tallyRows(activities: readonly Entry[], definition: Definition): Tally {
  const events = eventRegister(definition);
  const people = peopleField(events ?? { fields: [] });
  const rules = definition.indicators.map(ruleOf);
  const byPeriod = definition.indicators.some(({ quotas }) => quotas.some(({ span }) => span === "period"));
  const unlisted = { activities: 0, people: 0 };
  const listed = definition.tasks.filter(({ inLedger }) => inLedger).map(({ taskId }) => taskId);
  const result: Tally = { units: new Map(), tasks: new Map(), results: new Map(), unlisted };
  const fields = new Map(definition.forms.map((form) => [form.formId, form.fields]));
  const isCounted = ({ formId, values }: Entry) => counts(fields.get(formId) ?? [])(values);
  for (const activity of activities) {
    const { values } = activity;
    if (!isCounted(activity)) continue;
    const unit = unitOf(result.units, activity.unitId, rules.length);
    const period = byPeriod ? ofPeriod(unit, activity.periodId) : undefined;
    for (let i = 0; i < rules.length; i++) {
      const added = (rules[i] as Rule)(activity);
      unit.indicators[i] = (unit.indicators[i] as number) + added;
      if (period) period[i] = (period[i] as number) + added;
    }
    if (activity.formId !== events?.formId) continue;
    const heads = numberOf(values[people]);
    add(unit, heads);
    add(entryOf(unit.byPeriod, activity.periodId), heads);
    add(entryOf(result.tasks, activity.taskId), heads);
    if (activity.taskId !== "" && !listed.includes(activity.taskId)) add(unlisted, heads);
    addResults(result.results, values.result);
  }
  return result;
}

type Rule = (activity: Entry) => number;

/** What one activity adds to an indicator. */
function ruleOf(indicator: Indicator): Rule {
  const kinds = new Set<FieldValue>(indicator.kinds);
  const applies: (activity: Entry) => boolean = ({ formId, taskId, values }) =>
    formId === indicator.formId &&
    (indicator.taskId === "" || indicator.taskId === taskId) &&
    (kinds.size === 0 || kinds.has(values.kind ?? null));
  const adds = {
    typed: () => 0,
    count: () => 1,
    sum: ({ values }: Entry) => numberOf(values[indicator.field]),
  }[indicator.origin];
  return (activity) => (applies(activity) ? adds(activity) : 0);
}

function numberOf(value: FieldValue | undefined): number {
  return typeof value === "number" ? value : Number(value === true);
}

function addResults(results: Map<string, number>, value: FieldValue | undefined): void {
  if (value === null || value === undefined || value === "") return;
  for (const label of String(value).split("、")) results.set(label, (results.get(label) ?? 0) + 1);
}

function unitOf(units: Map<string, UnitTally>, unitId: string, indicators: number): UnitTally {
  let unit = units.get(unitId);
  if (!unit) {
    unit = {
      activities: 0,
      people: 0,
      byPeriod: new Map(),
      indicators: new Array<number>(indicators).fill(0),
      periodIndicators: new Map(),
    };
    units.set(unitId, unit);
  }
  return unit;
}

function ofPeriod({ indicators, periodIndicators }: UnitTally, periodId: string): number[] {
  let found = periodIndicators.get(periodId);
  if (!found) {
    found = indicators.map(() => 0);
    periodIndicators.set(periodId, found);
  }
  return found;
}

function entryOf(
  map: Map<string, { activities: number; people: number }>,
  key: string,
): { activities: number; people: number } {
  let entry = map.get(key);
  if (!entry) {
    entry = { activities: 0, people: 0 };
    map.set(key, entry);
  }
  return entry;
}

function add(sums: { activities: number; people: number }, heads: number): void {
  sums.activities += 1;
  sums.people += heads;
}
