// 材料目录 and 典型库 as they stand, handed out piece by piece; the page makes the files of it, so the script needs no scope for them.
import { textOf } from "../../core/cells/text";
import { libraryTable } from "../../core/library";
import { catalogueTable } from "../../core/material";
import { dayOf } from "../../core/rows/reader";
import { inLanguage } from "../../core/text";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDefinition } from "../head/campaign";
import { NotNow } from "../not-now";
import { gridSizes } from "../tabs/grid-sizes";
import { readPiece } from "../tabs/piece";
import { CATALOGUE_TAB, LIBRARY_TAB } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";

const TABS = {
  catalogue: { table: catalogueTable, sheetId: CATALOGUE_TAB },
  library: { table: libraryTable, sheetId: LIBRARY_TAB },
} as const;

/** Rows of one piece: under 2 MB, as much as Google recommends for an answer of the Sheets API, with links of 300 signs. */
const ROWS = 4_000;

/** One piece of the tab that 汇总 built last; without the tab no rows and no total. Where Google has no room, how long to wait. */
export function cataloguePiece(
  context: Context,
  { from, tab }: Input<"export.catalogue">,
): Output<"export.catalogue"> {
  const { language, title } = readDefinition(context).campaign;
  const { table, sheetId } = TABS[tab];
  // The link of a head is of use to the office alone.
  const columns = table.columns.filter(({ key }) => key !== "source");
  const { name } = table;
  const shown = {
    tab: inLanguage(name, language),
    heads: columns.map(({ label }) => inLanguage(label, language)),
  };
  const all = { ...shown, title };
  try {
    const total = gridSizes(context.head.id).get(sheetId)?.rows ?? 0;
    if (total === 0) return { ...all, rows: [], total, next: null };
    const end = Math.min(total, from + ROWS);
    const keys = columns.map(({ key }) => key);
    const read = readPiece(
      context.head,
      { sheetId, name: shown.tab },
      [from, end],
      (piece) => parseTable(piece, keys).rows,
    );
    const rows = read.map(({ cells }) =>
      keys.map((key) => (key === "date" ? (dayOf(cells.date) ?? "") : textOf(cells[key]))),
    );
    return { ...all, rows, total, next: end < total ? end : null };
  } catch (error) {
    if (error instanceof NotNow) return { ...all, rows: [], total: 0, next: from, wait: error.wait };
    throw error;
  }
}
