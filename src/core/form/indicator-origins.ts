import { addsUp } from "../field";
import type { Entry, Field, Form, FormKind, Indicator, IndicatorOrigin } from "../model";

/** Where an indicator's value comes from. */
export interface IndicatorSource {
  /** What one entry that applies adds; null = entries say nothing, the table or card is asked. */
  readonly adds: ((activity: Entry, indicator: Indicator) => number) | null;
  /** The kinds of forms that it may name. */
  readonly forms: readonly FormKind[];
  /** The fields of its form that the indicator may name; null = it names none. */
  readonly fields: ((form: Form) => readonly Field[]) | null;
}

/** Every origin; a new one does not compile without a row here and words in core/text/options. */
export const indicatorOrigins: Readonly<Record<IndicatorOrigin, IndicatorSource>> = {
  typed: { adds: null, forms: ["table", "card"], fields: ({ fields }) => fields },
  count: { adds: () => 1, forms: ["register"], fields: null },
  sum: {
    adds: ({ values }, { field }) => numberOf(values[field]),
    forms: ["register"],
    fields: ({ fields }) => fields.filter(addsUp),
  },
};

/** A value as a number to add up; what is no number adds nothing. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
