import type { Day, Moment } from "./cell";

/** What the lead tells about a task. */
export type TaskStatus = "notStarted" | "underWay" | "done" | "paused";

/** One task of the campaign. Only the title is compulsory. */
export interface Task {
  readonly taskId: string;
  /** Number path as the notice writes it: 1, 2.3. */
  readonly number: string;
  readonly title: string;
  /** What lists call it where the title takes more than a line or two; "" = by its title. */
  readonly shortTitle: string;
  readonly detail: string;
  /** Name or id of its phase, or "". */
  readonly phaseId: string;
  readonly leaders: readonly string[];
  readonly leadDepartment: string;
  readonly coDepartments: readonly string[];
  /** As written: 全年, 适时, 6月底以前. */
  readonly deadlineText: string;
  /** Working date, or "" when the notice gives none. */
  readonly deadline: Day;
  /** Unit types it applies to; empty = all. */
  readonly appliesTo: readonly string[];
  /** Whether it is a row of the ledger. */
  readonly inLedger: boolean;
  readonly status: TaskStatus;
  /** 0–100, or null when nobody has said. */
  readonly progress: number | null;
  readonly progressNote: string;
  readonly updatedBy: string;
  readonly updatedAt: Moment;
  readonly revision: number;
  readonly source: string;
}
