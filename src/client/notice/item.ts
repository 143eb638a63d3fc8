// One thing that was read from a notice and will become cells of a definition tab, once a person accepts it.
import type { Span } from "../../core/notice/types";
import type { Difference } from "../../core/template/already-there";
import type { Requoted } from "../../core/template/quoted";

/** Tab that an item is written to; `campaign` stands for rows of 活动设置. */
export type NoticeGroup =
  | "campaign"
  | "unitTypes"
  | "returns"
  | "tasks"
  | "phases"
  | "indicators"
  | "fields"
  | "reminders";

/** Groups in the order in which they are shown. */
export const noticeGroups: readonly NoticeGroup[] = [
  "campaign",
  "unitTypes",
  "returns",
  "tasks",
  "phases",
  "indicators",
  "reminders",
  "fields",
];

/** What a person decided about an item. */
export type ItemState = "open" | "accepted" | "dropped";

/** An item with the sentence it came from. */
export interface NoticeItem {
  id: string;
  group: NoticeGroup;
  /** Texts by column key of the tab (by setting key for the campaign). */
  cells: Record<string, string>;
  source: string;
  /** Place in the cleaned text; null when it was derived. */
  span: Span | null;
  /** 0 (a guess) to 1 (stated outright). */
  confidence: number;
  state: ItemState;
  /** Present where the campaign holds it already: in which columns the notice says something else. */
  there?: Difference[];
  /** What accepting it changes in the detail of its task, which quotes the number that the notice states otherwise. */
  requoted?: readonly Requoted[];
  /** Present on a task with another number than in the notice: the notice's, and the task that has it already, if one has. */
  asNumbered?: { number: string; holder?: string };
}

/** What a reader of one group makes; ids and states come later. */
export type ReadItem = Omit<NoticeItem, "id" | "state" | "there" | "requoted" | "asNumbered">;

/** Below this an item is marked for checking. */
export const LOW_CONFIDENCE = 0.75;

/** Column that names an item of a group. */
export const nameColumns: Record<NoticeGroup, string> = {
  campaign: "title",
  unitTypes: "name",
  returns: "name",
  tasks: "title",
  phases: "name",
  indicators: "indicator",
  fields: "label",
  reminders: "subject",
};
