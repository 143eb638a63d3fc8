import type { Asked } from "../asked";
import type { Moment, ReportState } from "../model";

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
