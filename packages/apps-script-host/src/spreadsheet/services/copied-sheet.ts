// A tab copied into the same or another spreadsheet.
import type { Context } from "../../kernel/types";
import type { Sheet, Workbook } from "../../workbook/types";
import { copiedTab } from "../model/copied";

/** A copy with a new id. Protections do not come along (strict reading: not settled on a live account). */
export function copiedSheet(context: Context, source: Sheet, id: number, elsewhere = false): Sheet {
  return { ...copiedTab(source, id, () => newObjectId(context), elsewhere), protections: [] };
}

/** A random id as charts, protections and metadata have. */
export const newObjectId = (context: Context): number => Math.floor(context.random() * 2_147_483_646) + 1;

/** "Copy of X", "Copy of X 2" … */
export function copyName(workbook: Workbook, name: string): string {
  const taken = (candidate: string) =>
    workbook.sheets.some((sheet) => sheet.name.toLowerCase() === candidate.toLowerCase());
  const first = `Copy of ${name}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? first : `${first} ${number}`;
    if (!taken(candidate)) return candidate;
  }
}
