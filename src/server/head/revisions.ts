// Rows of revisions, those that count no more as well: where they stand in the head, else in its whole tabs, else in the archive.
import type { Definition, Form, Report, TableRow } from "../../core/model";
import { isArchived, standingRecord } from "../../core/report";
import { recordTab } from "../../core/tables";
import type { Context } from "../context";
import { NotNow } from "../not-now";
import { readArchived } from "./archived";
import { spansOf } from "./places";
import { type CampaignRecord, type RecordedRows, recordedRows } from "./record";

type RowsOf = (form: Form) => readonly TableRow[];

/**
 * The rows of each of these revisions, in their order; undefined where they cannot be read now, or do not agree with their report. One
 * request for all that stand in the head. Where Google has no room for it, or rows were moved, the whole tabs are read past the requests.
 */
export function readRevisions(
  context: Context,
  definition: Definition,
  revisions: readonly Report[],
): (RecordedRows | undefined)[] {
  const archived = unlessNotNow(() => archivedRows(definition, revisions));
  const told = (rowsOf: RowsOf) => {
    const rows = recordedRows(definition, (form) => [...rowsOf(form), ...(archived?.(form) ?? [])]);
    return revisions.map((report) => standingRecord({ reports: [report], ...rows }, definition));
  };
  const blocks = unlessNotNow(() => blockRows(context, definition, revisions));
  const found = blocks && told(blocks);
  if (found?.every((record) => isWhole(record))) return found;
  const all = told((form) => context.tabs.table(recordTab(form), definition).rows);
  return all.map((record) => (isWhole(record) ? record : undefined));
}

// Rows of other revisions are newer than a report that counts no more: that is no fault.
function isWhole({ torn }: CampaignRecord): boolean {
  return torn.every(({ change }) => change === "report");
}

function archivedRows(definition: Definition, revisions: readonly Report[]): RowsOf {
  const away = revisions.filter(isArchived);
  if (away.length === 0) return () => [];
  const found = readArchived(definition, away);
  return (form) => found.get(form) ?? [];
}

function blockRows(
  context: Context,
  definition: Definition,
  revisions: readonly Report[],
): RowsOf | undefined {
  const spans = revisions.map((report) => spansOf(report, definition));
  if (spans.includes(undefined)) return undefined;
  const known = spans.flatMap((found) => found ?? []);
  const rows = context.tabs.rowsIn(known, definition);
  return rows && ((form) => rows.filter((_, at) => known[at]!.key === recordTab(form)).flat());
}

function unlessNotNow<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotNow) return undefined;
    throw error;
  }
}
