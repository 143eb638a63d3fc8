// 材料目录 as it stands, handed out piece by piece; the page makes the files of it, so the script needs no scope for them.
import { textOf } from "../../core/cells/text";
import { catalogueTable } from "../../core/material";
import { dayOf } from "../../core/rows/reader";
import { inLanguage } from "../../core/text";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDefinition } from "../head/campaign";
import { NotNow } from "../not-now";
import { gridSizes } from "../tabs/grid-sizes";
import { readPiece } from "../tabs/piece";
import { CATALOGUE_TAB } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";

/** Rows of one piece: under 2 MB, as much as Google recommends for an answer of the Sheets API, with links of 300 signs. */
const ROWS = 4_000;

/** One piece of the tab that 汇总 built last; without the tab no rows and no total. Where Google has no room, how long to wait. */
export function cataloguePiece(
  context: Context,
  { from }: Input<"export.catalogue">,
): Output<"export.catalogue"> {
  const { language, title } = readDefinition(context).campaign;
  const { columns, name } = catalogueTable;
  const shown = {
    tab: inLanguage(name, language),
    heads: columns.map(({ label }) => inLanguage(label, language)),
  };
  const all = { ...shown, title };
  try {
    const total = gridSizes(context.head.id).get(CATALOGUE_TAB)?.rows ?? 0;
    if (total === 0) return { ...all, rows: [], total, next: null };
    const end = Math.min(total, from + ROWS);
    const keys = columns.map(({ key }) => key);
    const read = readPiece(
      context.head,
      { sheetId: CATALOGUE_TAB, name: shown.tab },
      [from, end],
      (tab) => parseTable(tab, keys).rows,
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
