// 帮助 → 自检: the host's contract cases, run inside the real account.
import { caseIds, runCases } from "../../contract";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";

const SLICE_MS = 12_000;

/** First data of the dialog. */
export function selfCheckData(context: Context): PageData["self-check"] {
  return { cases: caseIds().length, when: context.now };
}

/** Runs the cases from a position on, as many as a slice allows. */
export function selfCheckStep(
  _context: Context,
  { from }: Input<"selfcheck.step">,
): Output<"selfcheck.step"> {
  return runCases(from, SLICE_MS);
}
