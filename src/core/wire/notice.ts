// What the notice dialog sends back: the items that a person accepted or mended, ready for the definition tabs.

/** Accepted rows per definition tab; keys are column keys of that tab, `extra` keeps what has no column. */
export interface NoticeDecision {
  campaign: Record<string, string>;
  phases: NoticeRow[];
  tasks: NoticeRow[];
  indicators: NoticeRow[];
  fields: NoticeRow[];
  reminders: NoticeRow[];
  /** append: keep what the tabs hold; replace: the tabs hold only these rows afterwards. */
  mode: "append" | "replace";
}

/** One row, with the sentence it came from. */
export interface NoticeRow {
  cells: Record<string, string>;
  source: string;
}
