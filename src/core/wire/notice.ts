import type { NoticeTab } from "../template/already-there";
import type { Input } from "./inputs";

/** What the notice dialog sends back: the items that a person accepted or mended, ready for the definition tabs. */
export type NoticeDecision = Input<"notice.apply">;

/** One row, with the sentence it came from. */
export type NoticeRow = NoticeDecision["tasks"][number];

/** What the definition tabs hold when the dialog opens, as text with days in ISO; by column key, settings by their key. */
export interface NoticePresent {
  settings: Record<string, string>;
  rows: Record<NoticeTab, Record<string, string>[]>;
}

/** What an import made of one tab: rows. */
export interface NoticeWritten {
  /** The tab's name. */
  tab: string;
  added: number;
  changed: number;
  /** Left as they are, because they say the same. */
  there: number;
  /** Taken away, because the notice's rows stand in their place. */
  gone: number;
}
