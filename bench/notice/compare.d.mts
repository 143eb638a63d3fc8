import type { NoticeJson } from "../../src/core/notice/json";

/** Right, wrong and missed values of a field. */
export interface Entry {
  right: number;
  wrong: number;
  missed: number;
}

/** A tally over any number of notices. */
export class Tally {
  readonly fields: Map<string, Entry>;
  readonly misses: string[];
}

/** Adds one notice's comparison to the tally. */
export function compareNotice(tally: Tally, expected: NoticeJson, actual: NoticeJson): void;
