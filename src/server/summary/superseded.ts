// 取代: rows of the record whose revision counts no more say which one has taken their place. A roll-up has read the rows anyway and writes
// what differs, in its own request. Whoever sorts a tab at that moment gets a mark in a wrong row, until the next roll-up.
import type { Cells, Definition } from "../../core/model";
import { supersededBy } from "../../core/report";
import { periodIdFrom, readNumber, textOf } from "../../core/rows";
import { recordTab } from "../../core/tables";
import { proofWords } from "../../core/text/proof";
import { fill, inLanguage } from "../../core/text/words";
import type { Context } from "../context";
import { type SheetRequest, writeCells } from "../google/sheets";
import { allReports } from "../head/record";
import type { HeadTable } from "../tabs/table";
import type { RolledUpRecord } from "./sources";

const COLUMN = "superseded";

/** Requests that make the marks what they are to be: of 报表记录, and of the tabs of the forms where they were read whole. */
export function supersededRequests(
  context: Context,
  { definition, isWhole }: Pick<RolledUpRecord, "definition" | "isWhole">,
): SheetRequest[] {
  const words = wordsFor(context, definition);
  const tabs = isWhole ? definition.forms.map((form) => context.tabs.table(recordTab(form), definition)) : [];
  return [context.tabs.table("reports"), ...tabs].flatMap((table) => marksOf(table, words));
}

function wordsFor(context: Context, { campaign }: Definition): (cells: Cells) => string {
  const present = supersededBy(allReports(context), campaign.totals);
  return (cells) => {
    const revision = present({
      unitId: textOf(cells.unitId),
      periodId: periodIdFrom(cells),
      revision: readNumber(cells.revision).number ?? 0,
    });
    if (revision === undefined) return "";
    return fill(inLanguage(proofWords.superseded, campaign.language), { revision });
  };
}

// A workbook of an earlier program has no such column until 检查与修复 adds it.
function marksOf({ sheetId, rows, columns }: HeadTable, words: (cells: Cells) => string): SheetRequest[] {
  const column = columns.get(COLUMN);
  if (column === undefined) return [];
  const changed = rows
    .map(({ row, cells }) => ({ row, before: textOf(cells[COLUMN]), after: words(cells) }))
    .filter(({ before, after }) => before !== after);
  return sideBySide(changed).map((run) =>
    writeCells(
      sheetId,
      run[0]!.row - 1,
      column - 1,
      run.map(({ after }) => [after]),
    ),
  );
}

/** Rows that stand one below the other, together. */
function sideBySide<T extends { readonly row: number }>(rows: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const each of rows) {
    const last = found[found.length - 1];
    if (last && last[last.length - 1]!.row === each.row - 1) last.push(each);
    else found.push([each]);
  }
  return found;
}
