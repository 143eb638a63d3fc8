import type { Words } from "../../core/model/language";
import { noticeWords } from "../../core/text/pages/notice";
import { settingWords } from "../../core/text/settings";
import { tableWords } from "../../core/text/tables";
import { say } from "../parts/language";
import { type NoticeGroup, type NoticeItem, nameColumns } from "./item";

/** Columns that can be mended, in the order of the form. */
const itemColumns: Record<Exclude<NoticeGroup, "campaign">, readonly string[]> = {
  unitTypes: ["name", "level", "note"],
  returns: ["name", "kind", "cutoffDay", "dueIn", "dueDay", "dueOn", "graceDays"],
  tasks: [
    "number",
    "title",
    "detail",
    "appliesTo",
    "leaders",
    "leadDepartment",
    "coDepartments",
    "deadlineText",
    "deadline",
    "inLedger",
    "status",
    "extra",
  ],
  phases: ["kind", "name", "task", "dateText", "start", "end", "extra"],
  indicators: [
    "indicator",
    "task",
    "unitWord",
    "nature",
    "origin",
    "unitType",
    "min",
    "max",
    "deadlineText",
    "deadline",
    "headline",
    "note",
    "extra",
  ],
  fields: ["label", "kind", "required", "origin", "nature", "order", "inUse", "extra"],
  reminders: ["when", "days", "workdaysOnly", "subject", "body", "inUse", "extra"],
};

/** Columns of an item: those of its tab, or the settings it states. */
export function columnsOf({ group, cells }: NoticeItem): readonly string[] {
  return group === "campaign" ? Object.keys(cells) : itemColumns[group];
}

/** Label of a column as the tab shows it. */
export function columnLabel(group: NoticeGroup, column: string): string {
  const settings: Readonly<Record<string, { item: Words }>> = settingWords;
  const columns: Readonly<Record<string, Words>> = group === "campaign" ? {} : tableWords[group].columns;
  const words = group === "campaign" ? settings[column]?.item : columns[column];
  return words ? say(words) : column;
}

/** What an item is called in the list, placeholders in words; "" where it has no name. */
export function itemName({ group, cells }: NoticeItem): string {
  if (group === "campaign") return columnLabel("campaign", Object.keys(cells)[0] ?? "");
  const name = [cells.number, cells[nameColumns[group]]].filter(Boolean).join(" ").trim();
  return group === "reminders" ? name.replace(PLACEHOLDER, inWords) : name;
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const inWords = (_braces: string, name: string) => say(noticeWords.placeholder, { name });

/** Columns that say what is usual; they are mended, not listed. */
const USUAL = ["kind", "nature", "required", "order", "status", "inLedger", "body", "workdaysOnly", "note"];

/** Label and value of what an item states beside its name. */
export function itemFacts(item: NoticeItem): { label: string; value: string }[] {
  const { group, cells } = item;
  const named = group === "campaign" ? [] : ["number", nameColumns[group]];
  return columnsOf(item)
    .filter((column) => !named.includes(column) && !isUsual(group, column) && (cells[column] ?? "") !== "")
    .map((column) => ({ label: columnLabel(group, column), value: cells[column] ?? "" }));
}

// Where an indicator's value comes from decides whether it is judged at all; the kind of a return, how its months are cut.
function isUsual(group: NoticeGroup, column: string): boolean {
  if (group === "returns" && column === "kind") return false;
  return USUAL.includes(column) || (column === "origin" && group !== "indicators");
}
