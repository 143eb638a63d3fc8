import type { PeriodRule } from "./period";

/** What is owed, by whom and how often (报送事项; DHIS2: data set): tab 报送事项. A report is unit × period of a return. */
export interface Return {
  readonly returnId: string;
  readonly name: string;
  /** Forms that one report of it holds: one tick for all of them. A form belongs to one return. */
  readonly formIds: readonly string[];
  readonly rule: PeriodRule;
  /** Unit types that owe it; with `units` empty as well, all that report. */
  readonly unitTypes: readonly string[];
  /** Ids of single units that owe it whatever their type. */
  readonly units: readonly string[];
  /** Whether 零报告 may be ticked. */
  readonly zeroAllowed: boolean;
  /** Who reviews it, as written; "" = the office. */
  readonly reviewer: string;
  /** Task it belongs to, or "". */
  readonly taskId: string;
}
