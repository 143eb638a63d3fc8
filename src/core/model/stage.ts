import type { Day, Moment } from "./cell";

/**
 * Who decides in a stage: the unit by sending its entry, the unit above it by naming it among its own, the office, or the level above the
 * office, whose answer the office notes.
 */
export type StageDecider = "unit" | "superior" | "office" | "above";

/** How many entries a stage takes: of each unit where the unit decides, else of the campaign; of units of one type where one is named. */
export interface Places {
  /** "" = all types. */
  readonly unitType: string;
  /** null = not stated. */
  readonly min: number | null;
  readonly max: number | null;
  /** Percent of the most by which more may be proposed (差额); 0 = none. */
  readonly over: number;
}

/** A level of outlets that print an article, e.g. 国家级. */
export interface OutletLevel {
  readonly level: string;
  /** Points of an article that was printed there; null = none are given. */
  readonly points: number | null;
}

/** A step that the entries of a register go through, e.g. 推荐, 选树, 采用: rows of the tab 评选环节 with one form and one name. */
export interface Stage {
  readonly formId: string;
  /** By this it is known within its form. */
  readonly name: string;
  readonly decider: StageDecider;
  /** Whether who is chosen here has a place of its own. */
  readonly ranked: boolean;
  /** Working days for which the choice is made public; 0 = it is not. */
  readonly publicityDays: number;
  /** Whether who is chosen here stands in the library of typical cases. */
  readonly library: boolean;
  /** What a unit is told with the decision; "" = nothing more. */
  readonly told: string;
  readonly places: readonly Places[];
  /** Empty = no outlet is asked for. */
  readonly levels: readonly OutletLevel[];
}

/** What was decided on an entry; `passedOn` by the unit above, `withdrawn` takes the decision before it back. */
export type DecisionResult = "chosen" | "notChosen" | "passedOn" | "withdrawn";

/** A row of 评选记录, which is only added to: of several on one entry, stage and outlet the last counts. */
export interface Decision {
  readonly formId: string;
  readonly entryId: string;
  readonly unitId: string;
  /** Names as they were when it was decided: they stay readable when the entry is gone. */
  readonly unit: string;
  readonly caseName: string;
  readonly kind: string;
  readonly stage: string;
  readonly result: DecisionResult;
  readonly rank: number | null;
  readonly reason: string;
  readonly outlet: string;
  readonly level: string;
  /** Day of the decision, or on which the outlet printed it. */
  readonly date: Day;
  readonly link: string;
  /** First and last day on which it is public; "" = it is not. */
  readonly publicFrom: Day;
  readonly publicTo: Day;
  readonly by: string;
  readonly at: Moment;
  /** Marks of what the entry said when it was decided on, field by field; absent for decisions from before they were kept. */
  readonly content?: string;
}
