// Numbers of a notice's tasks beside those of the campaign: a supplementary notice counts its paragraphs from one again.
import { plain, rowThere } from "../../core/template/already-there";
import type { NoticeItem } from "./item";
import { taskName } from "./items/tasks";

/**
 * Items whose tasks have no number that another task has: one that the campaign holds is called as it is there, any other goes without.
 * What belongs to such a task names it so. May be asked again with other tasks.
 */
export function numbered(
  items: readonly NoticeItem[],
  tasks: readonly Record<string, string>[],
): NoticeItem[] {
  const holders = new Map(tasks.map((task) => [plain(task.number), nameOf(task)]));
  const names = new Map<string, string>();
  const fitting = items.map((item) => {
    if (item.group !== "tasks") return item;
    const fitted = withNumber(item, tasks, holders);
    names.set(nameOf(item.cells), nameOf(fitted.cells));
    return fitted;
  });
  return fitting.map((item) => {
    const task = names.get(item.cells.task ?? "");
    return task === undefined ? item : { ...item, cells: { ...item.cells, task } };
  });
}

/** An item with another text in a column; a number that a person gave is no longer the notice's. */
export function mendedItem(item: NoticeItem, column: string, value: string): NoticeItem {
  const { asNumbered, ...bare } = item;
  const mended = { ...bare, cells: { ...item.cells, [column]: value } };
  return asNumbered && column !== "number" ? { ...mended, asNumbered } : mended;
}

function withNumber(
  { asNumbered, ...item }: NoticeItem,
  tasks: readonly Record<string, string>[],
  holders: Map<string, string>,
): NoticeItem {
  const number = asNumbered?.number ?? item.cells.number ?? "";
  const there = rowThere("tasks", tasks, { ...item.cells, number });
  const holder = there || plain(number) === "" ? undefined : holders.get(plain(number));
  if (!there && !holder) holders.set(plain(number), nameOf({ ...item.cells, number }));
  const free = there ? (there.number ?? "") : holder ? "" : number;
  const fitted = { ...item, cells: { ...item.cells, number: free } };
  return free === number ? fitted : { ...fitted, asNumbered: { number, ...(holder && { holder }) } };
}

function nameOf({ number = "", title = "" }: Record<string, string>): string {
  return taskName({ number, title });
}
