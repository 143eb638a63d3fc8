// 记录位置, written anew: people sort and insert, and after that nobody finds the rows of a report where they were put.
import type { Definition } from "../../core/model";
import { placeKey } from "../../core/report";
import { reportsFromRows } from "../../core/rows";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { edit } from "../edit";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { resizeRows } from "../google/row-requests";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { archivedPlaces } from "./places";
import { type FormRows, type PlaceLine, presentPlaces } from "./present-places";
import { readRecord } from "./record";

/** Reads the whole record and notes where the rows of each report stand in it. Throws NotNow. */
export function renewPlaces(context: Context, definition: Definition): void {
  edit(() => {
    readRecord(context, definition, true);
    const lines = presentPlaces(formRows(context, definition), knownKeys(context), archivedPlaces(context));
    const requests = placesRequests(context, lines);
    expect(sendOne({ ...changeRequest(context.head.id, requests), isOfRecord: true }));
  });
}

/** The tabs of the forms as they were read. */
export function formRows({ tabs }: Context, definition: Definition): FormRows[] {
  return definition.forms.map((form) => {
    const { rows, lastRow } = tabs.table(recordTab(form), definition);
    return { formId: form.formId, rows, end: lastRow + 1 };
  });
}

/** The revisions that have a report, as they were read. */
export function knownKeys({ tabs }: Context): string[] {
  return reportsFromRows(tabs.table("reports").rows).map(placeKey);
}

/** Requests that make 记录位置 hold exactly these lines. Nobody works in this tab: it is written as a whole. */
export function placesRequests({ tabs }: Context, lines: readonly PlaceLine[]): SheetRequest[] {
  const { sheetId, firstRow, columns } = tabs.table("places");
  const column = (key: string, texts: readonly string[]) =>
    writeCells(
      sheetId,
      firstRow - 1,
      columns.get(key)! - 1,
      texts.map((text) => [text]),
    );
  const [keys, texts] = [lines.map(([key]) => key), lines.map(([, text]) => text)];
  // What stood below goes with its rows.
  return [resizeRows(sheetId, firstRow - 1 + lines.length), column("report", keys), column("rows", texts)];
}
