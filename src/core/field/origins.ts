// Where a ledger field's value comes from: as a formula of the unit's workbook, and as a value computed anew.

import type { Entry, Field, FieldOrigin, FieldValue } from "../model";
import {
  averageExpression,
  countExpression,
  type FormulaPlace,
  listExpression,
  sumExpression,
} from "./formula";
import { counts } from "./joint";

/** How a computed field gets its value. */
export interface Computation {
  /** Its value from the activities of one task and the fields of their form; a co-hosted event is counted at its host. */
  readonly value: (field: Field, activities: readonly Entry[], fields: readonly Field[]) => FieldValue;
  /** The same as a formula without "=". */
  readonly expression: (field: Field, place: FormulaPlace) => string;
  /** What the activity field it is made from has to have; null = none is named. */
  readonly source: "numbers" | "options" | null;
}

/** Every origin, null = not made from entries: typed by people, or made from the row (`operations`); a new one does not compile without a row here and words in core/text/options. */
export const fieldOrigins: Readonly<Record<FieldOrigin, Computation | null>> = {
  typed: null,
  count: {
    value: (_field, activities, fields) => counted(activities, fields).length,
    expression: countExpression,
    source: null,
  },
  sum: {
    value: (field, activities, fields) =>
      valuesOf(field, counted(activities, fields)).reduce<number>(
        (sum, value) => sum + (typeof value === "number" ? value : 0),
        0,
      ),
    expression: sumExpression,
    source: "numbers",
  },
  average: {
    value: (field, activities, fields) => meanOf(valuesOf(field, counted(activities, fields))),
    expression: averageExpression,
    source: "numbers",
  },
  total: null,
  difference: null,
  product: null,
  ratio: null,
  list: { value: listed, expression: listExpression, source: "options" },
};

/**
 * The formula of a computed ledger field over bounded ranges, with functions that Sheets and other engines share
 * (COUNTIFS, SUMIFS, IF, MID). A co-host's entries are subtracted rather than excluded by "<>", which engines
 * treat differently for empty cells. Throws for a typed field.
 */
export function ledgerFormula(field: Field, place: FormulaPlace): string {
  const computation = fieldOrigins[field.origin];
  if (!computation) throw new Error(`The ledger field ${field.field} is typed and has no formula.`);
  return `=${computation.expression(field, place)}`;
}

function meanOf(values: readonly FieldValue[]): number | null {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function counted(activities: readonly Entry[], fields: readonly Field[]): Entry[] {
  const isCounted = counts(fields);
  return activities.filter(({ values }) => isCounted(values));
}

function valuesOf({ operands: [source = ""] }: Field, activities: readonly Entry[]): FieldValue[] {
  return activities.map(({ values }) => values[source] ?? null);
}

/** The different values in the order of the field's options, as the formula of the ledger tab has them. */
function listed(field: Field, activities: readonly Entry[]): string {
  const values = valuesOf(field, activities);
  const found = new Set(values.flatMap((value) => (value === null ? [] : String(value).split("、"))));
  const known = field.options.filter((option) => found.delete(option));
  return [...known, ...found].join("、");
}
