import { keptFields, type RegisterFigures } from "../figures";
import { type AddedUp, indicatorOrigins } from "../form/indicator-origins";
import type { Definition, FieldValue, Form, Indicator } from "../model";

/** Entries of one task and kind. */
interface Group extends AddedUp {
  readonly taskId: string;
  readonly kind: FieldValue;
}

/** The groups of a register with the sums of their fields by name. */
export function groupsOf({ fields, groups }: RegisterFigures): Group[] {
  const places = new Map(fields.map((field, index) => [field, index]));
  return groups.map(([taskId, kind, count, ...sums]) => ({
    taskId,
    kind,
    count,
    sumOf: (field) => sums[places.get(field) ?? -1] ?? 0,
  }));
}

/** What a group adds to the indicator at a place of the definition's list. */
interface Rule {
  readonly index: number;
  readonly adds: (group: Group) => number;
}

/** The indicators that are counted from entries, by the register they look at. */
export function rulesOf({ indicators, forms }: Definition): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const [index, indicator] of indicators.entries()) {
    const { adds } = indicatorOrigins[indicator.origin];
    if (!adds || !isHeld(indicator, forms)) continue;
    const rule = { index, adds: (group: Group) => (applies(indicator, group) ? adds(group, indicator) : 0) };
    rules.set(indicator.formId, [...(rules.get(indicator.formId) ?? []), rule]);
  }
  return rules;
}

// A field that is no more, or holds no numbers, adds nothing.
function isHeld({ origin, formId, field }: Indicator, forms: readonly Form[]): boolean {
  if (indicatorOrigins[origin].fields === null) return true;
  return forms.some(
    (form) => form.formId === formId && keptFields(form).some((kept) => kept.field === field),
  );
}

function applies({ taskId, kinds }: Indicator, group: Group): boolean {
  const isTask = taskId === "" || taskId === group.taskId;
  return isTask && (kinds.length === 0 || kinds.some((kind) => kind === group.kind));
}
