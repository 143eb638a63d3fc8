// A notice beside what the campaign holds already: nothing is written twice, and no day is changed unasked.
import {
  type Difference,
  differencesFrom,
  plain,
  REPLACED,
  rowThere,
  wordsOf,
} from "../../core/template/already-there";
import { quotaRows } from "../../core/template/from-notice";
import { isTaskOf, requote } from "../../core/template/quoted";
import type { NoticeDecision, NoticePresent } from "../../core/wire/notice";
import { cellLanguage } from "./cell-language";
import type { NoticeGroup, NoticeItem } from "./item";
import { numbered } from "./numbers";

/** Items with what the campaign holds of them; those that say the same are dropped, those that differ wait for a person. */
export function besidePresent(
  items: readonly NoticeItem[],
  present: NoticePresent | undefined,
  mode: NoticeDecision["mode"],
): NoticeItem[] {
  const tasks = isReplaced("tasks", mode) ? [] : (present?.rows.tasks ?? []);
  return numbered(items, tasks).map((item) => {
    const there = present && !isReplaced(item.group, mode) ? differences(item, present) : undefined;
    const { there: was, requoted: _requoted, ...bare } = item;
    if (there && there.length === 0) return { ...bare, there, state: "dropped" };
    if (there) return { ...bare, there, ...requotedBy(item, present!), state: "open" };
    return was ? { ...bare, state: "open" } : item;
  });
}

/** Open, and not in the campaign with another day: such a one is decided by itself. */
export function isUndisputed({ state, there }: NoticeItem): boolean {
  return state === "open" && there === undefined;
}

/** Left out because the campaign holds it. */
export function isThere({ state, there }: NoticeItem): boolean {
  return state === "dropped" && there?.length === 0;
}

/** Whether the rows of a group are written in place of what is there. */
export function isReplaced(group: NoticeGroup, mode: NoticeDecision["mode"]): boolean {
  return mode === "replace" && REPLACED.some((key) => key === group);
}

/** Whether a campaign was made from this very notice: by its number, or by its title. */
export function isSameNotice(items: readonly NoticeItem[], { settings }: NoticePresent): boolean {
  const isSame = (key: string) => stated(items, key) !== "" && stated(items, key) === wordsOf(settings[key]);
  return isSame("documentNumber") || isSame("title");
}

/** Whether a notice seems to be about another campaign: it has another title, and another office issued it. */
export function isUnrelated(items: readonly NoticeItem[], { settings }: NoticePresent): boolean {
  return ["title", "issuer"].every((key) => {
    const [read, there] = [stated(items, key), wordsOf(settings[key])];
    return read !== "" && there !== "" && !read.includes(there) && !there.includes(read);
  });
}

function stated(items: readonly NoticeItem[], key: string): string {
  return wordsOf(
    items.find(({ group, cells }) => group === "campaign" && cells[key] !== undefined)?.cells[key],
  );
}

// What a task says of the number in words goes with it.
function requotedBy({ group, cells }: NoticeItem, { rows }: NoticePresent): Pick<NoticeItem, "requoted"> {
  if (group !== "indicators") return {};
  const restated = rowsOf(cells, rows).flatMap(({ row: read, there }) => (there ? [{ there, read }] : []));
  const task = rows.tasks.find((each) => restated.some(({ there }) => isTaskOf(each, there)));
  const { requoted } = requote(task?.detail ?? "", restated, rows.indicators, cellLanguage());
  return requoted.length > 0 ? { requoted } : {};
}

// Of a number for several kinds of units that the campaign holds by the kind, one row for each.
function rowsOf(cells: NoticeItem["cells"], { indicators, unitTypes }: NoticePresent["rows"]) {
  const names = unitTypes.map(({ name = "" }) => name);
  const isWhole = rowThere("indicators", indicators, cells) !== undefined;
  return (isWhole ? [cells] : quotaRows([cells], names)).map((row) => ({
    row,
    there: rowThere("indicators", indicators, row),
  }));
}

/** undefined: nothing of it is there; empty: it says the same. */
function differences(
  { group, cells }: NoticeItem,
  { settings, rows }: NoticePresent,
): Difference[] | undefined {
  if (group === "campaign") {
    const stated = Object.keys(cells).filter((key) => plain(settings[key]) !== "");
    if (stated.length === 0) return undefined;
    return stated
      .filter((key) => plain(settings[key]) !== plain(cells[key]))
      .map((column) => ({ column, now: settings[column] ?? "" }));
  }
  const found =
    group === "indicators"
      ? rowsOf(cells, rows)
      : [{ row: cells, there: rowThere(group, rows[group], cells) }];
  const differing = found.flatMap(({ row, there }) => (there ? differencesFrom(group, there, row) : []));
  // Of a number for several kinds of units, what is there for some is still to be written for the others.
  if (differing.length === 0 && found.some(({ there }) => !there)) return undefined;
  return differing.filter(
    (each, i) => differing.findIndex(({ column, now }) => column === each.column && now === each.now) === i,
  );
}
