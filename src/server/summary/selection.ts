// 典型库 and 采用情况: built with 汇总 from 评选记录 and the figures of reports, once 评选环节 asks for them.
import { leagueRows, leagueTable, libraryRows, libraryTable } from "../../core/library";
import type { Context } from "../context";
import { readDecisions, readStages } from "../head/selection";
import { LEAGUE_TAB, LIBRARY_TAB } from "../tabs/tab-ids";
import type { BuiltTable } from "./built-table";
import type { RolledUpRecord } from "./sources";

/** The two tabs; neither is made, and nothing read, where no stage asks for it. */
export function selectionTables(
  context: Context,
  { definition, units, figures }: RolledUpRecord,
): BuiltTable[] {
  const stages = readStages(context, definition);
  const decisions = stages.length > 0 ? readDecisions(context) : [];
  const record = { stages, decisions, definition, units, figures };
  return [
    {
      sheetId: LIBRARY_TAB,
      table: libraryTable,
      rows: libraryRows(record),
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
