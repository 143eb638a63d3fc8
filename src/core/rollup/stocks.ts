import { inOrder, isDerived } from "../field";
import type { ReportTable } from "../figures";
import type { Definition, Form } from "../model";
import type { HasLeft } from "./left";
import { figureOf } from "./natures";
import { isByPeriod } from "./tally";
import { ALL, addTable, type FigureField, type Scopes, toldOf, within } from "./told";

/** Figures of tables and cards by unit and row, each by the nature of its field; of a yes/no the last answer counts, 是 as 1. */
export interface LineFigures {
  /** In one period, or ("") over all; null = never told. */
  of(unitId: string, figure: Figure, periodId?: string): number | null;
  /** Over all units; null where it is never added. */
  total(figure: Figure): number | null;
  /** What a unit adds to the total: as `of` over all periods, but null of a number that stands where the unit has left. */
  inTotal(unitId: string, figure: Figure): number | null;
  /** Rows that a unit has told of, by form. */
  rows(unitId: string, formId: string): readonly string[];
}

/** One field of one row of a table or card. */
export interface Figure {
  readonly formId: string;
  readonly rowId: string;
  readonly field: string;
}

/** Makes one figure of what was collected of tables and cards, on both axes: over time and over units; what stands of a unit that has left is in no total. */
export function lineFigures(
  tables: readonly ReportTable[],
  definition: Definition,
  hasLeft: HasLeft = () => false,
): LineFigures {
  const scopes: Scopes = new Map();
  const fields = new Map(definition.forms.map((form) => [form.formId, figureFields(form)]));
  const byPeriod = isByPeriod(definition);
  for (const table of chronological(tables, definition))
    addTable(scopes, table, fields.get(table.formId) ?? [], { byPeriod, hasLeft: hasLeft(table) });
  const of = (scope: string, figure: Figure): number | null => {
    const own = fields.get(figure.formId) ?? [];
    const index = own.findIndex((candidate) => candidate.field === figure.field);
    const told = toldOf(scopes, scope, figure.formId)?.get(figure.rowId)?.[index];
    const operand = (key: string) => of(scope, { ...figure, field: key });
    const field = own[index];
    return field ? figureOf(field, told, operand, scope === ALL ? "all" : "unit") : null;
  };
  return {
    of: (unitId, figure, periodId = "") => of(within(unitId, periodId), figure),
    inTotal: (unitId, figure) => {
      const stands = fields
        .get(figure.formId)
        ?.some((one) => one.field === figure.field && one.nature === "stock");
      return stands && hasLeft({ ...figure, unitId }) ? null : of(unitId, figure);
    },
    total: (figure) => of(ALL, figure),
    rows: (unitId, formId) => [...(toldOf(scopes, unitId, formId)?.keys() ?? [])],
  };
}

/** What was reported first comes first. */
export function chronological<T extends { readonly periodId: string }>(
  reported: readonly T[],
  { periods }: Pick<Definition, "periods">,
): T[] {
  const order = new Map(periods.map((period, index) => [period.id, index]));
  return [...reported].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
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
