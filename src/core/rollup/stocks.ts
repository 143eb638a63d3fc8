import { inOrder, isDerived } from "../field";
import type { KeptLine } from "../figures";
import type { Definition, Field, FieldValue, Form } from "../model";
import { keyOf as keyOfOption } from "../text";
import { figureOf, type Told, tell } from "./natures";

/** Figures of tables and cards by unit and row, each by the nature of its field; of a yes/no the last answer counts, 是 as 1. */
export interface LineFigures {
  /** In one period, or ("") over all; null = never told. */
  of(unitId: string, figure: Figure, periodId?: string): number | null;
  /** Over all units; null where it is never added. */
  total(figure: Figure): number | null;
  /** Rows that a unit has told of, by form. */
  rows(unitId: string, formId: string): readonly string[];
}

/** One field of one row of a table or card. */
export interface Figure {
  readonly formId: string;
  readonly rowId: string;
  readonly field: string;
}

/** Makes one figure of what was collected of tables and cards, on both axes: over time and over units. */
export function lineFigures(lines: readonly KeptLine[], definition: Definition): LineFigures {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...lines].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const told = new Map<string, Told>();
  const rows = new Map<string, Set<string>>();
  const fields = new Map(definition.forms.map((form) => [form.formId, figureFields(form)]));
  for (const line of sorted) {
    const known = `${line.unitId}|${line.formId}`;
    rows.set(known, (rows.get(known) ?? new Set()).add(line.rowId));
    for (const field of fields.get(line.formId) ?? []) addFigure(told, line, field);
  }
  const of = (unitId: string, figure: Figure): number | null => {
    const field = fields.get(figure.formId)?.find((candidate) => candidate.field === figure.field);
    const operand = (key: string) => of(unitId, { ...figure, field: key });
    const scope = unitId === ALL ? "all" : "unit";
    return field ? figureOf(field, told.get(keyOf(unitId, figure)), operand, scope) : null;
  };
  return {
    of: (unitId, figure, periodId = "") => of(within(unitId, periodId), figure),
    total: (figure) => of(ALL, figure),
    rows: (unitId, formId) => [...(rows.get(`${unitId}|${formId}`) ?? [])],
  };
}

/** A field of which figures are made; of a yes/no 是 is 1. */
interface FigureField extends Field {
  readonly isAnswer: boolean;
}

/** Fields of a form of which figures are made. A field in a circle has none: it would be asked for without end. */
export function figureFields({ fields }: Pick<Form, "fields">): FigureField[] {
  const made = inOrder(fields);
  return fields.flatMap((field): FigureField[] => {
    if (field.kind === "yesNo") return [{ ...field, kind: "integer", nature: "stock", isAnswer: true }];
    return field.nature === "text" || (isDerived(field) && !made.includes(field))
      ? []
      : [{ ...field, isAnswer: false }];
  });
}

const ALL = "";

/** A unit, or a unit in one period, as figures are kept. */
function within(unitId: string, periodId: string): string {
  return periodId === "" ? unitId : `${unitId}@${periodId}`;
}

function addFigure(
  told: Map<string, Told>,
  { unitId, periodId, formId, rowId, values }: KeptLine,
  { field, isAnswer }: FigureField,
): void {
  const value = asNumber(values[field], isAnswer);
  if (value === null) return;
  const of = (unit: string): Told => {
    const key = keyOf(unit, { formId, rowId, field });
    const known = told.get(key) ?? { sum: 0, count: 0, last: 0 };
    told.set(key, known);
    return known;
  };
  tell(of(unitId), of(ALL), value);
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
