// 典型库 and 采用情况: built with 汇总 from 评选记录 and the figures of reports, once 评选环节 asks for them.
import {
  leagueRows,
  leagueTable,
  libraryRows,
  libraryTable,
  type ToldLibrary,
  withOtherLibraries,
} from "../../core/library";
import type { Cells, Definition } from "../../core/model";
import { dayOf } from "../../core/rows/reader";
import type { Context } from "../context";
import { readBlocks } from "../google/sheets";
import { setting } from "../head/campaign";
import { askOtherHeads } from "../head/other-heads";
import { readDecisions, readStages } from "../head/selection";
import { LEAGUE_TAB, LIBRARY_TAB } from "../tabs/tab-ids";
import { parseTable } from "../tabs/table";
import type { BuiltTable } from "./built-table";
import type { RolledUpRecord } from "./sources";

/** The two tabs; neither is made, and nothing read, where no stage asks for it. */
export function selectionTables(
  context: Context,
  { definition, units, figures }: RolledUpRecord,
  others: readonly ToldLibrary[],
): BuiltTable[] {
  const stages = readStages(context, definition);
  const decisions = stages.length > 0 ? readDecisions(context) : [];
  const today = context.now.slice(0, 10);
  const record = { stages, decisions, definition, units, figures, today };
  return [
    {
      sheetId: LIBRARY_TAB,
      table: libraryTable,
      rows: wholeLibrary(context, libraryRows(record, headLink(context.head.id)), others),
      isWanted: stages.some(({ library }) => library),
    },
    {
      sheetId: LEAGUE_TAB,
      table: leagueTable,
      rows: leagueRows(record),
      isWanted: stages.some(({ levels }) => levels.length > 0),
    },
  ];
}

const RANGES = [{ sheetId: LIBRARY_TAB }];
const headLink = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** What the office's other heads have in their 典型库; nothing is read where none is named, or no choice of this campaign stands in one. */
export function readOtherLibraries(context: Context, definition: Definition): ToldLibrary[] {
  if (!readStages(context, definition).some(({ library }) => library)) return [];
  return askOtherHeads(setting(context, "otherHeads"), context.head.id, RANGES).flatMap(({ id, reply }) => {
    const source = headLink(id);
    if (id === "") return [];
    // One without the tab has chosen nobody, or never summed up; what it told before stays.
    if (reply?.status !== 200) return [{ source }];
    const [values] = readBlocks(reply, RANGES);
    return [{ source, rows: rowsOf(values ?? []) }];
  });
}

function rowsOf(values: Parameters<typeof parseTable>[0]["values"]): Cells[] {
  const keys = libraryTable.columns.map(({ key }) => key);
  return parseTable({ sheetId: LIBRARY_TAB, name: "", values }, keys).rows.map(({ cells }) => ({
    ...cells,
    date: dayOf(cells.date) ?? "",
  }));
}

// The tab itself is read only where there are other heads: without them all of it follows from 评选记录.
function wholeLibrary(context: Context, own: readonly Cells[], others: readonly ToldLibrary[]): Cells[] {
  if (others.length === 0) return [...own];
  const stood = context.head.read(LIBRARY_TAB)?.values ?? [];
  return withOtherLibraries(own, others, rowsOf(stood));
}
