import { fieldKinds, isDerived } from "../field";
import type { KeptLine } from "../figures";
import type { Definition, Field, FieldValue, Form, Unit } from "../model";
import { keyOf, labelOf, optionSets } from "../text";
import { definitionOf } from "../units";

/** How often each choice of a field of a card was made, by what each unit answered last. */
export interface Answers {
  readonly formId: string;
  readonly label: string;
  /** In the order of the choices; a choice that nobody made counts 0. */
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** Units that owe the card and have not answered. */
  readonly unanswered: number;
}

/** Answers to the choices of all cards, counted and never added; one unit may make several choices of a field. */
export function answersOf(
  lines: readonly KeptLine[],
  definition: Definition,
  units: readonly Unit[],
): Answers[] {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...lines].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const cards = definition.forms.filter(({ kind }) => kind === "card");
  return cards.flatMap((form) => {
    const owing = units.filter((unit) =>
      definitionOf(definition, unit).forms.some((f) => f.formId === form.formId),
    );
    const own = sorted.filter(({ formId }) => formId === form.formId);
    return form.fields
      .filter((field) => fieldKinds[field.kind].total === "choices" && !isDerived(field))
      .map((field) => answers(form, field, own, owing, definition));
  });
}

function answers(
  { formId }: Form,
  field: Field,
  lines: readonly KeptLine[],
  owing: readonly Unit[],
  { campaign }: Definition,
): Answers {
  const last = new Map<string, FieldValue>();
  for (const { unitId, values } of lines) {
    const value = values[field.field] ?? null;
    if (value !== null && value !== "") last.set(unitId, value);
  }
  const made = [...last.values()].flatMap(choicesOf);
  const isYesNo = fieldKinds[field.kind].holds === "yesNo";
  const known = isYesNo ? Object.keys(optionSets.yesNo) : field.options;
  const choices = [...new Set([...known, ...made])];
  return {
    formId,
    label: field.label,
    counts: choices.map((choice) => ({
      label: isYesNo ? labelOf("yesNo", choice, campaign.language) : choice,
      count: made.filter((each) => each === choice).length,
    })),
    unanswered: owing.filter(({ unitId }) => !last.has(unitId)).length,
  };
}

/** A yes/no as its key, several choices one by one. */
function choicesOf(value: FieldValue): string[] {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  const text = String(value ?? "");
  return text.split("、").map((choice) => keyOf("yesNo", choice) ?? choice);
}
