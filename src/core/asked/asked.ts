/** What a number can be: an amount of a form, a number or share of reports, what a unit has done of a quota, or tasks that are done. */
export const askedKinds = [
  "amount",
  "expected",
  "actual",
  "onTime",
  "rate",
  "rateOnTime",
  "overdue",
  "quota",
  "tasksDone",
] as const;

/**
 * A number on a built tab, so that it can be taken apart: what does not apply is "". Of an amount `field` "" is the number of entries and
 * `row` the row of a table; `unitId` and `periodId` "" = all.
 */
export interface Asked {
  readonly kind: (typeof askedKinds)[number];
  readonly formId: string;
  readonly field: string;
  readonly row: string;
  readonly indicatorId: string;
  readonly unitId: string;
  readonly periodId: string;
}

/** A number by what of it applies. */
export function asked(kind: Asked["kind"], more: Partial<Omit<Asked, "kind">> = {}): Asked {
  return { kind, formId: "", field: "", row: "", indicatorId: "", unitId: "", periodId: "", ...more };
}
