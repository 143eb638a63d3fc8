// Units whose workbook fails night after night are named in the directory and in the log, not only in the clock's dialog.
import type { Unit } from "../../core/model";
import { describeProblem, type Problem, problem } from "../../core/problem";
import { labelOf, text } from "../../core/text";
import { edit } from "../edit";
import { clearLongStamp, readLongStamp, writeLongStamp } from "../google/stamps";
import { writeLog } from "../head/log";
import type { CollectionResult } from "./collect";
import { collectIsolated } from "./collect-isolated";
import type { Turn } from "./turn";

const FAILING = "clock.failing";
/** Failures in a row after which it is said where people look: as a rule one a night. */
const MOST_FAILURES = 3;
const UNREACHABLE: readonly Problem["code"][] = ["workbook.missing", "workbook.noAccess", "service.busy"];

/** Collects a group and counts whose workbook could not be collected. */
export function collectSafely(turn: Turn, group: readonly Unit[]): CollectionResult {
  const result = collectIsolated(turn.context, turn.definition(), group);
  const failed = new Map(
    result.problems
      .filter(({ code }) => UNREACHABLE.includes(code))
      .map((found) => [found.place?.unit ?? "", found]),
  );
  const tried = group.filter((unit) => !result.postponed.includes(unit));
  countFailures(turn, tried, failed);
  turn.problems.push(...result.problems);
  return result;
}

function countFailures(turn: Turn, group: readonly Unit[], failed: ReadonlyMap<string, Problem>): void {
  const before = readLongStamp<Record<string, number>>(FAILING) ?? {};
  const after = { ...before };
  for (const { unitId, name } of group) {
    if (failed.has(name)) after[unitId] = (before[unitId] ?? 0) + 1;
    else delete after[unitId];
  }
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  if (Object.keys(after).length > 0) writeLongStamp(FAILING, after);
  else clearLongStamp(FAILING);
  const given = group.filter(({ unitId }) => after[unitId] === MOST_FAILURES);
  if (given.length > 0) edit(() => giveUp(turn, given, failed));
}

function giveUp({ context }: Turn, units: readonly Unit[], failed: ReadonlyMap<string, Problem>): void {
  const job = text("menu.collect", context.language);
  const state = labelOf("workbookState", "missing", context.language);
  const gone = units.filter(({ name }) => failed.get(name)!.code === "workbook.missing");
  context.tabs.change(
    "units",
    gone.map(({ unitId }) => ({ match: { unitId }, cells: { workbookState: state } })),
  );
  writeLog(
    context,
    units.map(({ name }) => {
      const error = describeProblem(failed.get(name)!, context.language);
      const given = problem("job.gaveUp", { job, failures: MOST_FAILURES, error });
      return { action: "collect.skip", record: name, reason: describeProblem(given, context.language) };
    }),
  );
}
