import { fieldKinds, isDerived } from "../../../src/core/field";
import type { Day, Definition, Field, FieldValue, Form, TableLine, Unit } from "../../../src/core/model";
import type { Answers } from "../../../src/core/rollup/answers";
import { keyOf, labelOf, optionSets } from "../../../src/core/text";
import { definitionOf, expectedUnits, isClosedOn } from "../../../src/core/units";

/** Oracle, from rows: answers to the choices of all cards, counted and never added; one unit may make several choices of a field. */
export function answersOfRows(
  lines: readonly TableLine[],
  definition: Definition,
  units: readonly Unit[],
  today: Day,
): Answers[] {
  const order = new Map(definition.periods.map((period, index) => [period.id, index]));
  const sorted = [...lines].sort((a, b) => (order.get(a.periodId) ?? -1) - (order.get(b.periodId) ?? -1));
  const cards = definition.forms.filter(({ kind }) => kind === "card");
  return cards.flatMap((form) => {
    const owing = units
      .filter((unit) => unit.openedOn <= today && !isClosedOn(unit, today))
      .filter((unit) => {
        const seen = definitionOf(definition, unit);
        const asks = seen.returns.filter(({ formIds }) => formIds.includes(form.formId));
        return seen.periods.some(
          (period) =>
            asks.some(({ returnId }) => returnId === period.returnId) &&
            expectedUnits([unit], definition, period).length > 0,
        );
      });
    const own = sorted.filter(({ formId }) => formId === form.formId);
    return form.fields
      .filter((field) => fieldKinds[field.kind].total === "choices" && !isDerived(field))
      .map((field) => answers(form, field, own, owing, definition));
  });
}

function answers(
  { formId }: Form,
  field: Field,
  lines: readonly TableLine[],
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
