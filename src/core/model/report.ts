import type { FieldValues, Moment } from "./cell";

/** State of a report; a lock is a property of unit × period, not a state. */
export type ReportState = "draft" | "submitted" | "returned" | "accepted";

/** One unit's report of one period: a row of 报表记录, to which each event of the report adds another. */
export interface Report {
  readonly unitId: string;
  readonly periodId: string;
  /** Counts the events of the report, submissions and decisions alike: of several rows the highest counts. */
  readonly version: number;
  readonly state: ReportState;
  /** Counts submissions; 0 before the first. */
  readonly revision: number;
  readonly zero: boolean;
  /** Of its first tick: whether it is late goes by it, whatever comes later. */
  readonly submittedAt: Moment;
  /** When the revision that counts was made. */
  readonly collectedAt: Moment;
  readonly onTime: boolean;
  /** When a tick was refused that no other has followed; "" = none. What was taken in before goes on counting. */
  readonly refusedAt: Moment;
  /** Words of the problems of the last try, already described; "" = none. */
  readonly problems: string;
  /** What 首页 says was received; it names the version and what is in it. */
  readonly receipt: string;
  /** Mark of what the unit's workbook held when it was taken in (`contentOf`); "" = not known. */
  readonly content: string;
  /** What its rows add up to (`figuresToText`); "" = its rows are to be read. */
  readonly figures: string;
  /** How its rows are known again (`checkOf`); "" = not known. */
  readonly check: string;
  /** Where its rows stood when they were added (`placesToText`): a hint, because people sort and insert; "" = not known. */
  readonly rows: string;
  /** What the unit has changed since it was accepted (`correctionsToText`); "" = nothing. */
  readonly corrections: string;
  readonly reviewedBy: string;
  readonly reviewedAt: Moment;
  readonly reason: string;
  /**
   * What the report has to do with units below its own since it was accepted, a line each, the latest last: who of them was missing and
   * why it was accepted all the same, and what changed below since. "" = nothing; a new revision begins anew.
   */
  readonly below: string;
  /** What was decided on its entries, a line each that begins with its minute (`toldWords`); left out where nothing was. */
  readonly decided?: string;
}

/** One row of a collected table or card: unit × period × form × row. */
export interface TableLine {
  readonly unitId: string;
  readonly periodId: string;
  readonly formId: string;
  readonly revision: number;
  /** Task id, the words of a row of the table's own list, or "" for a card. */
  readonly rowId: string;
  /** Reported values by field: the correction where one was typed, else the computed value. */
  readonly values: FieldValues;
  /** Computed values by computed field. */
  readonly auto: FieldValues;
  readonly correctionReason: string;
  readonly zero: boolean;
  readonly collectedAt: Moment;
}
