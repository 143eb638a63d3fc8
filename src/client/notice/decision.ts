// From what a person accepted to what the script writes.
import { isDay } from "../../core/day/arithmetic";
import type { NoticePlan } from "../../core/notice/types";
import type { NoticeDecision, NoticeRow } from "../../core/wire/notice";
import { type NoticeGroup, type NoticeItem, nameColumns } from "./item";
import { itemsOf } from "./items";

/** The accepted items as rows of the definition tabs. Of two that state the same setting the later one wins. */
export function decisionOf(items: readonly NoticeItem[], mode: NoticeDecision["mode"]): NoticeDecision {
  const accepted = items.filter(({ state }) => state === "accepted");
  const rows = (group: NoticeGroup): NoticeRow[] =>
    accepted
      .filter((item) => item.group === group)
      .map(({ cells, source }) => ({ cells: filled(cells), source }));
  const settings = accepted.filter(({ group }) => group === "campaign").map(({ cells }) => filled(cells));
  return {
    campaign: Object.assign({}, ...settings) as Record<string, string>,
    unitTypes: rows("unitTypes"),
    returns: rows("returns"),
    phases: rows("phases"),
    tasks: rows("tasks"),
    indicators: rows("indicators"),
    fields: rows("fields"),
    reminders: rows("reminders"),
    kinds: [],
    mode,
  };
}

/** A whole plan, accepted as it was read. */
export function decisionOfPlan(plan: NoticePlan, mode: NoticeDecision["mode"]): NoticeDecision {
  return decisionOf(
    itemsOf(plan).map((item) => ({ ...item, state: "accepted" })),
    mode,
  );
}

/** Columns that hold a day. */
export const dayColumns: readonly string[] = ["deadline", "start", "end", "issuedOn", "dueOn"];

/** What stops an accepted item from being written. */
export interface Unfit {
  item: NoticeItem;
  /** The column whose value is no day, or the name that is missing. */
  column: string;
  value: string;
  /** The first day, where the last one lies before it. */
  start?: string;
}

/** Accepted items with a day that is none or lies before their first, or without the name that their tab requires. */
export function unfitItems(items: readonly NoticeItem[]): Unfit[] {
  return items
    .filter(({ state }) => state === "accepted")
    .flatMap((item): Unfit[] => {
      const days = dayColumns
        .map((column) => ({ item, column, value: item.cells[column] ?? "" }))
        .filter(({ value }) => value !== "" && !isDay(value));
      const { start = "", end = "" } = item.cells;
      if (days.length === 0 && start !== "" && end !== "" && end < start)
        return [{ item, column: "end", value: end, start }];
      const column = nameColumns[item.group];
      const isNameless = item.group !== "campaign" && (item.cells[column] ?? "").trim() === "";
      return isNameless ? [{ item, column, value: "" }, ...days] : days;
    });
}

function filled(cells: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value.trim() !== ""));
}
