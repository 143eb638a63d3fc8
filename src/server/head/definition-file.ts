// The definition tabs of this workbook as they stand, issued or not, for a file that another workbook reads.
import type { TableRow } from "../../core/model";
import { builtFrom, definitionTables, type TableKey } from "../../core/tables";
import type { Context } from "../context";
import { loadDefinition, readDraft } from "./campaign";

/** Their rows. They get their ids first, so that what refers to them still does. */
export function definitionRows(context: Context): Partial<Record<TableKey, readonly TableRow[]>> {
  loadDefinition(context, [...builtFrom, "bulletin", "leadingGroup"]);
  readDraft(context);
  const raw: Partial<Record<TableKey, readonly TableRow[]>> = {};
  for (const key of definitionTables) if (context.tabs.has(key)) raw[key] = context.tabs.table(key).rows;
  return raw;
}
