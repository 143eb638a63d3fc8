// 手机版: the figures of 汇总 in one column, behind it in the head (docs/decisions/0064-phone-tab-in-the-head.md).
import { buildNarrow, type Sources } from "../../core/summary";
import { digestText } from "../../core/text/digest";
import { PHONE_TAB } from "../tabs/tab-ids";
import type { BuiltPage } from "./built-page";

/** Behind 汇总, so that its name is seen beside that of 汇总 in a narrow window. */
const BEHIND_SUMMARY = 2;
/** Of more units the worst: 报送情况 has them all, and a roll-up of 2,000 units does not write them a third time. */
const MOST_UNITS = 60;

/** The page as a tab, made with the first 汇总. */
export function phoneTab(sources: Sources): BuiltPage {
  const title = digestText("phoneTab", sources.definition.campaign.language);
  const model = buildNarrow(sources, MOST_UNITS);
  return { sheetId: PHONE_TAB, title, model, isWanted: true, index: BEHIND_SUMMARY };
}
