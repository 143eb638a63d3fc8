// 记录位置, written anew: people sort and insert, and after that nobody finds the rows of a report where they were put.
import type { Cells, Definition, TableRow } from "../../core/model";
import { placeKey, placesToText, runsOf } from "../../core/report";
import { momentOf, periodIdFrom, readNumber, reportsFromRows, textOf } from "../../core/rows";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { resizeRows } from "../google/update-requests";
import { END } from "./places";
import { type CampaignRecord, readRecord } from "./record";

/** A cell holds 50,000 characters; rows that stand so far apart are not read block by block anyway. */
const MOST_CHARACTERS = 10_000;

/** Reads the whole record and notes where the rows of each report stand in it. Throws NotNow. */
export function renewPlaces(context: Context, definition: Definition): CampaignRecord {
  return edit(() => {
    const record = readRecord(context, definition, true);
    const requests = placesRequests(context, presentPlaces(context, definition));
    expect(sendOne({ ...changeRequest(context.head.id, requests), isOfRecord: true }));
    return record;
  });
}

/** Lines of 记录位置 for the record as it was read: of each revision that has a report, and of the ends of the tabs. */
function presentPlaces({ tabs }: Context, definition: Definition): [key: string, text: string][] {
  const found = new Map<string, Record<string, number[]>>();
  const ends: Record<string, number[]> = {};
  for (const form of definition.forms) {
    const { rows, lastRow } = tabs.table(recordTab(form), definition);
    ends[form.formId] = [lastRow + 1, 0];
    for (const [key, list] of rowsByRevision(rows)) {
      const runs = found.get(key) ?? {};
      found.set(key, { ...runs, [form.formId]: runsOf(list) });
    }
  }
  const keys = new Set(reportsFromRows(tabs.table("reports").rows).map(placeKey));
  const lines = [...keys].map((key): [string, string] => [key, textOfPlaces(found.get(key) ?? {})]);
  return [[END, placesToText({ book: "", runs: ends })], ...lines];
}

function textOfPlaces(runs: Record<string, number[]>): string {
  const text = placesToText({ book: "", runs });
  return text.length > MOST_CHARACTERS ? "" : text;
}

function rowsByRevision(rows: readonly TableRow[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { row, cells } of rows) {
    const key = keyOfRow(cells);
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** The stamp of a row of a form. */
function keyOfRow(cells: Cells): string {
  return placeKey({
    unitId: textOf(cells.unitId),
    periodId: periodIdFrom(cells),
    revision: readNumber(cells.revision).number ?? 0,
    collectedAt: momentOf(cells.collectedAt),
  });
}

/** Requests that make 记录位置 hold exactly these lines. Nobody works in this tab: it is written as a whole. */
function placesRequests({ tabs }: Context, lines: readonly (readonly [string, string])[]): SheetRequest[] {
  const { sheetId, firstRow, columns } = tabs.table("places");
  const column = (key: string, texts: readonly string[]) =>
    writeCells(
      sheetId,
      firstRow - 1,
      columns.get(key)! - 1,
      texts.map((text) => [text]),
    );
  // What stood below goes with its rows.
  return [
    resizeRows(sheetId, firstRow - 1 + lines.length),
    column(
      "report",
      lines.map(([key]) => key),
    ),
    column(
      "rows",
      lines.map(([, text]) => text),
    ),
  ];
}
