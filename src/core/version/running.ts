// A register has one tab for all periods. While a period runs that an earlier version binds, the tab takes what that version takes.
import type { Day, Definition, Field, Form, Period } from "../model";
import { fill, inLanguage, w } from "../text/words";
import { ofPeriod } from "./of-period";

const until = w("{label}\n（{span}为止）", "{label}\n(until {span})");

/**
 * A register as units see it today: what periods that still run take, the form takes too, and fields that only these have stand behind the
 * others, with until when. Where nothing of that kind runs it is the form itself.
 */
export function asRunning(
  form: Form,
  definition: Definition,
  today: Day,
  isSettled: (period: Period) => boolean = () => false,
): Form {
  const returnIds = definition.returns
    .filter(({ formIds }) => formIds.includes(form.formId))
    .map(({ returnId }) => returnId);
  const running = definition.periods.filter(
    (period) =>
      returnIds.includes(period.returnId) &&
      period.start <= today &&
      (period.end >= today || period.dueOn >= today) &&
      !isSettled(period),
  );
  return running.reduce((now, period) => {
    const told = ofPeriod(definition, period).forms.find(({ formId }) => formId === form.formId);
    return told ? taking(now, told, period, definition) : now;
  }, form);
}

function taking(form: Form, told: Form, { span }: Period, { campaign: { language } }: Definition): Form {
  const known = new Set(form.fields.map(({ field }) => field));
  const fields = form.fields.map((field) =>
    loosened(
      field,
      told.fields.find((other) => other.field === field.field),
    ),
  );
  const gone = told.fields
    .filter(({ field }) => !known.has(field))
    .map((field) => ({ ...field, label: fill(inLanguage(until, language), { label: field.label, span }) }));
  return { ...form, fields: [...fields, ...gone] };
}

// Whether it is compulsory is said by its head, which tells from when on.
function loosened(field: Field, told: Field | undefined): Field {
  if (!told) return field;
  const { min, max, pattern, options } = told;
  return {
    ...field,
    min,
    max,
    pattern,
    options:
      options.length > 0 && field.options.length > 0
        ? [...new Set([...field.options, ...options])]
        : field.options,
  };
}
