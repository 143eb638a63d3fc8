import { inOrder, isDerived } from "../field";
import type { Definition, TableLine } from "../model";
import { figureOf, type Told, tell } from "./natures";

/** Ledger figures by unit and task, each by the nature of its field. */
export interface LedgerFigures {
  /** null = never told. */
  of(unitId: string, taskId: string, field: string): number | null;
  /** Over all units; null where it is never added. */
  total(taskId: string, field: string): number | null;
}

/** Makes one figure of what the ledger record holds, on both axes: over time and over units. */
export function ledgerFigures(rows: readonly TableLine[], definition: Definition): LedgerFigures {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...rows].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const told = new Map<string, Told>();
  // A field in a circle has no figure: it would be asked for without end.
  const made = inOrder(definition.ledgerFields);
  const numeric = definition.ledgerFields.filter(
    (field) => field.nature !== "text" && (!isDerived(field) || made.includes(field)),
  );
  for (const row of sorted) {
    for (const { field } of numeric) addFigure(told, row, field);
  }
  const figure = (unitId: string, taskId: string, key: string): number | null => {
    const field = numeric.find((candidate) => candidate.field === key);
    const found = told.get(keyOf(unitId, taskId, key));
    const of = (operand: string) => figure(unitId, taskId, operand);
    return field ? figureOf(field, found, of, unitId === ALL ? "all" : "unit") : null;
  };
  return { of: figure, total: (taskId, field) => figure(ALL, taskId, field) };
}

const ALL = "";

function addFigure(told: Map<string, Told>, { unitId, taskId, values }: TableLine, field: string): void {
  const value = values[field];
  if (typeof value !== "number") return;
  const of = (unit: string): Told => {
    const key = keyOf(unit, taskId, field);
    const known = told.get(key) ?? { sum: 0, count: 0, last: 0 };
    told.set(key, known);
    return known;
  };
  tell(of(unitId), of(ALL), value);
}

function keyOf(unitId: string, taskId: string, field: string): string {
  return `${unitId}\u0000${taskId}\u0000${field}`;
}
