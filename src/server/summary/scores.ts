// 考核得分: built with 汇总 once 考核办法 says what points are given for.

import { textOf } from "../../core/cells/text";
import { printedPoints } from "../../core/library";
import { settingsFromRows } from "../../core/rows";
import { scoresIn, scoresOf, scoresPage, scoringFromRows, type ToldScores } from "../../core/scoring";
import { asAtWords, type SheetModel } from "../../core/summary";
import { keyOf } from "../../core/text";
import { scoreText } from "../../core/text/scores";
import { linkedTab } from "../../core/units";
import type { Context } from "../context";
import { readBlocks } from "../google/sheets";
import { setting } from "../head/campaign";
import { askOtherHeads, rowsOf } from "../head/other-heads";
import { readDecisions, readStages } from "../head/selection";
import { SCORES_TAB, tabId } from "../tabs/tab-ids";
import type { BuiltPage } from "./built-page";
import type { RolledUpRecord } from "./sources";

/** Whether points are given at all. */
export function givesPoints({ tabs }: Context): boolean {
  return tabs.has("scoring") && tabs.table("scoring").rows.some(({ cells }) => `${cells.item ?? ""}` !== "");
}

/** What the office's other campaigns gave, by the title or the link of a head. */
export type ScoresElsewhere = (campaign: string) => ToldScores | undefined;

const RANGES = [{ sheetId: tabId("settings") }, { sheetId: SCORES_TAB }];

/** Reads the other heads, one request each; nothing is read where no row takes their points. */
export function readScoresElsewhere(context: Context): ScoresElsewhere {
  const { tabs } = context;
  const rows = tabs.has("scoring") ? tabs.table("scoring").rows : [];
  if (!rows.some(({ cells }) => keyOf("scoreMeasure", cells.measure) === "elsewhere")) return () => undefined;
  const told = askOtherHeads(setting(context, "otherHeads"), context.head.id, RANGES).flatMap(
    ({ id, reply }) => {
      if (reply?.status !== 200) return [];
      const [settings = [], scores = []] = readBlocks(reply, RANGES);
      const found = scoresIn(textOf(settingsFromRows(rowsOf("settings", settings)).title), scores);
      return found ? [{ id, found }] : [];
    },
  );
  return (campaign) => {
    const id = linkedTab(campaign)?.spreadsheetId;
    return told.find((head) => (id ? head.id === id : head.found.title === campaign))?.found;
  };
}

/** The page by the record as it was read. Rows that are wrong give no points and are counted on it. */
export function scoresModel(
  context: Context,
  sources: RolledUpRecord,
  elsewhere: ScoresElsewhere,
): SheetModel {
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
  const scores = scoresOf(items, { definition, units, reports, figures, today, asAt, printed, elsewhere });
  return scoresPage(scores, { definition, units, leftOut, asAt: asAtWords(sources) });
}

/** The page as a tab, which is made once a row asks for it. */
export function scoresTab(context: Context, sources: RolledUpRecord, elsewhere: ScoresElsewhere): BuiltPage {
  const title = scoreText("tab", sources.definition.campaign.language);
  const model = scoresModel(context, sources, elsewhere);
  return { sheetId: SCORES_TAB, title, model, isWanted: givesPoints(context) };
}
