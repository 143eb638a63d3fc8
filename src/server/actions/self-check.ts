// 帮助 → 自检: the host's contract cases, run inside the real account.
import type * as Cases from "../../contract";
import type { Input, Output, PageData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { fileCode } from "../google/files";

const SLICE_MS = 12_000;

// Thousands of lines that no other call needs: see docs/decisions/0011-pages-and-data-files.md.
const cases = (): typeof Cases => fileCode("self-check-cases");

/** First data of the dialog. */
export function selfCheckData(context: Context): PageData["self-check"] {
  return { cases: cases().caseIds().length, when: context.now };
}

/** Runs the cases from a position on, as many as a slice allows. */
export function selfCheckStep(
  _context: Context,
  { from }: Input<"selfcheck.step">,
): Output<"selfcheck.step"> {
  return cases().runCases(from, SLICE_MS);
}
