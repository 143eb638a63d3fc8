/** Rows that stand one below the other; `start` counts from 0. */
export interface Run {
  readonly start: number;
  readonly count: number;
}

/** Row indexes as runs, in order. */
export function runsOf(rows: readonly number[]): Run[] {
  const starts = [...rows].sort((a, b) => a - b).filter((row) => !rows.includes(row - 1));
  return starts.map((start) => {
    let end = start;
    while (rows.includes(end + 1)) end++;
    return { start, count: end + 1 - start };
  });
}
