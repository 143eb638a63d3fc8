import type { Language } from "../../../core/model/language";
import type { NoticePlan, SkippedItem } from "../../../core/notice/types";
import type { NoticePresent } from "../../../core/wire/notice";
import { inCells } from "../cell-language";
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

/** The items as they are written in a language: what a person mended stays, all else says the same there. */
export function itemsIn(language: Language, items: readonly NoticeItem[], plan: NoticePlan): NoticeItem[] {
  const [shown, written] = [itemsOf(plan), inCells(language, () => itemsOf(plan))];
  return items.map((item) => {
    const at = shown.findIndex(({ id }) => id === item.id);
    const cells = Object.entries(item.cells).map(([column, value]) => {
      const isMended = value !== shown[at]?.cells[column];
      return [column, isMended ? value : (written[at]?.cells[column] ?? value)];
    });
    return { ...item, cells: Object.fromEntries(cells) };
  });
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
