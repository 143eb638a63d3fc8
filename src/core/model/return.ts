import type { Day } from "./cell";
import type { PeriodRule } from "./period";

/**
 * What becomes of a row dated after the due day of its period: it stays there, named as not contained until the next tick
 * takes it in (`correction`), or it counts in the next period (`next`).
 */
export type LateEntries = "correction" | "next";

/** What is owed, by whom and how often (报送事项; DHIS2: data set): tab 报送事项. A report is unit × period of a return. */
export interface Return {
  readonly returnId: string;
  readonly name: string;
  /** Forms that one report of it holds: one tick for all of them. A form belongs to one return. */
  readonly formIds: readonly string[];
  readonly rule: PeriodRule;
  /** Its first and last day; the campaign's unless told. */
  readonly start: Day;
  readonly end: Day;
  /** Unit types that owe it; with `units` empty as well, all that report. */
  readonly unitTypes: readonly string[];
  /** Single units that owe it whatever their type, as written: ids, names or short names. */
  readonly units: readonly string[];
  /** Whether 零报告 may be ticked. */
  readonly zeroAllowed: boolean;
  /** Who reviews it, as written: accounts; "" = anybody in the office. */
  readonly reviewer: string;
  /** Task it belongs to, or "". */
  readonly taskId: string;
  /** 免报: a period that holds one of these days is in no rate. */
  readonly exempt: readonly Day[];
  readonly lateEntries: LateEntries;
  /** Row of the tab. */
  readonly row: number;
}
