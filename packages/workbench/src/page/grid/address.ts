// An address that somebody types into the box of names.
import type { SheetView, SpreadsheetView } from "../../wire/api";
import { a1Of } from "../desk/a1";
import { text } from "../text/index";
import { type Box, boxFromA1 } from "./places";

/** The cells of an address, or why it leads nowhere, in words. */
export type Address = { sheet: SheetView; box: Box } | { wrong: string };

/** "B5", "B5:D9", "B:D" or "3:4". */
const CELLS = /^(\$?[a-z]{1,3}\$?\d+(:\$?[a-z]{1,3}\$?\d+)?|[a-z]{1,3}:[a-z]{1,3}|\d+:\d+)$/i;

/** Reads an address: cells of the tab that is shown, or of another one by its name ("名单!B2"). */
export function readAddress(typed: string, view: SpreadsheetView, shownId: number): Address {
  const [, name, cells = ""] = /^(?:'?(.+?)'?!)?(.*)$/.exec(typed.trim()) ?? [];
  const sheet = view.sheets.find((each) =>
    name === undefined ? each.id === shownId : each.name === name && !each.hidden,
  );
  if (!sheet) return { wrong: text.address.noTab(name ?? "") };
  const { rows, columns } = sheet;
  const box = CELLS.test(cells) ? boxFromA1(cells, rows, columns) : null;
  if (!box || box.rows < 1 || box.columns < 1) return { wrong: text.address.none(typed) };
  const inside = box.row >= 1 && box.row + box.rows - 1 <= rows && box.column + box.columns - 1 <= columns;
  return inside ? { sheet, box } : { wrong: text.address.outside(typed, rows, a1Of(rows, columns)) };
}
