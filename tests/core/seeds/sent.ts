import type { Cells, Definition, Unit } from "../../../src/core/model";
import { checkSubmission, type SubmissionResult } from "../../../src/core/report";
import type { Rollup } from "../../../src/core/rollup";
import { definitionFromRows } from "../../../src/core/rows";
import type { Adjustments } from "../../../src/core/template";
import { asRows, tabsOf, unit } from "../campaign";
import { rollUpRows } from "../rollup/by-rows";

/** The campaign of a notice as its template states it, with the days that the notice leaves to the office. */
export function campaignOf(template: string, adjustments: Adjustments = {}): Definition {
  return definitionFromRows(tabsOf(template, adjustments)).definition;
}

/** Invented units of one type, U1, U2 … by their names. */
export function unitsOf(unitType: string, ...names: string[]): Unit[] {
  return names.map((name, index) => unit({ unitId: `U${index + 1}`, name, unitType }));
}

/** What a unit typed by the day of its tick: rows of registers, and of tables and cards with `rowId`. */
export interface Sent {
  readonly definition: Definition;
  readonly unit: Unit;
  readonly periodId: string;
  readonly on: string;
  readonly registers?: Readonly<Record<string, readonly Cells[]>>;
  readonly tables?: Readonly<Record<string, readonly Cells[]>>;
  /** What was taken before, where it is not the first tick. */
  readonly before?: SubmissionResult;
}

/** One tick of a unit, taken in or refused. */
export function send({ definition, unit, periodId, on, before, ...typed }: Sent): SubmissionResult {
  const period = definition.periods.find(({ id }) => id === periodId);
  if (!period) throw new Error(`no period ${periodId}`);
  let ids = 0;
  const empty = Object.fromEntries(definition.forms.map(({ formId }) => [formId, []]));
  const rows = (tabs: Readonly<Record<string, readonly Cells[]>> = {}) => ({
    ...empty,
    ...Object.fromEntries(Object.entries(tabs).map(([formId, cells]) => [formId, asRows(cells)])),
  });
  return checkSubmission({
    definition,
    unit,
    period,
    homeRow: { periodId, submit: true, zero: false },
    registerRows: rows(typed.registers),
    tableRows: rows(typed.tables),
    staffRows: {},
    report: before?.report,
    reports: before?.report ? [before.report] : [],
    recordedActivities: before?.activities ?? [],
    previousLines: [],
    today: on,
    now: `${on} 10:00:00`,
    newId: () => `${unit.unitId}-${++ids}`,
  });
}

/** What the office sees of everything that was taken in. */
export function seen(
  definition: Definition,
  units: Unit[],
  taken: SubmissionResult[],
  today: string,
): Rollup {
  return rollUpRows({
    definition,
    units,
    reports: taken.flatMap(({ report }) => (report ? [report] : [])),
    ledgerRows: taken.flatMap(({ ledger }) => ledger),
    activities: taken.flatMap(({ activities }) => activities),
    today,
    asAt: `${today} 12:00:00`,
  });
}

/** What a card says in a tick that was taken in. */
export function cardOf({ ledger }: SubmissionResult, formId: string): Cells | undefined {
  return ledger.find((line) => line.formId === formId)?.values;
}
