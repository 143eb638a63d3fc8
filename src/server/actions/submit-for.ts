// 代填提交: staff report for a unit that has no workbook of its own, through the same checks and into the same record.
import { rowsOf, tablesOf } from "../../core/form";
import type { Definition, Form, Period, TableRow, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { problem, stops } from "../../core/problem";
import { allowsZero } from "../../core/report";
import { labelOf } from "../../core/text";
import { definitionOf, hasWorkbook, owes } from "../../core/units";
import { ofPeriod, recordedBy, returnOfPeriod } from "../../core/version";
import type { Input, Output, SubmissionForm, TypedForm } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { readDefinition, readUnits } from "../head/campaign";
import { addToRecord, readRecordOf } from "../head/record";
import { readTypedRows } from "../head/typed-entries";
import { markRollupDue } from "../jobs/clock-state";
import { moveLines } from "../jobs/moves";
import { assessSubmission } from "../jobs/submission";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { formField } from "./form-field";

/** Submits a period for a unit: its activities are those of 代填活动, its ledger what was typed on the page. */
export function submitFor(context: Context, input: Input<"report.submitFor">): Output<"report.submitFor"> {
  const definition = readDefinition(context);
  const unit = unitOf(context, definition, input.unitId);
  const own = definitionOf(definition, unit);
  const period = periodOf(own, input.period);
  const submission = {
    unit,
    own,
    period,
    homeRow: { periodId: period.id, submit: !input.zero, zero: input.zero },
    tableRows: tableRows(ofPeriod(own, period), period, input.rows),
    registerRows: {},
  };
  const kept = recordedBy(definition);
  return edit(() => {
    const known = readRecordOf(context, kept, ({ unitId }) => unitId === unit.unitId);
    const { result, entry, withdrawn } = assessSubmission(
      context,
      submission,
      known,
      readTypedRows(context, kept, true),
    );
    if (result.outcome !== "recorded") throw new ProblemError(result.problems.filter(stops));
    if (entry) {
      markRollupDue(context.epoch);
      addToRecord(
        context,
        kept,
        [entry, ...withdrawn],
        [
          {
            action: "submitFor",
            record: `${unit.name} ${period.label}`,
            after: labelOf("reportState", entry.report.state, context.language),
          },
          ...moveLines(withdrawn, period.id, own),
        ],
      );
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
  const begun = openPeriods(definition.periods, today).sort((a, b) => (a.start > b.start ? -1 : 1));
  if (unitIds.length === 0 || begun.length === 0) return {};
  const told = begun.map((period) => {
    const own = ofPeriod(definition, period);
    return { period, forms: tablesOf(own, period.returnId).map((form) => typedForm(form, own)) };
  });
  const same = new Map(told.flatMap(({ forms }) => forms).map((form) => [JSON.stringify(form), form]));
  const places = [...same.keys()];
  const periods = told.map(({ period, forms }) => ({
    value: period.id,
    label: period.label,
    forms: forms.map((form) => places.indexOf(JSON.stringify(form))),
    unitIds: owingIds(definition, period, units),
    takesZero: allowsZero(ofPeriod(definition, period), period),
  }));
  return { submission: { unitIds, periods, forms: [...same.values()] } };
}

function owingIds(definition: Definition, period: Period, units: readonly Unit[]): string[] {
  const owed = returnOfPeriod(definition, period);
  return units.filter((unit) => owed && owes(owed, unit, definition.unitTypes)).map(({ unitId }) => unitId);
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

function typedForm(form: Form, definition: Definition): TypedForm {
  const typesOf = (rowId: string) => definition.tasks.find(({ taskId }) => taskId === rowId)?.appliesTo ?? [];
  return {
    formId: form.formId,
    name: form.name,
    rows: rowsOf(form, definition).map((row) => ({ ...row, unitTypes: [...typesOf(row.rowId)] })),
    fields: form.fields.filter(({ origin }) => origin === "typed").map(formField),
  };
}

// Every row of a table is there, as in a workbook; what was not typed is empty.
function tableRows(
  own: Definition,
  { returnId }: Period,
  typed: Input<"report.submitFor">["rows"],
): Record<string, TableRow[]> {
  return Object.fromEntries(
    tablesOf(own, returnId).map((form) => [
      form.formId,
      rowsOf(form, own).map(({ rowId }, index) => ({
        row: index + 1,
        cells: {
          ...typed.find((row) => row.formId === form.formId && row.rowId === rowId)?.values,
          rowId,
        },
      })),
    ]),
  );
}
