// Which periods each workbook shows, by their ids: a return may come or go, and a rule may cut the year anew, between two of them.
import type { Period, Unit } from "../../core/model";

/** Stamp under which it is kept. */
export const OPENED = "clock.opened";

/** Most units owe the same: each list of period ids is kept once, by a short mark, and of a workbook the mark of its list. */
export interface Opened {
  lists: Record<string, readonly string[]>;
  of: Record<string, string>;
}

/**
 * What is kept for these workbooks of what was stored, without lists that are no workbook's any more; nothing of what an earlier
 * version stored, which only counted.
 */
export function openedOf(stored: Partial<Opened> | undefined, keys: readonly string[]): Opened {
  const known = new Set(keys);
  const of = Object.entries(stored?.of ?? {}).filter(([key]) => known.has(key));
  const used = new Set(of.map(([, mark]) => mark));
  return {
    lists: Object.fromEntries(Object.entries(stored?.lists ?? {}).filter(([mark]) => used.has(mark))),
    of: Object.fromEntries(of),
  };
}

/** A unit that gets a new workbook starts anew. */
export function keyOf({ workbookId }: Pick<Unit, "workbookId">): string {
  return workbookId.slice(-8);
}

/** Periods that the unit's workbook does not show yet. */
export function notOpened(
  periods: readonly Period[],
  { lists, of }: Opened,
  unit: Pick<Unit, "workbookId">,
): Period[] {
  const shown = new Set(lists[of[keyOf(unit)] ?? ""]);
  return periods.filter(({ id }) => !shown.has(id));
}

/** Notes that the unit's workbook shows these periods. A list that is no workbook's any more stays until it is read again. */
export function note(opened: Opened, unit: Pick<Unit, "workbookId">, periods: readonly Period[]): void {
  const ids = periods.map(({ id }) => id);
  const mark = markOf(opened, ids);
  opened.lists[mark] = ids;
  opened.of[keyOf(unit)] = mark;
}

function markOf({ lists }: Opened, ids: readonly string[]): string {
  const marks = Object.keys(lists);
  const known = marks.find((mark) => lists[mark]!.join() === ids.join());
  return known ?? String(Math.max(0, ...marks.map(Number)) + 1);
}
