// Night by night, once the tabs of the record have grown long: what later versions have replaced, and periods that are closed, leave the
// head for a workbook of archive. Order: archive, read back, out of the head. Ended at any call, the next run goes on from what it finds.

import { type Block, blocksToArchive } from "../../core/archive";
import type { Definition, Form, TableRow } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { problem } from "../../core/problem";
import { countedReports, placeKey, placesToText, runsOf } from "../../core/report";
import { readNumber } from "../../core/rows";
import { recordTab, tableOf } from "../../core/tables";
import { fill, inLanguage } from "../../core/text";
import { archiveWords } from "../../core/text/archive";
import { listed } from "../../core/text/lists";
import { recordedBy } from "../../core/version";
import type { Context } from "../context";
import { edit } from "../edit";
import { DriveRefusal } from "../google/drive";
import { appendRows } from "../google/sheets";
import {
  type Book,
  change,
  type Filling,
  fillingOf,
  noteFilled,
  openBook,
  openFilling,
  readTail,
} from "../head/archive-book";
import { setting, writeSettings } from "../head/campaign";
import { contentOfRow, leaveHead, settleLeaving } from "../head/leave";
import { archivedPlaces } from "../head/places";
import { type FormRows, presentPlaces, rowsByKey } from "../head/present-places";
import { allReports, readRecord } from "../head/record";
import { formRows, knownKeys, placesRequests, renewPlaces } from "../head/renew-places";
import { ProblemError } from "../problem-error";
import { appendedRows } from "../tabs/appended";
import { gridSizes } from "../tabs/grid-sizes";
import { isNote } from "../tabs/own-columns";
import { readMadeFiles } from "./made-files";
import type { Turn } from "./turn";

/** Rows of one form that the head holds before any leave it, where 活动设置 says nothing else. */
const MOST_ROWS = 20_000;
/** Rows that leave together: some two or three megabytes of a request. */
const ROWS_TOGETHER = 2_000;

/** Rows by form. */
type Rows = ReadonlyMap<Form, readonly TableRow[]>;

/** Archives what may leave the head, and notes when nothing is left to do tonight. Throws NotNow. */
export function archiveRecord(turn: Turn): void {
  const { context, clock } = turn;
  const definition = recordedBy(turn.definition());
  const most = readNumber(setting(context, "archiveRows")).number ?? MOST_ROWS;
  while (context.hasTime()) {
    const left = edit(() => archiveNext(context, definition, most));
    if (left === "none") clock.archivedAt = context.epoch;
    if (left !== "some") return;
    turn.hasProgressed = true;
  }
}

/** Archives the next blocks; `later` where the workbook may have been made moments ago and is not listed yet. */
function archiveNext(context: Context, definition: Definition, most: number): "none" | "some" | "later" {
  settleLeaving(context, definition, () => tailOfBegun(definition));
  if (tallestTab(context, definition) <= most) return "none";
  const { reports, torn } = readRecord(context, definition, true);
  const tabs = formRows(context, definition);
  const { periods } = definition;
  const blocks = blocksOf(tabs);
  const counted = new Set(countedReports(allReports(context), definition.campaign.totals).map(placeKey));
  const going = together(
    blocksToArchive({ blocks, reports, counted, periods, torn, today: context.today, most }),
  );
  if (going.length === 0) return "none";
  const filling = openFilling(context, definition, readMadeFiles(definition.campaign.campaignId).folder);
  if (!filling) return "later";
  const book = openBook(filling.book, definition);
  const rows = rowsOfBlocks(tabs, definition, going);
  const tail = addToBook(book, filling, definition, rows);
  const archived = archivedPlaces(context);
  for (const [key, text] of placesIn(book, tail, going)) archived.set(key, text);
  const lines = presentPlaces(without(tabs, rows), knownKeys(context), archived);
  const numbers = new Map([...rows].map(([form, own]) => [form, own.map(({ row }) => row)]));
  leaveHead(context, definition, numbers, placesRequests(context, lines), logOf(definition, going, filling));
  if (settleLeaving(context, definition, () => tail) > 0) renewPlaces(context, definition);
  else noteFilled({ ...filling, bottoms: bottomsOf(tail, filling) });
  writeSettings(context, { archive: `https://docs.google.com/spreadsheets/d/${book.id}` });
  return "some";
}

// What an earlier run has archived; where its workbook is gone, all that was leaving comes back.
function tailOfBegun(definition: Definition): Rows {
  const begun = fillingOf();
  try {
    return begun?.book ? readTail(openBook(begun.book, definition), begun) : new Map();
  } catch (error) {
    if (error instanceof DriveRefusal) return new Map();
    throw error;
  }
}

// Its grid tells without a reading of the rows; it is somewhat taller than what stands in it.
function tallestTab({ tabs, head }: Context, definition: Definition): number {
  const sizes = gridSizes(head.id);
  return Math.max(
    0,
    ...definition.forms.map((form) =>
      tabs.has(recordTab(form), definition) ? (sizes.get(tabs.sheetId(recordTab(form)))?.rows ?? 0) : 0,
    ),
  );
}

/** Revisions whose rows stand in the head. Beside which people have noted something stays there. */
function blocksOf(tabs: readonly FormRows[]): Block[] {
  const noted = new Set(
    [...rowsByKey(tabs.map((tab) => ({ ...tab, rows: tab.rows.filter(hasNote) })))].map(([key]) => key),
  );
  return [...rowsByKey(tabs)]
    .filter(([key]) => !noted.has(key))
    .map(([key, byForm]) => {
      const [unitId = "", periodId = "", revision = ""] = key.split("|");
      const rows = new Map([...byForm].map(([formId, list]) => [formId, list.length]));
      return { key, unitId, periodId, revision: Number(revision), rows };
    });
}

function hasNote({ cells }: Pick<TableRow, "cells">): boolean {
  return Object.entries(cells).some(([key, cell]) => isNote(key) && cell !== "");
}

// As many blocks as go together; one at least.
function together(blocks: readonly Block[]): Block[] {
  let rows = 0;
  const end = blocks.findIndex((block) => {
    rows += [...block.rows.values()].reduce((sum, count) => sum + count, 0);
    return rows > ROWS_TOGETHER;
  });
  return end < 0 ? [...blocks] : blocks.slice(0, Math.max(1, end));
}

function rowsOfBlocks(tabs: readonly FormRows[], { forms }: Definition, going: readonly Block[]): Rows {
  const found = rowsByKey(tabs);
  return new Map(
    tabs.map(({ formId, rows }) => {
      const numbers = new Set(going.flatMap(({ key }) => found.get(key)?.get(formId) ?? []));
      const form = forms.find((item) => item.formId === formId)!;
      return [form, rows.filter(({ row }) => numbers.has(row))];
    }),
  );
}

/** Adds those rows that an earlier, broken-off run has not, and reads them back. Throws ProblemError where they are not all there. */
function addToBook(book: Book, filling: Filling, definition: Definition, rows: Rows): Rows {
  const before = readTail(book, filling);
  const missing = notAmong(rows, before);
  if ([...missing.values()].every((own) => own.length === 0)) return before;
  change(
    book.id,
    [...missing]
      .filter(([, own]) => own.length > 0)
      .map(([form, own]) => {
        const table = book.tables.get(form)!;
        const { columns } = tableOf(recordTab(form), definition);
        return appendRows(
          table.sheetId,
          appendedRows(
            table,
            columns,
            own.map(({ cells }) => cells),
          ),
        );
      }),
  );
  const after = readTail(book, filling);
  const lost = [...notAmong(rows, after).values()].flat();
  if (lost.length > 0) throw new ProblemError([problem("archive.unlike", { rows: lost.length })]);
  return after;
}

// Rows that say the same are counted: without an id of its own each of them counts.
function notAmong(rows: Rows, present: Rows): Map<Form, TableRow[]> {
  return new Map(
    [...rows].map(([form, own]) => {
      const known = new Map<string, number>();
      for (const { cells } of present.get(form) ?? []) {
        const content = contentOfRow(cells);
        known.set(content, (known.get(content) ?? 0) + 1);
      }
      const missing = own.filter(({ cells }) => {
        const content = contentOfRow(cells);
        const count = known.get(content) ?? 0;
        known.set(content, count - 1);
        return count <= 0;
      });
      return [form, missing];
    }),
  );
}

/** Where the blocks stand in the workbook. */
function placesIn({ id }: Book, tail: Rows, going: readonly Block[]): [key: string, text: string][] {
  const found = rowsByKey([...tail].map(([{ formId }, rows]) => ({ formId, rows, end: 0 })));
  return going.map(({ key }) => {
    const own = [...(found.get(key) ?? [])].map(([formId, rows]) => [formId, runsOf(rows)]);
    return [key, placesToText({ book: id, runs: Object.fromEntries(own) })];
  });
}

// The tabs as they stand once these rows are gone.
function without(tabs: readonly FormRows[], rows: Rows): FormRows[] {
  return tabs.map(({ formId, rows: all, end }) => {
    const [, gone = []] = [...rows].find(([form]) => form.formId === formId) ?? [];
    const numbers = new Set(gone.map(({ row }) => row));
    let above = 0;
    const left = all.flatMap(({ row, cells }) => {
      if (!numbers.has(row)) return [{ row: row - above, cells }];
      above++;
      return [];
    });
    return { formId, rows: left, end: end - numbers.size };
  });
}

function bottomsOf(tail: Rows, { bottoms }: Filling): Record<string, number> {
  const last = [...tail].map(([{ formId }, rows]): [string, number] => [
    formId,
    rows.reduce((most, { row }) => Math.max(most, row), bottoms[formId] ?? 0),
  ]);
  return { ...bottoms, ...Object.fromEntries(last) };
}

function logOf(definition: Definition, going: readonly Block[], { number }: Filling) {
  const { title, language } = definition.campaign;
  const rows = going.flatMap((block) => [...block.rows.values()]).reduce((sum, count) => sum + count, 0);
  const periods = [...new Set(going.map(({ periodId }) => labelOfPeriod(definition, periodId)))];
  return {
    action: "archive" as const,
    record: fill(inLanguage(archiveWords.title, language), { title, number }),
    after: fill(inLanguage(archiveWords.moved, language), { rows }),
    reason: listed(periods, language),
  };
}
