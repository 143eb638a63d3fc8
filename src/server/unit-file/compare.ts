// What a file that came back would change, before anything does.
import { labelOfPeriod } from "../../core/period";
import { at, type Problem, problem } from "../../core/problem";
import { allowsZero } from "../../core/report";
import { type MergePlan, shownCell } from "../../core/unit-file";
import { ofPeriod } from "../../core/version";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { pageProblem } from "../rpc-reply";
import { HOME } from "../unit-workbook/layout";
import { type Comparison, comparisonOf, isPeriodBox } from "./comparison";

/** What merging a file would do; nothing is written. Throws ProblemError where it is nobody's file or the workbook cannot be read. */
export function compareFile(context: Context, { sheets }: Input<"file.compare">): Output<"file.compare"> {
  const comparison = comparisonOf(context, sheets);
  const { unit, plan, seen, older, own, mergedSince } = comparison;
  const changes = plan.changes.filter((change) => !isPeriodBox(change, comparison)).map(shown);
  // What is only added takes nothing back.
  const overwritten = changes.filter(({ before }) => before !== "").length;
  return {
    unitId: unit.unitId,
    unit: unit.name,
    seen,
    changes,
    problems: problemsOf(comparison).map((item) => pageProblem(item, own.campaign.language)),
    ...(older === undefined ? {} : { older }),
    ...(mergedSince && overwritten > 0 && { mergedSince: mergedSince.slice(0, 16) }),
    periods: openPeriodsOf(comparison),
  };
}

// What is accepted is not submitted again.
function openPeriodsOf({ own, periods, file, accepted }: Comparison): Output<"file.compare">["periods"] {
  return periods
    .filter(({ id }) => !accepted.includes(id))
    .map((period) => ({
      value: period.id,
      label: labelOfPeriod(own, period.id),
      box: boxOf(file, period.id),
      takesZero: allowsZero(ofPeriod(own, period), period),
    }))
    .reverse();
}

function boxOf(file: Comparison["file"], periodId: string): "submit" | "zero" | "" {
  const home = file.find(({ sheetId }) => sheetId === HOME);
  const cells = home?.rows.find(({ key }) => key === periodId)?.cells ?? {};
  return cells.zero === true ? "zero" : cells.submit === true ? "submit" : "";
}

function shown({ tab, words, label, before, after, field }: MergePlan["changes"][number]) {
  return { tab, words, label, before: shownCell(before, field), after: shownCell(after, field) };
}

/** What of a file is left out, by tab. */
function problemsOf({ plan, unit, own, periods, file }: Comparison): Problem[] {
  const place = { unit: unit.name };
  const isTicked = (id: string) => boxOf(file, id) !== "";
  return [
    ...own.periods
      .filter(({ id }) => !periods.some((begun) => begun.id === id) && isTicked(id))
      .map(({ id, start }) =>
        problem("file.notBegun", { period: labelOfPeriod(own, id), start }, place, "D"),
      ),
    ...plan.missing.map((tab) => problem("file.tabMissing", { tab }, { ...place, tab }, "D")),
    ...plan.leftOut.map(({ why, tab, words, label, value }) =>
      at(
        { ...place, tab },
        problem(CODES[why], { row: words, column: label, value: String(value) }, undefined, "D"),
      ),
    ),
  ];
}

const CODES = { column: "file.columnGone", row: "file.rowGone", closed: "file.closed" } as const;
