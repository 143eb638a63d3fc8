/** What a passage of a bulletin shows beneath its words: nothing, all units, reports that are late or missing, or quotas. */
export type BulletinTable = "none" | "status" | "late" | "quotas";

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
