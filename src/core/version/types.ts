import type { Day, Definition, Moment, Task } from "../model";

/** What a task is in a unit's workbook; its status and progress are the office's own affair. */
export type IssuedTask = Pick<
  Task,
  "taskId" | "number" | "title" | "appliesTo" | "inLedger" | "deadline" | "deadlineText"
>;

/** The part of a definition that units fill in by: what a version keeps. */
export type IssuedDefinition = Pick<Definition, "returns" | "forms" | "rules" | "periods"> & {
  readonly tasks: readonly IssuedTask[];
};

/**
 * A definition as it was issued to the units. It judges the periods of a return that begin on its day of `bindsFrom` or later,
 * until the next version binds; a period that had begun goes on as it was told.
 */
export interface Version {
  readonly version: number;
  readonly issuedAt: Moment;
  /** First day by return id; a return without one is bound from its beginning. */
  readonly bindsFrom: Readonly<Record<string, Day>>;
  readonly issued: IssuedDefinition;
}

/** What a change is about. */
export type ChangedThing = "return" | "form" | "field" | "task" | "rule" | "period";

/** One difference between what was issued and what the tabs define now. */
export interface Change {
  readonly thing: ChangedThing;
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  readonly name: string;
  /** Name of what it belongs to: a field's form, a period's return; "" = the campaign. */
  readonly within: string;
  /** What differs where a thing stays: attribute by attribute. */
  readonly differences: readonly Difference[];
}

/** One attribute before and after, as stored; lists as they are. */
export interface Difference {
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
}
