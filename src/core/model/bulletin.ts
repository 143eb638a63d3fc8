/** What is written: 督导通报, the notice of the campaign, or the list of who was chosen. */
export type DocumentKind = "bulletin" | "notice" | "roll";

/**
 * What a passage shows beneath its words: nothing; of a bulletin all units, reports that are late or missing, or quotas; of a notice tasks, what is
 * to be reported, targets, or who leads it; of a list who was chosen.
 */
export type BulletinTable =
  | "none"
  | "status"
  | "late"
  | "quotas"
  | "tasks"
  | "returns"
  | "targets"
  | "chosen"
  | "leadingGroup";

/** One row of the tab 通报内容. */
export interface BulletinItem {
  /** Without its number; "" = goes on beneath the one before. */
  readonly heading: string;
  /** When it is written, as `缺报单位数>0`; "" = always. */
  readonly condition: string;
  /** With placeholders such as {{应报}}. */
  readonly sentence: string;
  readonly table: BulletinTable;
}
