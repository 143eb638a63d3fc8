import { inOrder, isDerived } from "../field";
import type { Definition, Field, FieldValue, TableLine } from "../model";
import { keyOf as answerOf } from "../text";
import { figureOf, type Told, tell } from "./natures";

/** Ledger figures by unit and task, each by the nature of its field. */
export interface LedgerFigures {
  /** In one period, or ("") over all; null = never told. A yes/no field's 是 is 1. */
  of(unitId: string, taskId: string, field: string, periodId?: string): number | null;
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
  const numeric = definition.ledgerFields
    .filter((field) => isAnswer(field) || field.nature !== "text")
    .filter((field) => !isDerived(field) || made.includes(field))
    .map((field): Field => (isAnswer(field) ? { ...field, nature: "stock" } : field));
  for (const row of sorted) {
    for (const field of numeric) addFigure(told, row, field);
  }
  const figure = (unitId: string, taskId: string, key: string): number | null => {
    const field = numeric.find((candidate) => candidate.field === key);
    const found = told.get(keyOf(unitId, taskId, key));
    const of = (operand: string) => figure(unitId, taskId, operand);
    return field ? figureOf(field, found, of, unitId === ALL ? "all" : "unit") : null;
  };
  return {
    of: (unitId, taskId, field, periodId = "") => figure(within(unitId, periodId), taskId, field),
    total: (taskId, field) => figure(ALL, taskId, field),
  };
}

const ALL = "";

/** A unit, or a unit in one period, as figures are kept. */
function within(unitId: string, periodId: string): string {
  return periodId === "" ? unitId : `${unitId}@${periodId}`;
}

const isAnswer = ({ kind }: Field): boolean => kind === "yesNo";

// What nobody answered is no answer.
function yesOf(value: FieldValue | undefined): number | undefined {
  if (typeof value === "boolean") return value ? 1 : 0;
  const answer = answerOf("yesNo", String(value ?? ""));
  return answer && (answer === "yes" ? 1 : 0);
}

function addFigure(
  told: Map<string, Told>,
  { unitId, taskId, periodId, values }: TableLine,
  { field, ...rest }: Field,
): void {
  const value = rest.kind === "yesNo" ? yesOf(values[field]) : values[field];
  if (typeof value !== "number") return;
  const of = (unit: string): Told => {
    const key = keyOf(unit, taskId, field);
    const known = told.get(key) ?? { sum: 0, count: 0, last: 0 };
    told.set(key, known);
    return known;
  };
  tell(of(unitId), of(ALL), value);
  tell(of(within(unitId, periodId)), { sum: 0, count: 0, last: 0 }, value);
}

function keyOf(unitId: string, taskId: string, field: string): string {
  return `${unitId}\u0000${taskId}\u0000${field}`;
}
