/** What a change is about. */
export type ChangedThing =
  | "campaign"
  | "return"
  | "form"
  | "field"
  | "task"
  | "rule"
  | "indicator"
  | "material"
  | "stage"
  | "period";

/** One difference between what was issued and what the tabs define now. */
export interface Change {
  readonly thing: ChangedThing;
  readonly kind: "added" | "removed" | "changed";
  readonly id: string;
  readonly name: string;
  /** Name of what it belongs to: a field's form, a period's return; "" = the campaign. */
  readonly within: string;
  /** What differs where a thing stays, and all that a new one has: attribute by attribute. */
  readonly differences: readonly Difference[];
}

/** One attribute before and after, as stored; lists as they are. */
export interface Difference {
  readonly attribute: string;
  readonly before: unknown;
  readonly after: unknown;
}
