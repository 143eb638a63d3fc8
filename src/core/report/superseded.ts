import type { Report, TotalsBasis } from "../model";
import { reportKey } from "../period/periods";
import { countedReports } from "./counted";
import type { SetOf } from "./current";

/** A row of the record, as it is stamped. */
type Stamped = SetOf & Pick<Report, "revision">;

/**
 * Tells of a row of the record which revision has taken its place in the totals; undefined where none has: it is in them, or newer than
 * what is. A revision that was replaced never comes back.
 */
export function supersededBy(
  reports: readonly Report[],
  basis: TotalsBasis,
): (row: Stamped) => number | undefined {
  const counted = new Map(
    countedReports(reports, basis).map(({ unitId, periodId, revision }) => [
      reportKey(unitId, periodId),
      revision,
    ]),
  );
  return ({ unitId, periodId, revision }) => {
    const present = counted.get(reportKey(unitId, periodId)) ?? 0;
    return revision > 0 && revision < present ? present : undefined;
  };
}
