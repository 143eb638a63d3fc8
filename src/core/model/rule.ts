import type { ShowWhen } from "./field";

/** A must hold; B must hold or be explained in at least six characters; C asks for an explanation; D is a hint. */
export type Grade = "A" | "B" | "C" | "D";

/** How a rule compares its two sides; `required` looks at the left one only. */
export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le" | "required";

/**
 * A validation rule as a row: left comparison right. A side is a number, a field of the row, `previous.` and a field of it,
 * another form and its field (`稿件.字数`: summed over its rows of this report), or a register alone (how many rows it has).
 */
export interface Rule {
  readonly ruleId: string;
  /** Form whose rows it judges; "" = one that does not exist. */
  readonly formId: string;
  readonly left: string;
  readonly comparison: Comparison;
  /** Unused for `required`. */
  readonly right: string;
  readonly grade: Grade;
  readonly message: string;
  /** The rule judges only rows in which a field has one of these values; null = all. */
  readonly when: ShowWhen | null;
  readonly inUse: boolean;
}

/** What a reminder counts its days from; `silent` from what a unit sent last of a return at any time. */
export type ReminderWhen =
  | "periodStart"
  | "halfway"
  | "weekly"
  | "beforeDue"
  | "workdaysBefore"
  | "dueDay"
  | "silent"
  | "overdue";

/** What a rung speaks of; `quotas` are targets that a unit is behind with. */
export type ReminderAbout = "reports" | "milestones" | "tasks" | "quotas";

/** Who hears of what is asked of a unit, in a mail of their own: the level above it, the office's department, or the leaders of the digest. */
export type ReminderCopy = "above" | "department" | "leaders";

/** One rung of the reminder ladder. */
export interface ReminderRule {
  readonly ruleId: string;
  readonly when: ReminderWhen;
  /** Days before the due day (working days for `workdaysBefore`), after it for `overdue`, without anything new for `silent`. */
  readonly days: number;
  /** Days between repeats of an overdue or silent reminder; null = once. */
  readonly every: number | null;
  /** Move a send that falls on a day off: earlier for what comes before the due day and on it, later otherwise. */
  readonly workdaysOnly: boolean;
  /** Left out: reports, materials and milestones. */
  readonly about?: ReminderAbout;
  /** Types of the units that it concerns; left out or empty = all. */
  readonly unitTypes?: readonly string[];
  /** Weekday on which it leaves, 1 = Monday … 7 = Sunday; left out = any, and Monday for `weekly`. */
  readonly weekday?: number;
  /** Left out: nobody else hears of it. */
  readonly copyTo?: ReminderCopy;
  readonly subject: string;
  readonly body: string;
  readonly inUse: boolean;
}
