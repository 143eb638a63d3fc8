// A file that was looked at is merged: its cells go into the unit's workbook in one request, then the workbook is collected as ever.

import { parseTypedMoment } from "../../core/day";
import { at, problem } from "../../core/problem";
import { fill, inLanguage } from "../../core/text";
import { fileWords } from "../../core/text/unit-file";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { send } from "../google/rest";
import { changeRequest, type SheetRequest, writeCells } from "../google/sheets";
import { writeLog } from "../head/log";
import { markRollupDue } from "../jobs/clock-state";
import { collectGroup } from "../jobs/collect";
import { unreachableProblem } from "../jobs/unreachable";
import { settled } from "../not-now";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { HOME } from "../unit-workbook/layout";
import { mergedRequest } from "../unit-workbook/master";
import { cellRequests } from "./cell-requests";
import { type Comparison, comparisonOf, isPeriodBox } from "./comparison";

/**
 * Merges a file and collects the unit. Throws ProblemError "file.changedMeanwhile" where the workbook is not any more what was
 * looked at: nothing is written then. Ended after the cells were written, the ticks stand and the next collection takes them in.
 */
export function mergeFile(context: Context, asked: Input<"file.merge">): Output<"file.merge"> {
  const comparison = comparisonOf(context, asked.sheets);
  const { unit, plan, own, definition } = comparison;
  if (comparison.seen !== asked.seen)
    throw new ProblemError([problem("file.changedMeanwhile", { unit: unit.name })]);
  const typed = plan.changes.filter((change) => !isPeriodBox(change, comparison));
  const requests = [...cellRequests(typed, own), ...tickRequests(comparison, asked.submit)];
  const arrivedAt = arrived(asked.arrivedAt, context);
  edit(() => {
    writeLog(context, [{ action: "mergeFile", record: unit.name, after: words(typed.length, context) }]);
    if (requests.length > 0) write(context, comparison, [...requests, mergedRequest(context.now)]);
  });
  markRollupDue(context.epoch);
  const result = collectGroup(context, definition, [unit], undefined, arrivedAt);
  return {
    unit: unit.name,
    merged: typed.length,
    recorded: result.recordedReports,
    rejected: result.rejectedReports,
    proposals: result.proposals,
    isPostponed: result.postponed.length > 0,
    problems: result.problems.map((item) => pageProblem(item, own.campaign.language)),
    told: result.unitsWithProblems.join("\n"),
  };
}

const words = (count: number, { language }: Context): string =>
  fill(inLanguage(fileWords.cells, language), { count });

// Without a word on it, a file came when it was merged; it cannot have come later.
function arrived(typed: string, { now, today }: Context): string {
  if (typed.trim() === "") return now;
  const read = parseTypedMoment(typed, { campaignStart: "", campaignEnd: "", today });
  if (read.problem) throw new ProblemError([at({ field: "arrivedAt" }, read.problem)]);
  const moment = read.moment ?? `${read.day} 00:00`;
  return moment < now ? moment : now;
}

function write(context: Context, { unit }: Comparison, requests: readonly SheetRequest[]): void {
  const reply = send([changeRequest(unit.workbookId, requests)])[0]!;
  settled(reply);
  if (reply.status !== 200) throw new ProblemError([unreachableProblem(unit, reply, context)]);
}

// The boxes that staff chose on the page, whatever the file says.
function tickRequests({ home }: Comparison, submit: Input<"file.merge">["submit"]): SheetRequest[] {
  return submit.flatMap(({ period, zero }) => {
    const row = home?.rows.find(({ key }) => key === period);
    const column = home?.columns.get(zero ? "zero" : "submit");
    return row && column ? [writeCells(HOME, row.index, column.index, [[true]])] : [];
  });
}
