import type { Definition, FieldValue, TableLine } from "../../../src/core/model";
import type { HasLeft } from "../../../src/core/rollup/left";
import { figureOf, type Told, tell } from "../../../src/core/rollup/natures";
import { type Figure, figureFields, type LineFigures } from "../../../src/core/rollup/stocks";
import { keyOf as keyOfOption } from "../../../src/core/text";

type FigureField = ReturnType<typeof figureFields>[number];

/** Oracle, from rows: makes one figure of what was collected of tables and cards, on both axes: over time and over units. */
export function lineFiguresOfRows(
  lines: readonly TableLine[],
  definition: Definition,
  hasLeft: HasLeft,
): LineFigures {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...lines].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const told = new Map<string, Told>();
  const rows = new Map<string, Set<string>>();
  const fields = new Map(definition.forms.map((form) => [form.formId, figureFields(form)]));
  for (const line of sorted) {
    const known = `${line.unitId}|${line.formId}`;
    rows.set(known, (rows.get(known) ?? new Set()).add(line.rowId));
    for (const field of fields.get(line.formId) ?? []) addFigure(told, line, field, hasLeft(line));
  }
  const of = (unitId: string, figure: Figure): number | null => {
    const field = fields.get(figure.formId)?.find((candidate) => candidate.field === figure.field);
    const operand = (key: string) => of(unitId, { ...figure, field: key });
    const scope = unitId === ALL ? "all" : "unit";
    return field ? figureOf(field, told.get(keyOf(unitId, figure)), operand, scope) : null;
  };
  return {
    of: (unitId, figure, periodId = "") => of(within(unitId, periodId), figure),
    inTotal: (unitId, figure) => {
      const field = fields.get(figure.formId)?.find((candidate) => candidate.field === figure.field);
      return field?.nature === "stock" && hasLeft({ ...figure, unitId }) ? null : of(unitId, figure);
    },
    total: (figure) => of(ALL, figure),
    rows: (unitId, formId) => [...(rows.get(`${unitId}|${formId}`) ?? [])],
  };
}

const ALL = "";

/** A unit, or a unit in one period, as figures are kept. */
function within(unitId: string, periodId: string): string {
  return periodId === "" ? unitId : `${unitId}@${periodId}`;
}

function addFigure(
  told: Map<string, Told>,
  { unitId, periodId, formId, rowId, values }: TableLine,
  { field, isAnswer, nature }: FigureField,
  isOut: boolean,
): void {
  const value = asNumber(values[field], isAnswer);
  if (value === null) return;
  const of = (unit: string): Told => {
    const key = keyOf(unit, { formId, rowId, field });
    const known = told.get(key) ?? { sum: 0, count: 0, last: 0 };
    told.set(key, known);
    return known;
  };
  tell(of(unitId), isOut && nature === "stock" ? { sum: 0, count: 0, last: 0 } : of(ALL), value);
  tell(of(within(unitId, periodId)), { sum: 0, count: 0, last: 0 }, value);
}

// What nobody answered is no answer.
function asNumber(value: FieldValue | undefined, isAnswer: boolean): number | null {
  if (!isAnswer) return typeof value === "number" ? value : null;
  const answer = typeof value === "boolean" ? value : answerOf(value);
  return answer === undefined ? null : Number(answer);
}

function answerOf(value: FieldValue | undefined): boolean | undefined {
  const key = keyOfOption("yesNo", value ?? "");
  return key && key === "yes";
}

function keyOf(unitId: string, { formId, rowId, field }: Figure): string {
  return [unitId, formId, rowId, field].join("\u0000");
}
