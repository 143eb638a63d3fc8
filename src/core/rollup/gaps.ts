import { type ReportFigures, tablesOf } from "../figures";
import { groupBy } from "../group-by";
import type { Day, Definition, Unit } from "../model";
import { type QuotaGap, quotaGaps } from "../quota";
import { actuals } from "./roll-up";
import { lineFigures } from "./stocks";
import { tally } from "./tally";
import { judgedTargets } from "./targets";

/** Targets of units with what they reached, by unit id, without all else of a roll-up. */
export function gapsOf(
  definition: Definition,
  units: readonly Unit[],
  figures: readonly ReportFigures[],
  today: Day,
): Map<string, QuotaGap[]> {
  const lines = lineFigures(tablesOf(figures), definition);
  const actualOf = actuals(definition, tally(figures, definition), lines, lines.of);
  return groupBy(quotaGaps(judgedTargets(definition, units, today), actualOf), ({ unitId }) => unitId);
}
