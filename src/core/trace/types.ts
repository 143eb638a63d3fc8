import type { Moment, ReportState } from "../model";

/** What a number can be: an amount of a form, a number or share of reports, or what a unit has done of a quota. */
export const askedKinds = [
  "amount",
  "expected",
  "actual",
  "onTime",
  "rate",
  "rateOnTime",
  "overdue",
  "quota",
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

/** What one report adds to a number. */
export interface TraceLine {
  readonly unitId: string;
  readonly unit: string;
  readonly periodId: string;
  readonly period: string;
  readonly value: number;
  /** How the report stands; "" where it is counted for what is in it. */
  readonly words: string;
  /** What it was collected and accepted as; nothing of a report that is not there. */
  readonly report?: {
    readonly revision: number;
    readonly state: ReportState;
    readonly collectedAt: Moment;
    readonly reviewedBy: string;
    readonly reviewedAt: Moment;
  };
}

/** A number with what it is made of. */
export interface Traced {
  readonly asked: Asked;
  readonly title: string;
  /** null = it is none, as it is never added. */
  readonly value: number | null;
  /** As people read it: 1,230, 67%. */
  readonly shown: string;
  readonly formula: string;
  readonly lines: readonly TraceLine[];
}

/** A number by what of it applies. */
export function asked(kind: Asked["kind"], more: Partial<Omit<Asked, "kind">> = {}): Asked {
  return { kind, formId: "", field: "", row: "", indicatorId: "", unitId: "", periodId: "", ...more };
}
