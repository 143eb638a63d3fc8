// Rows of a notice as cells of the definition tabs, and what they change there.
import { fieldKinds } from "../../core/field";
import type { Cells, Language } from "../../core/model";
import { dayOf } from "../../core/rows";
import { relabelled } from "../../core/rows/relabel";
import { type TableKey, tables } from "../../core/tables";
import {
  differencesFrom,
  type NoticeTab,
  plain,
  REPLACED,
  rowThere,
  wordsWith,
} from "../../core/template/already-there";
import { inOrderOfTable } from "../../core/template/from-notice";
import type { Restated } from "../../core/template/quoted";
import type { NoticeRow } from "../../core/wire/notice";
import type { Context } from "../context";
import type { RowChange } from "../tabs/row-changes";

const ID_COLUMNS = {
  unitTypes: "name",
  returns: "returnId",
  phases: "phaseId",
  tasks: "taskId",
  indicators: "indicatorId",
  fields: "field",
  reminders: "ruleId",
} as const satisfies Record<NoticeTab, string>;

// An indicator has a row for each kind of units.
const identityOf = (key: NoticeTab): readonly string[] =>
  key === "indicators" ? [ID_COLUMNS[key], "unitType", "unit"] : [ID_COLUMNS[key]];

/** What becomes of one tab. */
export interface TabPlan {
  key: NoticeTab;
  /** Rows added below those that are there. */
  added: Cells[];
  changes: RowChange[];
  /** All rows of a tab that is written anew. */
  whole?: Cells[];
  /** Rows of such a tab that are there with other days. */
  changed?: number;
  there: number;
  gone: number;
}

/** What rows of a notice state otherwise than the rows that a tab holds for them. */
export function restatedOf(key: NoticeTab, present: readonly Cells[], read: readonly Cells[]): Restated[] {
  const held = present.map((cells) => ({ cells, text: textOfRow(key, cells) }));
  return read.flatMap((row) => {
    const there = heldAs(key, held, row);
    return there ? [{ there: there.cells, read: row }] : [];
  });
}

/** A row of a tab, also as the text by which it is compared. */
interface Held {
  cells: Cells;
  text: Record<string, string>;
}

/** What the rows of a notice add to a tab, change in it and find there. */
export function planOf(
  context: Context,
  key: NoticeTab,
  present: readonly Cells[],
  read: readonly Cells[],
  mode: "append" | "replace",
): TabPlan {
  const held = present.map((cells) => ({ cells, text: textOfRow(key, cells) }));
  if (mode === "replace" && REPLACED.includes(key)) return replacing(key, held, read);
  const ordered =
    key === "fields"
      ? inOrderOfTable(
          held.map(({ text }) => text),
          read,
        )
      : read;
  const found = ordered.map((row) => ({ row, there: heldAs(key, held, row) }));
  const changes = found.flatMap(({ row, there }) => (there ? changeOf(context, key, there, row) : []));
  const added = found.filter(({ there }) => !there).map(({ row }) => row);
  return { key, added, changes, there: read.length - added.length - changes.length, gone: 0 };
}

// A task that is there stays the one that units report on, with how far it is; the notice decides its days.
function replacing(key: NoticeTab, held: readonly Held[], read: readonly Cells[]): TabPlan {
  const left = [...held];
  const plan = { key, added: [] as Cells[], changes: [], whole: [] as Cells[], there: 0 };
  let changed = 0;
  for (const row of read) {
    const there = heldAs(key, left, row);
    if (there) left.splice(left.indexOf(there), 1);
    const differing = there ? { ...differingCells(key, there, row), ...renumbered(key, there, row) } : {};
    plan.whole.push(there ? { ...row, ...filled(there.cells), ...differing } : row);
    if (!there) plan.added.push(row);
    else if (Object.keys(differing).length > 0) changed++;
    else plan.there++;
  }
  return { ...plan, changed, gone: left.length };
}

// A tab that is written anew is numbered as the notice numbers it.
function renumbered(key: NoticeTab, { text }: Held, { number = "" }: Cells): Cells {
  return key === "tasks" && plain(text.number) !== plain(number) ? { number } : {};
}

function heldAs(key: NoticeTab, held: readonly Held[], row: Cells): Held | undefined {
  const there = rowThere(
    key,
    held.map(({ text }) => text),
    row,
  );
  return held.find(({ text }) => text === there);
}

function changeOf(context: Context, key: NoticeTab, { cells: was, text }: Held, row: Cells): RowChange[] {
  const cells = differingCells(key, { cells: was, text }, row);
  return Object.keys(cells).length === 0 ? [] : [rowChange(context, key, was, cells)];
}

/** New cells for a row that is there. */
export function rowChange(context: Context, key: NoticeTab, was: Cells, cells: Cells): RowChange {
  // Whoever has the task's card open is told that it was changed.
  const edited: Cells =
    key === "tasks"
      ? { revision: Number(was.revision ?? 0) + 1, updatedBy: context.user, updatedAt: context.now }
      : {};
  const match = Object.fromEntries(identityOf(key).map((column) => [column, was[column] ?? ""]));
  return { match, cells: { ...cells, ...edited } };
}

function differingCells(key: NoticeTab, { text }: Held, row: Cells): Cells {
  const differing = differencesFrom(key, text, row);
  const stated = Object.fromEntries(differing.map(({ column }) => [column, row[column] ?? ""]));
  return { ...stated, ...wordsWith(key, differing, row, text) };
}

function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== "" && value !== null));
}

/** A row as people read it: days in ISO. */
export function textOfRow(key: TableKey, cells: Cells): Record<string, string> {
  const isDay = (name: string) => tables[key].columns.find((column) => column.key === name)?.kind === "date";
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      (isDay(name) && dayOf(value)) || String(value ?? ""),
    ]),
  );
}

/** Rows as cells, choices in the campaign's language. Numbers and days arrive as text; the cell's own format reads them, so only plain digits become numbers. */
export function cellsOfAll(
  { newId }: Pick<Context, "newId">,
  key: NoticeTab,
  decision: Readonly<Record<NoticeTab, readonly NoticeRow[]>> & { readonly language: Language },
  form = "",
): Cells[] {
  const column = ID_COLUMNS[key];
  return decision[key].map(({ cells, source }) => {
    const typed = Object.fromEntries(
      Object.entries(relabelled(key, cells, decision.language)).map(([name, text]) => [
        name,
        isNumeric(key, name) && /^-?\d+(\.\d+)?$/.test(String(text)) ? Number(text) : text,
      ]),
    );
    const id = cells[column] || `${key.charAt(0)}${newId()}`;
    return { ...typed, ...(key === "fields" && { form }), source, [column]: id };
  });
}

function isNumeric(key: TableKey, name: string): boolean {
  const kind = tables[key].columns.find((column) => column.key === name)?.kind;
  return kind !== undefined && fieldKinds[kind].holds === "number";
}
