// Runs the contract cases, slice by slice, and measures what a call costs beside its work.
import type { CheckedCase, CheckedSlice } from "../../core/wire/procedures";
import { call } from "../parts/rpc";

/** What the cases came to, as far as they ran. */
export interface CaseRun {
  results: CheckedCase[];
  total: number;
  /** Least time of a call beside its cases: start of the execution, load of the script, the way there and back. */
  overheadMs: number;
  notObservable: CheckedSlice["notObservable"];
}

/** Nothing has run yet. */
export const NOTHING_RUN: CaseRun = {
  results: [],
  total: 1,
  overheadMs: Number.POSITIVE_INFINITY,
  notObservable: [],
};

/** Runs all cases; `onSlice` is given each state on the way. Throws what a call throws. */
export async function runCases(onSlice: (run: CaseRun) => void): Promise<void> {
  let run = NOTHING_RUN;
  for (let from: number | null = 0; from !== null; ) {
    const begin = Date.now();
    const slice: CheckedSlice = await call("selfcheck.step", { from });
    const work = slice.results.reduce((sum, { ms }) => sum + ms, 0);
    run = {
      results: [...run.results, ...slice.results],
      total: slice.total,
      overheadMs: Math.min(run.overheadMs, Date.now() - begin - work),
      notObservable: slice.notObservable,
    };
    onSlice(run);
    from = slice.next;
  }
}
