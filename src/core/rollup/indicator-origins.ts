import { addsUp } from "../field";
import type { Definition, Entry, Field, Indicator, IndicatorOrigin } from "../model";

/** Where an indicator's value comes from. */
export interface IndicatorSource {
  /** What one activity that applies adds; null = activities say nothing, the ledger is asked. */
  readonly adds: ((activity: Entry, indicator: Indicator) => number) | null;
  /** The fields that the indicator may name; null = it names none. */
  readonly fields: ((definition: Definition) => readonly Field[]) | null;
}

/** Every origin; a new one does not compile without a row here and words in core/text/options. */
export const indicatorOrigins: Readonly<Record<IndicatorOrigin, IndicatorSource>> = {
  typed: { adds: null, fields: ({ ledgerFields }) => ledgerFields },
  count: { adds: () => 1, fields: null },
  sum: {
    adds: ({ values }, { field }) => numberOf(values[field]),
    fields: ({ activityFields }) => activityFields.filter(addsUp),
  },
};

/** A value as a number to add up; what is no number adds nothing. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
