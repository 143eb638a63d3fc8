import { withDerived } from "../field";
import { tablesOf, tableTitle } from "../form";
import { computeLines, type EffectiveRow, effectiveLines, isBlank } from "../ledger";
import type { Entry, Field, FieldValues, Form, TableLine } from "../model";
import { type Problem, problem, stops } from "../problem";
import { ownHeadWords } from "../text/own-head";
import { checkRules, explanationOf, isExplained, type ReportRows } from "../validation";
import type { SubmissionInput } from "./types";

/** Tables and cards ready for the record, or what is wrong with them. */
export interface CheckedLines {
  readonly rows: readonly EffectiveRow[];
  readonly problems: readonly Problem[];
}

/**
 * Checks every table and card of the period against entries, rules and the period before. Where rows of a register are `faulty`, rules
 * about other forms wait for them: what is there without them is not what the unit has written.
 */
export function checkLines(
  input: SubmissionInput,
  entries: readonly Entry[],
  faulty: readonly Pick<Entry, "formId">[] = [],
): CheckedLines {
  const checked = formsOf(input).map((form) => linesOf(form, input, entries));
  const rows = checked.flatMap((found) => found.rows);
  return {
    rows,
    problems: [
      ...checked.flatMap((found) => found.problems),
      ...rows.flatMap((row) =>
        rowProblems(row, faulty.length > 0 ? undefined : [...entries, ...rows], input),
      ),
    ],
  };
}

function linesOf(form: Form, input: SubmissionInput, entries: readonly Entry[]): CheckedLines {
  const { definition, period, today } = input;
  const { start: campaignStart, end: campaignEnd, language } = definition.campaign;
  const tab = tableTitle(form, period, definition);
  const typed = input.tableRows[form.formId];
  if (!typed) return { rows: [], problems: [problem("ledger.tabMissing", { tab })] };
  const context = { bounds: { campaignStart, campaignEnd, today }, language, place: { tab } };
  return effectiveLines(form, computeLines(form, entries, definition), typed, definition, context);
}

/** The rows of a zero report: nothing happened, so counts are zero and stocks stay what they were. */
export function zeroLines(input: SubmissionInput): EffectiveRow[] {
  return formsOf(input).flatMap((form) => {
    const typed = form.fields.filter((field) => field.origin === "typed");
    return computeLines(form, [], input.definition).map((row) => {
      const nothing = { ...row.auto, ...Object.fromEntries(typed.map((field) => [field.field, null])) };
      const { values, auto } = withDerived(nothing, form.fields);
      return {
        ...row,
        formId: form.formId,
        values,
        auto: { ...row.auto, ...auto },
        correctionReason: "",
        touched: false,
        place: {},
      };
    });
  });
}

function formsOf({ definition, period }: SubmissionInput): readonly Form[] {
  return tablesOf(definition, period.returnId);
}

function fieldsOf({ formId }: EffectiveRow, { definition }: SubmissionInput): readonly Field[] {
  return definition.forms.find((form) => form.formId === formId)?.fields ?? [];
}

/** What contradicts a zero report. */
export function zeroProblems(input: SubmissionInput, activities: readonly Entry[]): Problem[] {
  const { period } = input;
  const place = { period: period.label };
  const own = activities.filter(({ origin }) => origin !== "below");
  if (own.length > 0) return [problem("submit.zeroWithActivities", { count: own.length }, place)];
  if (activities.length > 0) return [problem("submit.zeroWithBelow", {}, place)];
  const { rows } = checkLines(input, []);
  for (const row of rows) {
    const before = previousOf(row, input);
    const field = fieldsOf(row, input).find(
      (f) =>
        isFigure(f, row.values) &&
        row.values[f.field] !== (f.nature === "stock" ? before[f.field] : undefined),
    );
    if (field && isFromBelow(row)) return [problem("submit.zeroWithBelow", {}, place)];
    if (field)
      return [
        problem(
          "submit.zeroWithFigures",
          { label: field.label, value: String(row.values[field.field]) },
          { ...row.place, column: field.label },
        ),
      ];
  }
  return [];
}

// The cell itself is empty: what is below was added to it, and its row says so.
function isFromBelow({ correctionReason }: EffectiveRow): boolean {
  return Object.values(ownHeadWords.reason).some((words) =>
    correctionReason.includes(words.replace("{figures}", "")),
  );
}

/** Whether neither an activity nor any figure was entered. */
export function isNothing(rows: readonly EffectiveRow[], activities: readonly Entry[]): boolean {
  return activities.length === 0 && rows.every((row) => !row.touched && isBlank(row.values));
}

/** Stamps checked rows for the record. */
export function toTableLines(
  rows: readonly EffectiveRow[],
  input: SubmissionInput,
  revision: number,
  zero: boolean,
): TableLine[] {
  const stamp = {
    unitId: input.unit.unitId,
    periodId: input.period.id,
    revision,
    zero,
    collectedAt: input.now,
  };
  return rows.map(({ formId, rowId, values, auto, correctionReason }) => ({
    ...stamp,
    formId,
    rowId,
    values,
    auto,
    correctionReason,
  }));
}

function rowProblems(row: EffectiveRow, report: ReportRows | undefined, input: SubmissionInput): Problem[] {
  const { rules, campaign, forms } = input.definition;
  const fields = fieldsOf(row, input);
  const previous = previousOf(row, input);
  const explanation = explanationOf(row, fields);
  const broken = checkRules(rules, {
    formId: row.formId,
    values: row.values,
    previous,
    fields,
    forms,
    ...(report && { report }),
    language: campaign.language,
    place: row.place,
    explanation,
  });
  const fallen = isExplained(explanation) ? [] : fields.flatMap((field) => stockFell(field, row, previous));
  const same = isCopied(row.values, previous, fields);
  const task = rowLabel(row, input);
  return [
    ...broken,
    ...fallen,
    ...(same ? [problem("ledger.sameAsPrevious", { task }, row.place, "D")] : []),
  ];
}

function stockFell(field: Field, row: EffectiveRow, previous: FieldValues): Problem[] {
  const before = previous[field.field];
  const value = row.values[field.field];
  if (field.nature !== "stock" || typeof before !== "number" || typeof value !== "number" || value >= before)
    return [];
  return [
    problem(
      "ledger.stockFell",
      { label: field.label, previous: before, value },
      { ...row.place, column: field.label, field: field.field },
      "C",
    ),
  ];
}

/** All figures equal those of the period before, at least one flow among them that is not zero: perhaps copied. */
function isCopied(values: FieldValues, previous: FieldValues, fields: readonly Field[]): boolean {
  const flows = fields.filter((field) => field.nature === "flow" && typeof values[field.field] === "number");
  const figures = fields.filter(
    (field) => typeof values[field.field] === "number" || typeof previous[field.field] === "number",
  );
  return (
    flows.some((field) => values[field.field] !== 0) &&
    figures.every((field) => values[field.field] === previous[field.field])
  );
}

function isFigure(field: Field, values: FieldValues): boolean {
  const value = values[field.field];
  return typeof value === "number" && value !== 0;
}

function previousOf({ formId, rowId }: EffectiveRow, { previousLines }: SubmissionInput): FieldValues {
  return previousLines.find((line) => line.formId === formId && line.rowId === rowId)?.values ?? {};
}

/** Words of a row: a task's title, an own row's words, a card's name. */
function rowLabel({ formId, rowId }: EffectiveRow, { definition }: SubmissionInput): string {
  const task = definition.tasks.find(({ taskId }) => taskId === rowId);
  return task?.title ?? (rowId || (definition.forms.find((form) => form.formId === formId)?.name ?? ""));
}

/** Whether any of these problems stops the submission. */
export function anyStops(problems: readonly Problem[]): boolean {
  return problems.some(stops);
}
