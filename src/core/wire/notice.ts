import type { Input } from "./inputs";

/** What the notice dialog sends back: the items that a person accepted or mended, ready for the definition tabs. */
export type NoticeDecision = Input<"notice.apply">;

/** One row, with the sentence it came from. */
export type NoticeRow = NoticeDecision["tasks"][number];
