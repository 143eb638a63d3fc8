// Rows of the record that have left the head: they are read from the workbooks of archive, where they stand as they were added.
import { groupBy } from "../../core/group-by";
import type { Definition, Form, Report, TableRow } from "../../core/model";
import { eachRun, placesFromText } from "../../core/report";
import { recordTab, tableOf } from "../../core/tables";
import { expect } from "../google/drive";
import { sendOne } from "../google/rest";
import { type ApiCell, type ReadRange, readBlocks, readRequest } from "../google/sheets";
import { tabId } from "../tabs/tab-ids";
import { type HeadTable, parseTable, rowsOf } from "../tabs/table";

/** Rows of a workbook of archive among which key row and header stand. */
const TOP = 2;

/**
 * The rows of these reports by form, one request for each workbook that holds any. A workbook that was deleted holds none: its reports
 * are named. Throws NotNow.
 */
export function readArchived(
  definition: Definition,
  reports: readonly Pick<Report, "rows">[],
): ReadonlyMap<Form, TableRow[]> {
  const found = new Map<Form, TableRow[]>(definition.forms.map((form) => [form, []]));
  const places = reports.flatMap(({ rows }) => placesFromText(rows) ?? []);
  for (const [book, own] of groupBy(
    places.filter(({ book: id }) => id !== ""),
    ({ book: id }) => id,
  )) {
    const runs = definition.forms.map((form) => own.flatMap((item) => item.runs[form.formId] ?? []));
    const forms = definition.forms.filter((_, index) => runs[index]!.length > 0);
    const ranges = forms.map((form) => rangesOf(form, runs[definition.forms.indexOf(form)]!));
    const blocks = fetched(book, ranges.flat());
    forms.forEach((form, index) => {
      const [top = [], ...rest] = blocks.splice(0, ranges[index]!.length);
      const { columns } = tableOfArchive(form, top, definition);
      const firsts = ranges[index]!.slice(1).map(({ startRowIndex = 0 }) => startRowIndex + 1);
      found.get(form)!.push(...rest.flatMap((values, at) => rowsOf(values, firsts[at]!, columns)));
    });
  }
  return found;
}

/** A tab of archive, by its first rows; columns that it lacks are left out. */
export function tableOfArchive(form: Form, top: ApiCell[][], definition: Definition): HeadTable {
  const key = recordTab(form);
  const keys = tableOf(key, definition).columns.map((column) => column.key);
  return parseTable({ sheetId: tabId(key), name: form.name, values: top }, keys);
}

function rangesOf(form: Form, runs: readonly number[]): ReadRange[] {
  const sheetId = tabId(recordTab(form));
  return [
    { sheetId, startRowIndex: 0, endRowIndex: TOP },
    ...eachRun(runs, (first, count) => ({
      sheetId,
      startRowIndex: first - 1,
      endRowIndex: first - 1 + count,
    })),
  ];
}

/** Answers by which a file is gone, or is none that may be read. */
const GONE: readonly number[] = [400, 403, 404];

function fetched(book: string, ranges: readonly ReadRange[]): ApiCell[][][] {
  const reply = sendOne({ ...readRequest(book, ranges), isOfRecord: true });
  if (GONE.includes(reply.status)) return ranges.map(() => []);
  expect(reply);
  return readBlocks(reply, ranges);
}
