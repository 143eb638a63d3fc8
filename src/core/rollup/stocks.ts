import type { Definition, Field, TableLine } from "../model";

/** Ledger figures by unit and task: a stock is the last value told, a flow the sum over periods. */
export interface LedgerFigures {
  /** null = never told. */
  of(unitId: string, taskId: string, field: string): number | null;
  /** Over all units. */
  total(taskId: string, field: string): number;
}

/** Adds up the ledger record on both axes, over time and over units. */
export function ledgerFigures(rows: readonly TableLine[], definition: Definition): LedgerFigures {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...rows].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const figures = new Map<string, number>();
  const totals = new Map<string, number>();
  const numeric = definition.ledgerFields.filter((field) => field.nature !== "text");
  for (const row of sorted) {
    for (const field of numeric) addFigure(figures, totals, row, field);
  }
  return {
    of: (unitId, taskId, field) => figures.get(key(unitId, taskId, field)) ?? null,
    total: (taskId, field) => totals.get(key("", taskId, field)) ?? 0,
  };
}

function addFigure(
  figures: Map<string, number>,
  totals: Map<string, number>,
  row: TableLine,
  { field, nature }: Field,
): void {
  const value = row.values[field];
  if (typeof value !== "number") return;
  const own = key(row.unitId, row.taskId, field);
  const before = figures.get(own) ?? 0;
  const after = nature === "stock" ? value : before + value;
  figures.set(own, after);
  const shared = key("", row.taskId, field);
  totals.set(shared, (totals.get(shared) ?? 0) + after - before);
}

function key(unitId: string, taskId: string, field: string): string {
  return `${unitId}\u0000${taskId}\u0000${field}`;
}
