import type { Day, Period } from "../model";

/**
 * Periods that need not be seen yet: of each return all behind the next one to begin. A single one takes no more room than the line
 * that would stand for it: then there are none.
 */
export function laterPeriods(periods: readonly Period[], today: Day): Period[] {
  const ahead = periods.filter(({ start }) => start > today);
  const next = new Map<string, Period>();
  for (const period of ahead) {
    const known = next.get(period.returnId);
    if (!known || period.start < known.start) next.set(period.returnId, period);
  }
  const later = ahead.filter((period) => next.get(period.returnId) !== period);
  return later.length > 1 ? later : [];
}
