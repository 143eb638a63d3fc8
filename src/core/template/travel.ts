// What of a campaign's definition goes to a head workbook below: all that is asked for, nothing of the office's own people, addresses and marks.
import type { Cells, TableRow } from "../model";
import type { TableKey } from "../tables";
import { templateFile } from "./file";

/** Settings that say what the campaign is. */
const CAMPAIGN: readonly string[] = [
  "template",
  "title",
  "documentNumber",
  "issuer",
  "department",
  "sourceNotice",
  "noticeLink",
  "start",
  "end",
  "language",
  "totals",
];

/** The file of these definition tabs for a head workbook below. */
export function travelFile(raw: Readonly<Partial<Record<TableKey, readonly TableRow[]>>>): string {
  const rows = (key: TableKey, kept: (cells: Cells) => Cells) =>
    (raw[key] ?? []).map((row) => ({ ...row, cells: kept(row.cells) }));
  const file = templateFile({
    ...raw,
    settings: rows("settings", (cells) =>
      CAMPAIGN.includes(String(cells.key)) ? cells : { ...cells, value: "" },
    ),
    leadingGroup: [],
    returns: rows("returns", (cells) => ({ ...cells, reviewer: "" })),
    page: rows("page", (cells) => ({ ...cells, readers: "" })),
  });
  return JSON.stringify(JSON.parse(file));
}
