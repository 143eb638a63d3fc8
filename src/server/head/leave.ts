// Rows leave the head. Google has no request that deletes a row by what stands in it, and people sort: so whatever stands in their place is
// moved into a hidden tab and out of its own by one request, and the tab is removed once everything in it is known to be archived.
import { fingerprint, stableNumber } from "../../core/fingerprint";
import type { Cells, Definition, Form, TableRow } from "../../core/model";
import { eachRun, runsOf } from "../../core/report";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { fetchBlocks } from "../google/head-requests";
import { extend, type GridSize } from "../google/page-requests";
import { deleteRows, pasteRows } from "../google/row-requests";
import { addTab, removeTab } from "../google/sheet-requests";
import type { GridRange, SheetRequest } from "../google/sheets";
import { gridSizes } from "../tabs/grid-sizes";
import { isNote } from "../tabs/own-columns";
import { readTable } from "../tabs/read-table";
import type { Addition } from "../tabs/together";
import type { LogEntry } from "./log";
import { logLines } from "./log";

/** Tells what stands in a row of a form, wherever it stands and in whatever order its columns are. */
export function contentOfRow(cells: Cells): string {
  const filled = Object.entries(cells).filter(
    ([key, cell]) => !isNote(key) && cell !== "" && cell !== null && cell !== undefined,
  );
  return JSON.stringify(filled.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The hidden tab through which the rows of a form leave. */
const outboxId = (form: Form): number => stableNumber(`leaving:${form.formId}`);

/**
 * Moves rows out of their tabs, with what `more` changes and a line of the log: all of it happens, or nothing. What somebody has put in
 * their place meanwhile moves instead, and is brought back by `settleLeaving`. Throws NotNow.
 */
export function leaveHead(
  context: Context,
  definition: Definition,
  leaving: ReadonlyMap<Form, readonly number[]>,
  more: readonly SheetRequest[],
  log: LogEntry,
): void {
  const sizes = gridSizes(context.head.id);
  const moves = [...leaving]
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([form, rows]) =>
      movesOf(
        context,
        definition,
        form,
        [...rows].sort((a, b) => a - b),
        sizes,
      ),
    );
  context.tabs.appendTogether([{ key: "log", records: logLines(context, [log]) }], definition, [
    ...moves,
    ...more,
  ]);
}

function movesOf(
  { tabs }: Context,
  definition: Definition,
  form: Form,
  rows: readonly number[],
  sizes: ReadonlyMap<number, GridSize>,
): SheetRequest[] {
  const { sheetId, firstRow } = tabs.table(recordTab(form), definition);
  const { rows: height, columns } = sizes.get(sheetId)!;
  const top = firstRow - 1;
  const block = (tab: number, start: number, count: number): GridRange => ({
    sheetId: tab,
    startRowIndex: start,
    endRowIndex: start + count,
    startColumnIndex: 0,
    endColumnIndex: columns,
  });
  const outbox = outboxId(form);
  let next = top;
  const pastes = eachRun(runsOf(rows), (first, count) => {
    const request = pasteRows(block(sheetId, first - 1, count), block(outbox, next, count));
    next += count;
    return request;
  });
  const deletions = eachRun(runsOf(rows), (first, count) => deleteRows(sheetId, first - 1, count)).reverse();
  return [
    addTab({
      sheetId: outbox,
      title: `~${fingerprint(form.formId)}`,
      index: sizes.size,
      rows: top + rows.length,
      columns,
      frozenRows: 0,
      color: "#DADCE0",
      hidden: true,
    }),
    pasteRows(block(sheetId, 0, top), block(outbox, 0, top)),
    ...pastes,
    // Google keeps at least one row below those that are frozen.
    ...(height - rows.length <= top ? [extend(sheetId, "ROWS", 1)] : []),
    ...deletions,
  ];
}

/**
 * Removes the hidden tabs; rows among them that are not archived go back to where they belong. Gives how many did. It is safe
 * to run again, and does nothing where there is no such tab. Throws NotNow.
 */
export function settleLeaving(
  context: Context,
  definition: Definition,
  archived: () => ReadonlyMap<Form, readonly TableRow[]>,
): number {
  const sizes = gridSizes(context.head.id);
  const forms = definition.forms.filter((form) => sizes.has(outboxId(form)));
  if (forms.length === 0) return 0;
  const safe = archived();
  const found = fetchBlocks(
    context.head.id,
    forms.map((form) => ({ sheetId: outboxId(form) })),
  )!;
  const strays = forms.map((form, index): Addition => {
    const key = recordTab(form);
    const known = new Set((safe.get(form) ?? []).map(({ cells }) => contentOfRow(cells)));
    const tab = { sheetId: outboxId(form), name: form.name, values: found[index]! };
    const { rows } = readTable(key, tab, definition);
    const own = rows.map(({ cells }) => cells).filter((cells) => !known.has(contentOfRow(cells)));
    return { key, records: own };
  });
  context.tabs.appendTogether(
    strays,
    definition,
    forms.map((form) => removeTab(outboxId(form))),
  );
  return strays.reduce((sum, { records }) => sum + records.length, 0);
}
