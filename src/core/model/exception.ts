import type { Day, Moment } from "./cell";

/** 解锁 = a locked period may be submitted; 延期 = its due day is a later one; 免报 = it is not owed. */
export type ExceptionKind = "unlock" | "extend" | "exempt";

/** `asked` = a unit wants it and nobody has decided: it holds for nobody. */
export type ExceptionState = "granted" | "asked" | "declined";

/** What holds for some units otherwise than for all: a row of the tab 例外. */
export interface Exception {
  readonly exceptionId: string;
  readonly kind: ExceptionKind;
  readonly state: ExceptionState;
  /** Units that it is for; null = all. */
  readonly unitIds: readonly string[] | null;
  /** Periods that it is for, by their ids. */
  readonly periodIds: readonly string[];
  /** Last day on which it holds; "" for 免报. */
  readonly until: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: Moment;
}
