// 单位总名录: a workbook that holds the units of an office once, from which the heads of its campaigns draw.
import { tableWords } from "../text/tables";
import { readHeader } from "./header";
import type { UnitColumn } from "./types";

/** A spreadsheet and, where its link names one, a tab of it. */
export interface LinkedTab {
  readonly spreadsheetId: string;
  readonly sheetId: number | null;
}

/** What a link of Google Sheets names; undefined for anything else. */
export function linkedTab(link: string): LinkedTab | undefined {
  const [, spreadsheetId] = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(link) ?? [];
  const [, gid] = /[#&?]gid=(\d+)/.exec(link) ?? [];
  return spreadsheetId ? { spreadsheetId, sheetId: gid === undefined ? null : Number(gid) } : undefined;
}

/** Columns of a directory that belong to one campaign alone: its ids and its workbooks. */
const OWN = (["unitId", "workbookId", "workbookUrl", "workbookState", "laidFor"] as const).flatMap((key) => [
  key,
  tableWords.units.columns[key].zh,
  tableWords.units.columns[key].en,
]);

/**
 * The list of a directory, header first, without what belongs to one campaign alone. Of another head's 单位名录 the row of keys above the
 * header is left out. Without a header it is the list as it stands.
 */
export function drawnList(
  lines: readonly (readonly string[])[],
  attributes: readonly UnitColumn[],
): string[][] {
  const heads = lines.slice(0, 5).map((cells) => readHeader(cells, attributes)?.includes("name") ?? false);
  const at = Math.max(0, heads.lastIndexOf(true));
  const header = lines[at] ?? [];
  const kept = header.flatMap((label, column) =>
    OWN.includes(label.trim() as (typeof OWN)[number]) ? [] : [column],
  );
  return lines.slice(at).map((cells) => kept.map((column) => cells[column] ?? ""));
}
