import type { FileSheet } from "./types";

/** A tab that a file should have. */
export interface ExpectedTab {
  readonly sheetId: number;
  readonly title: string;
  /** What may stand in its first cell, where it has a heading: as this program lays it out, or one before. */
  readonly headings?: readonly string[];
  /** Keys in its hidden row; none where it has no such row. */
  readonly keys: readonly string[];
}

const SEARCHED_ROWS = 12;

/**
 * The sheets of a file by the tabs they are: by title, and where a person has renamed one by its heading or its hidden keys.
 * A sheet is taken once; of several that could be it the first one is.
 */
export function matchSheets(
  sheets: readonly FileSheet[],
  tabs: readonly ExpectedTab[],
): Map<number, FileSheet> {
  const found = new Map<number, FileSheet>();
  const take = (isIt: (sheet: FileSheet, tab: ExpectedTab) => boolean) => {
    for (const tab of tabs.filter(({ sheetId }) => !found.has(sheetId))) {
      const free = sheets.filter((sheet) => ![...found.values()].includes(sheet));
      const sheet = free.find((one) => isIt(one, tab));
      if (sheet) found.set(tab.sheetId, sheet);
    }
  };
  take((sheet, { title }) => sheet.name.trim() === title);
  take((sheet, { headings }) => headings?.includes(firstCell(sheet)) === true);
  take((sheet, { headings, keys }) => !headings && keys.length > 0 && hasKeys(sheet, keys));
  return found;
}

const firstCell = ({ rows }: FileSheet): string => String(rows[0]?.[0] ?? "").trim();

function hasKeys({ rows }: FileSheet, keys: readonly string[]): boolean {
  return rows.slice(0, SEARCHED_ROWS).some((row) => keys.every((key) => row.some((cell) => cell === key)));
}
