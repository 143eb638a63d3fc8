import type { Entry, FieldValue, Moment } from "../../model";

/** What an entry says, whichever report holds it. */
export type EntryContent = Pick<Entry, "date" | "taskId" | "values" | "origin" | "sourceRow" | "below">;

/** An entry that was added (`before` null), taken out (`after` null) or changed. */
export interface EntryCorrection {
  readonly id: string;
  readonly formId: string;
  readonly activityId: string;
  readonly before: EntryContent | null;
  readonly after: EntryContent | null;
  /** Fields whose long text has not changed: what was recorded of them stands, and is not told again. */
  readonly same?: readonly string[];
}

/** One value of a row of a table or card. */
export interface ValueCorrection {
  readonly id: string;
  readonly formId: string;
  readonly rowId: string;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** Why a computed value was corrected, as the row says it. */
  readonly reason: string;
}

/**
 * One thing that a unit has changed since its report was accepted (更正建议). The id follows from what it changes and to what, so
 * that the same change is the same correction at every collection.
 */
export type Correction = EntryCorrection | ValueCorrection;

/** A correction that was declined: what it would have changed, in words, when it was decided and why; an earlier record knows its id alone. */
export interface Declined {
  readonly id: string;
  readonly words: string;
  readonly at: Moment;
  readonly reason: string;
}

/** What a report's row keeps of them. */
export interface Corrections {
  /** Mark of the workbook's content that they were made from (`contentOf`). */
  readonly mark: string;
  readonly at: Moment;
  /** Those that wait for a decision. */
  readonly open: readonly Correction[];
  /** How many more one cell does not take: they are listed once these are decided. Without it, none. */
  readonly more?: number;
  /** Those that were declined and still stand in the workbook. */
  readonly declined: readonly Declined[];
  /** Why what stands in the workbook cannot be proposed, in words; "" where it can. */
  readonly faults: string;
}

/** How many wait for a decision, those that are not listed yet among them. */
export function countWaiting({ open, more = 0 }: Pick<Corrections, "open" | "more">): number {
  return open.length + more;
}

/** Whether a correction is of a whole entry. */
export function isOfEntry(correction: Correction): correction is EntryCorrection {
  return "activityId" in correction;
}
