// 帮助 → 自检: the checklist of what must be so on Google, and the host's contract cases, run inside the real account.
import type * as Cases from "apps-script-host/contract";
import type { Input, Output, ReadinessLine, SelfCheckStart } from "../../core/wire/procedures";
import type { Context } from "../context";
import { fileCode } from "../google/files";
import { epochNow, isoInstant } from "../google/instant";
import { BUILD } from "../readiness/build";
import { readinessLines } from "../readiness/lines";

const SLICE_MS = 12_000;

// Thousands of lines that no other call needs: see docs/decisions/0011-pages-and-data-files.md.
const cases = (): typeof Cases => fileCode("self-check-cases");

/** First data of the dialog; `unasked` when it comes up by itself. */
export function selfCheckStart(lines: ReadinessLine[], unasked: boolean): SelfCheckStart {
  return { lines, unasked, build: BUILD, when: isoInstant(epochNow()) };
}

/** Goes through the checklist again. */
export function selfCheckReadiness({ language }: Context): Output<"selfcheck.readiness"> {
  return { lines: readinessLines(language) };
}

/** Runs the cases from a position on, as many as a slice allows. */
export function selfCheckStep(
  _context: Context,
  { from }: Input<"selfcheck.step">,
): Output<"selfcheck.step"> {
  const { caseIds, notObservable, runCases } = cases();
  return { ...runCases(from, SLICE_MS), total: caseIds().length, notObservable: [...notObservable] };
}
