// 考核得分: built with 汇总 once 考核办法 says what points are given for.
import { printedPoints } from "../../core/library";
import { scoresOf, scoresPage, scoringFromRows } from "../../core/scoring";
import { asAtWords, type SheetModel } from "../../core/summary";
import { scoreText } from "../../core/text/scores";
import type { Context } from "../context";
import { readDecisions, readStages } from "../head/selection";
import { SCORES_TAB } from "../tabs/tab-ids";
import type { BuiltPage } from "./built-page";
import type { RolledUpRecord } from "./sources";

/** Whether points are given at all. */
export function givesPoints({ tabs }: Context): boolean {
  return tabs.has("scoring") && tabs.table("scoring").rows.some(({ cells }) => `${cells.item ?? ""}` !== "");
}

/** The page by the record as it was read. Rows that are wrong give no points and are counted on it. */
export function scoresModel(context: Context, sources: RolledUpRecord): SheetModel {
  const { tabs } = context;
  const { definition, units, reports, figures, rollup } = sources;
  const rows = tabs.has("scoring") ? tabs.table("scoring").rows : [];
  const { items, leftOut } = scoringFromRows(rows, { definition, units });
  const { today, asAt } = rollup;
  const printed = (start: string, end: string) =>
    printedPoints(
      { stages: readStages(context, definition), decisions: readDecisions(context), units },
      start,
      end,
    );
  const scores = scoresOf(items, { definition, units, reports, figures, today, asAt, printed });
  return scoresPage(scores, { definition, units, leftOut, asAt: asAtWords(sources) });
}

/** The page as a tab, which is made once a row asks for it. */
export function scoresTab(context: Context, sources: RolledUpRecord): BuiltPage {
  const title = scoreText("tab", sources.definition.campaign.language);
  const model = scoresModel(context, sources);
  return { sheetId: SCORES_TAB, title, model, isWanted: givesPoints(context) };
}
