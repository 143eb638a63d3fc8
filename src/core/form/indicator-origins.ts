import { addsUp, fieldKinds } from "../field";
import type { Field, Form, FormKind, IndicatorOrigin } from "../model";

/** Where an indicator's value comes from. */
export interface IndicatorSource {
  /** What entries that apply add, by how many they are and the sum of the indicator's field; null = they say nothing, the table or card is asked. */
  readonly adds: ((count: number, sum: number) => number) | null;
  /** The kinds of forms that it may name. */
  readonly forms: readonly FormKind[];
  /** The fields of its form that the indicator may name; null = it names none. */
  readonly fields: ((form: Form) => readonly Field[]) | null;
}

/** Every origin; a new one does not compile without a row here and words in core/text/options. */
export const indicatorOrigins: Readonly<Record<IndicatorOrigin, IndicatorSource>> = {
  typed: { adds: null, forms: ["table", "card"], fields: ({ fields }) => fields },
  count: { adds: (count) => count, forms: ["register"], fields: null },
  sum: {
    adds: (_count, sum) => sum,
    forms: ["register"],
    fields: ({ fields }) =>
      fields.filter((field) => addsUp(field) || fieldKinds[field.kind].holds === "yesNo"),
  },
};
