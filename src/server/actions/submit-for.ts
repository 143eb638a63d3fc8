// 代填提交: staff report for a unit that has no workbook of its own, through the same checks and into the same record.
import { addsUp } from "../../core/field";
import type { Definition, Period, TableRow, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { problem, stops } from "../../core/problem";
import { taskLabel } from "../../core/rows";
import { definitionOf, hasWorkbook } from "../../core/units";
import type { Input, Output, SubmissionForm } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { writeLog } from "../head/log";
import { readRecord, writeRecord } from "../head/record";
import { readStaffRows } from "../head/staff-activities";
import { markRollupDue } from "../jobs/clock-state";
import { moveLines } from "../jobs/moves";
import { assessSubmission } from "../jobs/submission";
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
    const { result, entry, withdrawn } = assessSubmission(
      context,
      submission,
      known,
      readStaffRows(context, definition, true),
    );
    if (result.outcome !== "recorded") throw new ProblemError(result.problems.filter(stops));
    if (entry) {
      markRollupDue(context.epoch);
      writeLog(context, [
        { action: "submitFor", record: `${unit.name} ${period.id}`, after: entry.report.state },
        ...moveLines(withdrawn, period.id),
      ]);
      writeRecord(context, definition, [entry, ...withdrawn]);
    }
    return {
      receipt: result.receipt,
      notes: result.problems.map((found) => pageProblem(found, context.language)),
    };
  });
}

/** What the page needs to submit for those of these units that have no workbook; nothing where there are none. */
export function submissionForm(
  { today }: Context,
  definition: Definition,
  units: readonly Unit[],
): { submission?: SubmissionForm } {
  const unitIds = units.filter((unit) => !hasWorkbook(unit)).map(({ unitId }) => unitId);
  const begun = openPeriods(definition.periods, today);
  if (unitIds.length === 0 || begun.length === 0) return {};
  return {
    submission: {
      unitIds,
      periods: begun.map(({ id, label }) => ({ value: id, label })).reverse(),
      tasks: ledgerTasks(definition).map((task) => ({
        taskId: task.taskId,
        label: taskLabel(task),
        unitTypes: [...task.appliesTo],
      })),
      fields: definition.ledgerFields
        .filter(({ origin }) => origin === "typed")
        .map((field) => ({ key: field.field, label: field.label, numeric: addsUp(field) })),
    },
  };
}

// A unit with a workbook of its own answers for its figures itself.
function unitOf(context: Context, definition: Definition, unitId: string): Unit {
  const unit = readUnits(context, definition).find((candidate) => candidate.unitId === unitId);
  if (!unit) throw new ProblemError([problem("record.notFound", { record: unitId })]);
  if (hasWorkbook(unit)) throw new ProblemError([problem("submit.ownWorkbook", { unit: unit.name })]);
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
