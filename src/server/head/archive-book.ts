// A workbook of archive: a tab for each form as the head has it, in the campaign's folder, found by its marks. Only the clock adds to it.
import type { Definition, Form, TableRow } from "../../core/model";
import { recordTab, tableOf } from "../../core/tables";
import { fill, inLanguage } from "../../core/text";
import { archiveWords } from "../../core/text/archive";
import type { Context } from "../context";
import { createFile, type DriveFile, expect, getFiles, listFiles } from "../google/drive";
import { extend } from "../google/page-requests";
import { sendOne } from "../google/rest";
import {
  changeRequest,
  type ReadRange,
  readBlocks,
  readRequest,
  type SheetRequest,
  writeCells,
} from "../google/sheets";
import { readStamp, writeStamp } from "../google/stamps";
import { gridSizes } from "../tabs/grid-sizes";
import { tabId } from "../tabs/tab-ids";
import { type HeadTable, rowsOf } from "../tabs/table";
import { tableOfArchive } from "./archived";
import { tableTab } from "./setup";

/** The workbook that is being filled: its number, and the last row of each tab that is known to be complete. */
export interface Filling {
  number: number;
  /** "" = is about to be made, since `at` (epoch). */
  book: string;
  at: number;
  bottoms: Record<string, number>;
}

/** A workbook of archive with its tabs. */
export interface Book {
  id: string;
  tables: ReadonlyMap<Form, HeadTable>;
}

const FILLING = "archive.filling";
/** Half of what a workbook of Google's holds (10 million cells). */
const MOST_CELLS = 5_000_000;
/** The tab that a new workbook comes with. */
const FIRST_TAB = 0;
/** Key row and header. */
const TOP = 2;
/** Drive lists a file that was made minutes ago. */
const LISTED_AFTER_MS = 15 * 60_000;

/** How far a workbook is filled; undefined before the first. */
export function fillingOf(): Filling | undefined {
  return readStamp<Filling>(FILLING);
}

/** Keeps how far a workbook is filled. */
export function noteFilled(filling: Filling): void {
  writeStamp(FILLING, filling);
}

/**
 * The workbook that is filled at present, made in a folder where there is none or the last one is full; undefined where one may have been made
 * moments ago and Drive does not list it yet. Throws NotNow.
 */
export function openFilling(context: Context, { campaign }: Definition, folder: string): Filling | undefined {
  const kept = fillingOf();
  const files = listFiles(campaign.campaignId).filter(({ appProperties: { role } }) => role === "archive");
  const numberOf = ({ appProperties: { number } }: DriveFile) => Number(number);
  const [known] = kept?.book ? getFiles([kept.book]).filter(({ trashed }) => !trashed) : [];
  const last = files.reduce((most, file) => Math.max(most, numberOf(file)), known ? numberOf(known) : 0);
  const found = known ?? files.find((file) => numberOf(file) === last);
  if (found && !isFull(found.id))
    return found.id === kept?.book ? kept : { number: numberOf(found), book: found.id, at: 0, bottoms: {} };
  if (kept?.book === "" && context.epoch - kept.at < LISTED_AFTER_MS) return undefined;
  const number = last + 1;
  noteFilled({ number, book: "", at: context.epoch, bottoms: {} });
  const title = fill(inLanguage(archiveWords.title, campaign.language), { title: campaign.title, number });
  const marks = { campaign: campaign.campaignId, role: "archive", number: String(number) };
  const { id } = createFile("spreadsheet", title, marks, folder || undefined);
  const filling = { number, book: id, at: context.epoch, bottoms: {} };
  noteFilled(filling);
  return filling;
}

function isFull(id: string): boolean {
  const cells = [...gridSizes(id).values()].reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return cells > MOST_CELLS;
}

/** The tabs of a workbook, with those and the columns that it lacks added. */
export function openBook(id: string, definition: Definition): Book {
  const { language } = definition.campaign;
  const sizes = gridSizes(id);
  const missing = definition.forms.filter((form) => !sizes.has(tabId(recordTab(form))));
  const words = missing.length > 0 && sizes.has(FIRST_TAB);
  change(id, [
    ...missing.flatMap((form) => tableTab(recordTab(form), [], sizes.size, language, definition)),
    ...(words ? [writeCells(FIRST_TAB, 0, 0, [[inLanguage(archiveWords.explained, language)]])] : []),
  ]);
  const tables = readTops(id, definition);
  const wanting = [...tables].flatMap(([form, table]) =>
    missingColumns(form, table, sizes.get(table.sheetId)?.columns ?? Infinity, definition),
  );
  change(id, wanting);
  return { id, tables: wanting.length > 0 ? readTops(id, definition) : tables };
}

function readTops(id: string, definition: Definition): Map<Form, HeadTable> {
  const ranges = definition.forms.map((form) => ({
    sheetId: tabId(recordTab(form)),
    startRowIndex: 0,
    endRowIndex: TOP,
  }));
  const blocks = read(id, ranges);
  return new Map(
    definition.forms.map((form, index) => [form, tableOfArchive(form, blocks[index]!, definition)]),
  );
}

function missingColumns(
  form: Form,
  { sheetId, columns, width }: HeadTable,
  present: number,
  definition: Definition,
): SheetRequest[] {
  const { language } = definition.campaign;
  const missing = tableOf(recordTab(form), definition).columns.filter(({ key }) => !columns.has(key));
  if (missing.length === 0) return [];
  const needed = width + missing.length - present;
  return [
    ...(needed > 0 ? [extend(sheetId, "COLUMNS", needed)] : []),
    writeCells(sheetId, 0, width, [
      missing.map(({ key }) => key),
      missing.map(({ label }) => inLanguage(label, language)),
    ]),
  ];
}

/** Rows of each form below the last one that is known to be complete. */
export function readTail({ id, tables }: Book, { bottoms }: Filling): Map<Form, TableRow[]> {
  const sizes = gridSizes(id);
  const from = (form: Form) => Math.max(TOP, bottoms[form.formId] ?? 0);
  const forms = [...tables.keys()].filter((form) => from(form) < sizes.get(tabId(recordTab(form)))!.rows);
  const blocks = read(
    id,
    forms.map((form) => ({ sheetId: tabId(recordTab(form)), startRowIndex: from(form) })),
  );
  return new Map(
    forms.map((form, index) => [form, rowsOf(blocks[index]!, from(form) + 1, tables.get(form)!.columns)]),
  );
}

function read(id: string, ranges: readonly ReadRange[]) {
  if (ranges.length === 0) return [];
  const reply = sendOne({ ...readRequest(id, ranges), isOfRecord: true });
  expect(reply);
  return readBlocks(reply, ranges);
}

/** Changes a workbook of archive, all or nothing; nothing to do costs nothing. */
export function change(id: string, requests: readonly SheetRequest[]): void {
  if (requests.length > 0) expect(sendOne({ ...changeRequest(id, requests), isOfRecord: true }));
}
