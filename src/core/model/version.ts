import type { Campaign } from "./campaign";
import type { Day, Moment } from "./cell";
import type { Form } from "./form";
import type { Indicator } from "./indicator";
import type { Material } from "./material";
import type { Period } from "./period";
import type { Return } from "./return";
import type { Rule } from "./rule";
import type { Stage } from "./stage";
import type { Task } from "./task";

/** What a task is in a unit's workbook; its status and progress are the office's own affair. */
export type IssuedTask = Pick<
  Task,
  "taskId" | "number" | "title" | "appliesTo" | "inLedger" | "deadline" | "deadlineText"
>;

/** The part of a definition that units fill in by and are judged by: what a version keeps. */
export interface IssuedDefinition {
  /** First and last day of the campaign. */
  readonly span: Pick<Campaign, "start" | "end">;
  readonly returns: readonly Return[];
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  /** As the tabs made them; which of them are in force tells `periodsInForce`. */
  readonly periods: readonly Period[];
  readonly tasks: readonly IssuedTask[];
  readonly indicators: readonly Indicator[];
  /** Left out where none was asked for: what was issued before there were any stays the same to the letter. */
  readonly materials?: readonly Material[];
  /** Those in which units decide by sending: how many entries, and whether they are ranked; left out where there are none. */
  readonly stages?: readonly Stage[];
}

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
