import { inOrder, isDerived } from "../field";
import type { ReportTable } from "../figures";
import type { Definition, Field, FieldValue, Form } from "../model";
import { keyOf as keyOfOption } from "../text";
import { figureOf, type Told, tell } from "./natures";
import { isByPeriod } from "./tally";

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
export function lineFigures(tables: readonly ReportTable[], definition: Definition): LineFigures {
  const scopes: Scopes = new Map();
  const rows = new Map<string, Set<string>>();
  const fields = new Map(definition.forms.map((form) => [form.formId, figureFields(form)]));
  const byPeriod = isByPeriod(definition);
  for (const table of chronological(tables, definition)) {
    const known = `${table.unitId}|${table.formId}`;
    const own = rows.get(known) ?? new Set();
    rows.set(known, own);
    for (const [rowId] of table.rows) own.add(rowId);
    addTable(scopes, table, fields.get(table.formId) ?? [], byPeriod);
  }
  const of = (scope: string, figure: Figure): number | null => {
    const own = fields.get(figure.formId) ?? [];
    const index = own.findIndex((candidate) => candidate.field === figure.field);
    const told = scopes.get(scope)?.get(rowKey(figure))?.[index];
    const operand = (key: string) => of(scope, { ...figure, field: key });
    const field = own[index];
    return field ? figureOf(field, told, operand, scope === ALL ? "all" : "unit") : null;
  };
  return {
    of: (unitId, figure, periodId = "") => of(within(unitId, periodId), figure),
    total: (figure) => of(ALL, figure),
    rows: (unitId, formId) => [...(rows.get(`${unitId}|${formId}`) ?? [])],
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

/** What was told: by unit, unit in a period or all, then by row, then by place of the field. */
type Scopes = Map<string, Map<string, (Told | undefined)[]>>;

function addTable(
  scopes: Scopes,
  { unitId, periodId, formId, fields, rows }: ReportTable,
  figures: readonly FigureField[],
  byPeriod: boolean,
): void {
  const [unit, all] = [scopeOf(scopes, unitId), scopeOf(scopes, ALL)];
  const period = byPeriod ? scopeOf(scopes, within(unitId, periodId)) : undefined;
  const places = figures.map(({ field }) => fields.indexOf(field) + 1);
  for (const row of rows) {
    const key = rowKey({ formId, rowId: row[0] });
    const [own, shared, inPeriod] = [rowOf(unit, key), rowOf(all, key), period && rowOf(period, key)];
    for (let index = 0; index < figures.length; index++) {
      const place = places[index] as number;
      const value = place === 0 ? null : asNumber(row[place], (figures[index] as FigureField).isAnswer);
      if (value === null) continue;
      tell(toldAt(own, index), toldAt(shared, index), value);
      if (inPeriod) tell(toldAt(inPeriod, index), { sum: 0, count: 0, last: 0 }, value);
    }
  }
}

function scopeOf(scopes: Scopes, scope: string): Map<string, (Told | undefined)[]> {
  const known = scopes.get(scope) ?? new Map<string, (Told | undefined)[]>();
  if (known.size === 0) scopes.set(scope, known);
  return known;
}

function rowOf(scope: Map<string, (Told | undefined)[]>, key: string): (Told | undefined)[] {
  const known = scope.get(key) ?? [];
  if (known.length === 0) scope.set(key, known);
  return known;
}

function toldAt(row: (Told | undefined)[], index: number): Told {
  const told = row[index] ?? { sum: 0, count: 0, last: 0 };
  row[index] = told;
  return told;
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

function rowKey({ formId, rowId }: Pick<Figure, "formId" | "rowId">): string {
  return `${formId}\u0000${rowId}`;
}
