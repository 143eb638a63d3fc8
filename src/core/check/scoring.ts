// 考核办法: the units are given nothing of it, so nothing here stops.
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { scoringFromRows } from "../scoring";
import { linkedTab } from "../units";
import { type CheckContext, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** The tab 考核办法. */
export function checkScoring(context: CheckContext): Problem[] {
  const { raw, definition, units } = context;
  const { problems } = scoringFromRows(raw.scoring ?? [], { definition, units });
  const outside = filledRows(context, "scoring").flatMap((row) =>
    outsideCampaign(context, "scoring", row, ["start", "end"]),
  );
  return [...problems, ...outside].map((found) => ({ ...found, grade: found.grade ?? "C" }));
}

/** A head that 活动设置 names; without a title it could not be read. */
export interface NamedHead {
  readonly id: string;
  readonly title?: string;
}

/** The campaigns of 其他活动得分 that are none of the office's other ones; titles are looked up where every head was read. */
export function checkScoredCampaigns(context: CheckContext, heads: readonly NamedHead[]): Problem[] {
  const isKnown = (campaign: string) => {
    const id = linkedTab(campaign)?.spreadsheetId;
    if (id) return heads.some((head) => head.id === id);
    return heads.some(({ title }) => title === undefined || title === campaign);
  };
  return filledRows(context, "scoring").flatMap((row) => {
    const value = textOf(row.cells.campaign);
    if (value === "" || isKnown(value)) return [];
    return [problem("score.noCampaign", { value }, placeAt(context, "scoring", row, "campaign"), "C")];
  });
}
