// What a test, or a curious person in the browser's console, may ask of the grid.
import { cutCells } from "./cut";
import { onPage, type PageBox } from "./on-page";
import { plainText } from "./typed";
import type { Running } from "./univer";

/** On `window.workbench`. Cells are named as in A1, in the tab that is shown. */
export interface Probe {
  /** Text of a cell as it is drawn. */
  shown(a1: string): string;
  /** Where a cell is on the page, scrolled into view; CSS pixels. */
  place(a1: string): PageBox;
  /** Where a cell is on the page as things stand. */
  where(a1: string): PageBox;
  /** Rows and columns of the tab that is shown; beyond them `shown` throws. */
  size(): { rows: number; columns: number };
  /** Weight and background of a cell. */
  look(a1: string): { bold: boolean; background: string };
  /** Whether a row, counted from 1, is out of sight. */
  hidden(row: number): boolean;
  /** Whether a cell is in sight, without bringing it there. */
  seen(a1: string): boolean;
  /** Merged cells, cells with a line at their top, and heights, as they are drawn. */
  merged(a1: string): boolean;
  lined(a1: string): boolean;
  height(row: number): number;
  /** Cells of the tab whose words are not all to be read. */
  cut(): string[];
  /** Rows that stay in sight at the top, and columns at the left. */
  frozen(): string;
  /** Whether the tab's lines between cells are drawn. */
  gridlines(): boolean;
  /** What is selected, as in A1. */
  selected(): string;
  /** Columns that are out of sight at the left. */
  left(): number;
  /** Name of the tab that is shown. */
  tab(): string;
  /** Names of the visible tabs in their order. */
  tabs(): string[];
}

/** Answers about a running grid. */
export function probe(running: Running): Probe {
  const { api } = running;
  const sheet = () => api.getActiveWorkbook()!.getActiveSheet();
  return {
    shown: (a1) => plainText(String(sheet().getRange(a1).getDisplayValue() ?? "")),
    place: (a1) => {
      const range = sheet().getRange(a1);
      range.activate();
      const beside = Math.min(4, Math.floor(innerWidth / 300));
      sheet().scrollToCell(Math.max(0, range.getRow() - 8), Math.max(0, range.getColumn() - beside));
      return onPage(running, range);
    },
    where: (a1) => onPage(running, sheet().getRange(a1)),
    size: () => ({ rows: sheet().getMaxRows(), columns: sheet().getMaxColumns() }),
    look: (a1) => {
      const style = sheet().getRange(a1).getCellStyleData();
      return { bold: style?.bl === 1, background: style?.bg?.rgb ?? "" };
    },
    hidden: (row) =>
      !sheet()
        .getSheet()
        .getRowVisible(row - 1),
    seen: (a1) => {
      const [range, sight] = [sheet().getRange(a1), sheet().getVisibleRange()];
      const [row, column] = [range.getRow(), range.getColumn()];
      if (!sight || row < sight.startRow || row > sight.endRow) return false;
      return column >= sight.startColumn && column <= sight.endColumn;
    },
    merged: (a1) => sheet().getRange(a1).isPartOfMerge(),
    lined: (a1) => sheet().getRange(a1).getCellStyleData()?.bd?.t != null,
    height: (row) => sheet().getRowHeight(row - 1),
    cut: () => cutCells(sheet()),
    frozen: () => `${sheet().getFrozenRows()} ${sheet().getFrozenColumns()}`,
    gridlines: () => !sheet().hasHiddenGridLines(),
    selected: () => sheet().getSelection()?.getActiveRange()?.getA1Notation() ?? "",
    left: () => sheet().getScrollState().sheetViewStartColumn,
    tab: () => sheet().getSheetName(),
    tabs: () =>
      api
        .getActiveWorkbook()!
        .getSheets()
        .filter((each) => !each.isSheetHidden())
        .map((each) => each.getSheetName()),
  };
}
