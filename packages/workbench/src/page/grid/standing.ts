// Where a person stands in the grid: kept while the workbook is made anew.
import { ScrollCommand, ScrollToCellCommand } from "@univerjs/preset-sheets-core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { SpreadsheetView, UserEdit } from "../../wire/api";
import { shiftedRow } from "../../wire/shifted-row";
import type { LinesHere } from "../desk/sheet";
import type { UniverRange } from "./places";
import { selectedRange } from "./selected";
import type { Running } from "./univer";

/** Tab, selection and scroll position. */
export interface Standing {
  sheetId: number;
  selected: UniverRange | null;
  scroll: ReturnType<FWorksheet["getScrollState"]>;
}

/** Where the person stands now. */
export function keepPlace(running: Running): Standing | null {
  const { api } = running;
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (!sheet) return null;
  return {
    sheetId: Number(sheet.getSheetId()),
    selected: selectedRange(running),
    scroll: { ...sheet.getScrollState() },
  };
}

/** The place after others' rows and columns came or went: what is selected goes along; beside one's own one stays where they are. */
export function alongWith(place: Standing | null, lines: readonly LinesHere[]): Standing | null {
  if (!place?.selected) return place;
  const selected = { ...place.selected };
  for (const line of lines.filter(({ sheetId, own }) => !own && sheetId === place.sheetId)) {
    const after = (index: number) => (shiftedRow(index + 1, line) ?? line.at) - 1;
    const [first, last] = line.dimension === "ROWS" ? ROWS : COLUMNS;
    [selected[first], selected[last]] = [after(selected[first]), after(selected[last])];
  }
  return { ...place, selected };
}

const ROWS = ["startRow", "endRow"] as const;
const COLUMNS = ["startColumn", "endColumn"] as const;

/** Chooses the first cell in sight where the tab's first cell is hidden, so that nobody types into what cannot be seen. */
export function standInSight(running: Running, view: SpreadsheetView): void {
  const { api } = running;
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const tab = view.sheets.find((each) => String(each.id) === sheet?.getSheetId());
  if (!sheet || !tab) return;
  const at = selectedRange(running) ?? { startRow: 0, startColumn: 0 };
  const row = firstShown(tab.hiddenRows, at.startRow + 1, tab.rows);
  const column = firstShown(tab.hiddenColumns, at.startColumn + 1, tab.columns);
  if (row !== at.startRow + 1 || column !== at.startColumn + 1)
    sheet.getRange(row - 1, column - 1).activate();
}

function firstShown(hidden: number[], from: number, count: number): number {
  const away = new Set(hidden);
  for (let line = from; line <= count; line++) if (!away.has(line)) return line;
  return from;
}

/** Goes back there, or to the tab that the address names, or to the first visible one. */
export function restorePlace(
  { api }: Running,
  view: SpreadsheetView,
  place: Standing | null,
  named: number | null,
): void {
  const workbook = api.getActiveWorkbook()!;
  const visible = view.sheets.filter((sheet) => !sheet.hidden).sort((one, other) => one.index - other.index);
  const wanted = place?.sheetId ?? named;
  const tab = visible.find((sheet) => sheet.id === wanted) ?? visible[0];
  if (!tab) return;
  const sheet = workbook.setActiveSheet(String(tab.id));
  if (!place || tab.id !== place.sheetId) return;
  const { selected, scroll } = place;
  if (selected && selected.endRow < tab.rows && selected.endColumn < tab.columns)
    sheet.setActiveRange(
      sheet.getRange(
        selected.startRow,
        selected.startColumn,
        selected.endRow - selected.startRow + 1,
        selected.endColumn - selected.startColumn + 1,
      ),
    );
  api.syncExecuteCommand(ScrollCommand.id, scroll);
}

/** Brings lines into sight that the person just inserted at the edge of what is seen. */
export function reveal({ api }: Running, { kind, at, count }: Inserted): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const seen = sheet?.getVisibleRange();
  if (!sheet || !seen) return;
  const last = at + count - 2;
  const [row, column] = kind === "insertRows" ? [last, seen.startColumn] : [seen.startRow, last];
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  api.syncExecuteCommand(ScrollToCellCommand.id, { range });
}

type Inserted = Extract<UserEdit, { kind: "insertRows" | "insertColumns" | "deleteRows" | "deleteColumns" }>;
