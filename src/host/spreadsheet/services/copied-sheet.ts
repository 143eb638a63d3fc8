// A tab copied into the same or another spreadsheet.
import type { Context } from "../../kernel/types";
import type { Sheet, Workbook } from "../model/types";

/**
 * A copy with a new id. Protections do not come along (strict reading: not settled on a live account); charts and
 * metadata get new ids, and charts of the tab's own cells point at the copy.
 */
export function copiedSheet(context: Context, source: Sheet, id: number): Sheet {
  return {
    ...source,
    id,
    protections: [],
    charts: source.charts.map((chart) => ({
      ...chart,
      id: newObjectId(context),
      boxes: chart.boxes.map((box) => (box.sheetId === source.id ? { ...box, sheetId: id } : box)),
    })),
    bandings: source.bandings.map((banding) => ({ ...banding, id: newObjectId(context) })),
    metadata: source.metadata.map((entry) => ({ ...entry, id: newObjectId(context) })),
  };
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
