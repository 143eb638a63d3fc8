// A department's tab when it is made; the shape of all tables of the head workbook.
import type { SheetRequest } from "../google/sheets";
import { type Layout, layTable } from "./setup";

/** Requests that make it. */
export function newTab(table: Parameters<typeof layTable>[0], layout: Layout): SheetRequest[] {
  return layTable(table, layout);
}
