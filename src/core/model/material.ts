import type { Day } from "./cell";

/** What a piece of evidence is. */
export type MaterialKind = "picture" | "text" | "audio" | "video" | "courseware" | "scan" | "other";

/** What a number of materials is asked of: each entry of the register, or all that a unit has. */
export type MaterialPer = "entry" | "unit";

/** One row of the tab 材料要求: links that units give in a field of a register. */
export interface Material {
  readonly materialId: string;
  /** What lacks are named by: 照片. */
  readonly name: string;
  readonly kind: MaterialKind;
  /** Register and its link field in which the links stand. */
  readonly formId: string;
  readonly field: string;
  /** Task id of the entries that are meant; "" = any. */
  readonly taskId: string;
  /** Kinds of the entries that are meant; empty = all. */
  readonly kinds: readonly string[];
  readonly per: MaterialPer;
  /** How many links at least. */
  readonly number: number;
  /** Types of the units that owe it; empty = all that owe the register. */
  readonly unitTypes: readonly string[];
  /** As the notice writes it. */
  readonly deadlineText: string;
  readonly deadline: Day;
}
