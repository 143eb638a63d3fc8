import type { NoticePlan, SkippedItem } from "../../../core/notice/types";
import type { NoticePresent } from "../../../core/wire/notice";
import type { NoticeGroup, NoticeItem, ReadItem } from "../item";
import { campaignItems } from "./campaign";
import { fieldItems } from "./fields";
import { indicatorCells, indicatorItems } from "./indicators";
import { milestoneCells, phaseItems } from "./phases";
import { reminderItems } from "./reminders";
import { returnItems } from "./returns";
import { taskDefaults, taskItems } from "./tasks";
import { unitTypeItems } from "./unit-types";

/** Everything a plan holds, item by item; what has no column goes to the cell `extra` of its item. `present`: rows that the campaign has. */
export function itemsOf(plan: NoticePlan, present?: NoticePresent["rows"]): NoticeItem[] {
  const unitTypes = (present?.unitTypes ?? []).map(({ name = "" }) => name);
  const read = [
    ...campaignItems(plan),
    ...unitTypeItems(plan),
    ...returnItems(plan, present?.returns ?? []),
    ...taskItems(plan, unitTypes),
    ...phaseItems(plan),
    ...indicatorItems(plan),
    ...reminderItems(plan),
    ...fieldItems(plan),
  ];
  return read.map((item, index) => ({ ...item, id: `${item.group}-${index}`, state: "open" }));
}

/** Something that was not taken, as an item after all; a person said so. */
export function itemOfSkipped(skipped: SkippedItem, id: string): NoticeItem {
  const { text, sentence, span } = skipped;
  return { ...asRead(skipped.kind, text), id, source: sentence, span, confidence: 1, state: "accepted" };
}

function asRead(kind: SkippedItem["kind"], text: string): Pick<ReadItem, "group" | "cells"> {
  const item = (group: NoticeGroup, cells: Record<string, string>) => ({ group, cells });
  if (kind === "task") return item("tasks", { title: text, ...taskDefaults(true) });
  if (kind === "target") return item("indicators", indicatorCells(text, ""));
  return item("phases", { ...milestoneCells(text), ...(kind === "date" && { dateText: text }) });
}
