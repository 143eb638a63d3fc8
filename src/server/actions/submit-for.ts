// 代填提交: staff report for a unit that has no workbook of its own, through the same checks and into the same record.
import type { Definition, Period, TableRow, Unit } from "../../core/model";
import { problem, stops } from "../../core/problem";
import type { Input, Output } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { readRecord, writeRecord } from "../head/record";
import { readStaffRows } from "../head/staff-activities";
import { markRollupDue } from "../jobs/clock-state";
import { definitionOf } from "../jobs/distribute";
import { judge } from "../jobs/submission";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { ledgerTasks } from "../unit-workbook/layout";

/** Submits a period for a unit: its activities are those of 代填活动, its ledger what was typed on the page. */
export function submitFor(context: Context, input: Input<"report.submitFor">): Output<"report.submitFor"> {
  const definition = readDefinition(context);
  const unit = unitOf(context, definition, input.unitId);
  const own = definitionOf(definition, unit.unitType);
  const period = periodOf(own, input.period);
  const submission = {
    unit,
    own,
    period,
    homeRow: { periodId: period.id, submit: !input.zero, zero: input.zero },
    ledgerRows: ledgerRows(own, input.ledger),
    activityRows: [],
  };
  return edit(() => {
    const known = readRecord(context, definition, true);
    const { result, entry } = judge(context, submission, known, readStaffRows(context, definition, true));
    if (result.outcome !== "accepted-in") throw new ProblemError(result.problems.filter(stops));
    if (entry) {
      markRollupDue(context.epoch);
      writeLog(context, [
        { action: "submitFor", record: `${unit.name} ${period.id}`, after: entry.report.state },
      ]);
      writeRecord(context, definition, [entry]);
    }
    return {
      receipt: result.receipt,
      notes: result.problems.map((found) => pageProblem(found, context.language)),
    };
  });
}

// A unit with a workbook of its own answers for its figures itself.
function unitOf(context: Context, definition: Definition, unitId: string): Unit {
  const unit = readUnits(context, definition).find((candidate) => candidate.unitId === unitId);
  if (!unit) throw new ProblemError([problem("record.notFound", { record: unitId })]);
  if (unit.road === "account") throw new ProblemError([problem("submit.ownWorkbook", { unit: unit.name })]);
  return unit;
}

function periodOf({ periods }: Definition, periodId: string): Period {
  const period = periods.find(({ id }) => id === periodId);
  if (!period) throw new ProblemError([problem("submit.periodUnknown", { value: periodId })]);
  return period;
}

// Every task of the ledger has its row, as in a workbook; what was not typed is empty.
function ledgerRows(own: Definition, typed: Input<"report.submitFor">["ledger"]): TableRow[] {
  return ledgerTasks(own).map(({ taskId }, index) => ({
    row: index + 1,
    cells: { ...typed.find((row) => row.taskId === taskId)?.values, taskId },
  }));
}
