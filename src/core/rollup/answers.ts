import { fieldKinds, isDerived } from "../field";
import type { ReportTable } from "../figures";
import type { Day, Definition, Field, FieldValue, Form, Unit } from "../model";
import { keyOf, labelOf, optionSets } from "../text";
import { isExpected, isOpenOn } from "../units";
import { returnOfPeriod } from "../version";
import { chronological } from "./stocks";

/** How often each choice of a field of a card was made, by what each unit answered last. */
export interface Answers {
  readonly formId: string;
  readonly label: string;
  /** In the order of the choices; a choice that nobody made counts 0. */
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** Units that are open, owe the card in some period and have not answered. */
  readonly unanswered: number;
}

/** Answers to the choices of all cards, counted and never added; one unit may make several choices of a field. */
export function answersOf(
  tables: readonly ReportTable[],
  definition: Definition,
  units: readonly Unit[],
  today: Day,
): Answers[] {
  const sorted = chronological(tables, definition);
  const cards = definition.forms.filter(({ kind }) => kind === "card");
  const open = units.filter((unit) => isOpenOn(unit, today));
  return cards.flatMap((form) => {
    const asking = definition.periods.filter((period) =>
      returnOfPeriod(definition, period)?.formIds.includes(form.formId),
    );
    const owing = open.filter((unit) => asking.some((period) => isExpected(unit, definition, period)));
    const own = sorted.filter(({ formId }) => formId === form.formId);
    return form.fields
      .filter((field) => fieldKinds[field.kind].total === "choices" && !isDerived(field))
      .map((field) => answers(form, field, own, owing, definition));
  });
}

function answers(
  { formId }: Form,
  field: Field,
  tables: readonly ReportTable[],
  owing: readonly Unit[],
  { campaign }: Definition,
): Answers {
  const last = new Map<string, FieldValue>();
  for (const { unitId, fields, rows } of tables) {
    const place = fields.indexOf(field.field) + 1;
    for (const row of place > 0 ? rows : []) {
      const value = row[place] ?? null;
      if (value !== null && value !== "") last.set(unitId, value);
    }
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
