// 考核办法: the units are given nothing of it, so nothing here stops.
import type { Problem } from "../problem";
import { scoringFromRows } from "../scoring";
import { type CheckContext, filledRows } from "./context";
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
