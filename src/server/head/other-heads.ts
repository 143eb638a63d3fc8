// The office's other head workbooks, by the links that staff gave in 活动设置, read with the rights of whoever is at work.
import type { TableRow } from "../../core/model";
import { type TableKey, tables } from "../../core/tables";
import { linkedTab } from "../../core/units";
import { type RestReply, send } from "../google/rest";
import { type ReadRange, readBlocks, readRequest } from "../google/sheets";
import { tabId } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";

/** What a head answered; `id` "" and no answer where its link is none. */
export interface AskedHead {
  readonly link: string;
  readonly id: string;
  readonly reply: RestReply | undefined;
}

/** Asks each head for the same tabs, one request each: their ids are the same everywhere. `own`: this head, which is not asked. */
export function askOtherHeads(links: string, own: string, ranges: readonly ReadRange[]): AskedHead[] {
  const named = namedHeads(links).filter(({ id }) => id !== own);
  const asked = named.filter(({ id }) => id !== "");
  const replies = send(asked.map(({ id }) => readRequest(id, ranges, "FORMATTED_STRING")));
  return named.map((item) => ({ ...item, reply: replies[asked.indexOf(item)] }));
}

/** The heads that a cell names by their links, with the spreadsheet id of each: "" where the link is none. */
export function namedHeads(links: string): { link: string; id: string }[] {
  return links
    .split(/[\s,，;；、]+/)
    .filter(Boolean)
    .map((link) => ({ link, id: linkedTab(link)?.spreadsheetId ?? "" }));
}

/** Some tabs of a head; nothing told where it could not be read. */
export interface ToldHead<K extends TableKey> {
  /** Spreadsheet id, "" where the link is none. */
  readonly id: string;
  readonly told?: Readonly<Record<K, readonly TableRow[]>>;
}

/** Asks each head for the rows of the same tabs, one request each. */
export function readOtherHeads<K extends TableKey>(
  links: string,
  own: string,
  keys: readonly K[],
): ToldHead<K>[] {
  const ranges = keys.map((key) => ({ sheetId: tabId(key) }));
  return askOtherHeads(links, own, ranges).map(({ link, reply }) => {
    const id = linkedTab(link)?.spreadsheetId ?? "";
    if (reply?.status !== 200) return { id };
    const blocks = readBlocks(reply, ranges);
    const told = keys.map((key, index) => [key, rowsOf(key, blocks[index] ?? [])] as const);
    return { id, told: Object.fromEntries(told) as Record<K, readonly TableRow[]> };
  });
}

/** The rows of a tab that a head answered with. */
export function rowsOf(key: TableKey, values: ReturnType<typeof readBlocks>[number]): readonly TableRow[] {
  const keys = tables[key].columns.map((column) => column.key);
  return parseTable({ sheetId: tabId(key), name: "", values }, keys).rows;
}
