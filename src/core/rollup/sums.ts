import type { Counts, PeriodCell, Rates } from "./types";

/** Adds up rates and counts; rates are made anew from the sums. */
export function sum(parts: readonly (Rates & Counts)[]): Rates & Counts {
  let expected = 0;
  let actual = 0;
  let onTime = 0;
  let activities = 0;
  let people = 0;
  for (const part of parts) {
    expected += part.expected;
    actual += part.actual;
    onTime += part.onTime;
    activities += part.activities;
    people += part.people;
  }
  return { ...rates(expected, actual, onTime), activities, people };
}

/** Rates of three numbers of reports. */
export function rates(expected: number, actual: number, onTime: number): Rates {
  return {
    expected,
    actual,
    onTime,
    rate: expected === 0 ? null : actual / expected,
    rateOnTime: expected === 0 ? null : onTime / expected,
  };
}

/**
 * Whether a report stands in the rate of its one period: while that runs, all that are owed; once it is due, those of units whose own last day
 * has passed as well, as in the rates of each unit.
 */
export function standsInPeriod(
  { isExpected, isDue }: Pick<PeriodCell, "isExpected" | "isDue">,
  isPeriodDue: boolean,
): boolean {
  return isPeriodDue ? isDue : isExpected;
}

/** Rates of reports that are all expected. */
export function ratesOf(cells: readonly Pick<PeriodCell, "isActual" | "isOnTime">[]): Rates {
  const [actual, onTime] = [cells.filter((cell) => cell.isActual), cells.filter((cell) => cell.isOnTime)];
  return rates(cells.length, actual.length, onTime.length);
}
