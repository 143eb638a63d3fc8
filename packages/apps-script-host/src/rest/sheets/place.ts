// A place in a spreadsheet: a tab and a rectangle in it.
import { boxName, quoteSheet } from "../../workbook/a1";
import type { Box, Sheet } from "../../workbook/types";

/** A rectangle of one tab, inside its grid. */
export interface Place {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** "'Tab'!A1:B2" as answers name a place. */
export const placeName = ({ sheet, box }: Place): string => `${quoteSheet(sheet.name)}!${boxName(box)}`;

/** All of a tab. */
export const whole = (sheet: Sheet): Place => ({
  sheet,
  box: { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns },
});
