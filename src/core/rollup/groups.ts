import { type EntryGroup, keptFields, type RegisterFigures } from "../figures";
import { indicatorOrigins } from "../form/indicator-origins";
import type { Definition, Form, Indicator } from "../model";

/** What groups of a register's entries add to the indicator at a place of the definition's list. */
export interface Rule {
  readonly index: number;
  readonly adds: (group: EntryGroup) => number;
}

/** The indicators that are counted from entries, by the register they look at. */
export function rulesOf({ indicators, forms }: Definition): (register: RegisterFigures) => Rule[] {
  const counted = indicators.flatMap((indicator, index) =>
    isCounted(indicator, forms) ? [{ indicator, index }] : [],
  );
  return (register) =>
    counted
      .filter(({ indicator }) => indicator.formId === register.formId)
      .map(({ indicator, index }) => ({ index, adds: adderOf(indicator, register) }));
}

/** The sum of a field in a group of a register's entries; 0 where it was not added up. */
export function sumIn({ fields }: RegisterFigures, field: string): (group: EntryGroup) => number {
  const place = fields.indexOf(field);
  return (group) => (place < 0 ? 0 : ((group[place + 3] as number | undefined) ?? 0));
}

function adderOf({ origin, field, taskId, kinds }: Indicator, register: RegisterFigures): Rule["adds"] {
  const { adds } = indicatorOrigins[origin];
  const sum = sumIn(register, field);
  return (group) => {
    const task = group[0];
    const kind = group[1];
    const count = group[2];
    const isTask = taskId === "" || taskId === task;
    const applies = isTask && (kinds.length === 0 || kinds.some((each) => each === kind));
    return adds && applies ? adds(count, sum(group)) : 0;
  };
}

// A field that is no more, or holds no numbers, adds nothing.
function isCounted(indicator: Indicator, forms: readonly Form[]): boolean {
  const { origin, formId, field } = indicator;
  const { adds, fields } = indicatorOrigins[origin];
  const holdsNumbers = (form: Form) => keptFields(form, [indicator]).some((kept) => kept.field === field);
  return (
    adds !== null && (fields === null || forms.some((form) => form.formId === formId && holdsNumbers(form)))
  );
}
