import { fieldKinds } from "../field";
import { computeLedger, type EffectiveRow, effectiveLedger, isBlank, withDerived } from "../ledger";
import type { Definition, Entry, Field, FieldValues, TableLine } from "../model";
import { type Problem, problem, stops } from "../problem";
import { text } from "../text";
import { checkRules, isExplained } from "../validation";
import type { SubmissionInput } from "./types";

/** A ledger ready for the record, or what is wrong with it. */
export interface CheckedLedger {
  readonly rows: readonly EffectiveRow[];
  readonly problems: readonly Problem[];
}

/** Checks the ledger tab against activities, rules and the period before. */
export function checkLedger(input: SubmissionInput, activities: readonly Entry[]): CheckedLedger {
  const { definition, period, today } = input;
  const { start: campaignStart, end: campaignEnd, language } = definition.campaign;
  const tab = text("unitWorkbook.ledger", language, { period: period.code });
  if (!input.ledgerRows) return { rows: [], problems: [problem("ledger.tabMissing", { tab })] };
  const context = { bounds: { campaignStart, campaignEnd, today }, language, place: { tab } };
  const { rows, problems } = effectiveLedger(
    computeLedger(activities, definition),
    input.ledgerRows,
    definition,
    context,
  );
  return { rows, problems: [...problems, ...rows.flatMap((row) => rowProblems(row, input))] };
}

/** The rows of a zero report: nothing happened, so counts are zero and stocks stay what they were. */
export function zeroLedger(definition: Definition): EffectiveRow[] {
  return computeLedger([], definition).map((row) => {
    const typed = definition.ledgerFields.filter((field) => field.origin === "typed");
    const nothing = { ...row.auto, ...Object.fromEntries(typed.map((field) => [field.field, null])) };
    const { values, auto } = withDerived(nothing, definition.ledgerFields);
    return {
      ...row,
      values,
      auto: { ...row.auto, ...auto },
      correctionReason: "",
      touched: false,
      place: {},
    };
  });
}

/** What contradicts a zero report. */
export function zeroProblems(input: SubmissionInput, activities: readonly Entry[]): Problem[] {
  const { definition, period } = input;
  const place = { period: period.label };
  if (activities.length > 0)
    return [problem("submit.zeroWithActivities", { period: period.label, count: activities.length }, place)];
  const { rows } = checkLedger(input, []);
  for (const row of rows) {
    const before = previousOf(row.taskId, input);
    const field = definition.ledgerFields.find(
      (f) =>
        isFigure(f, row.values) &&
        row.values[f.field] !== (f.nature === "stock" ? before[f.field] : undefined),
    );
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

/** Whether neither an activity nor any figure was entered. */
export function isNothing(rows: readonly EffectiveRow[], activities: readonly Entry[]): boolean {
  return activities.length === 0 && rows.every((row) => !row.touched && isBlank(row.values));
}

/** Stamps checked rows for the record. */
export function toLedgerRows(
  rows: readonly EffectiveRow[],
  input: SubmissionInput,
  revision: number,
  zero: boolean,
): TableLine[] {
  const stamp = {
    unitId: input.unit.unitId,
    periodId: input.period.id,
    formId: input.definition.ledgerFields[0]?.formId ?? "",
    revision,
    zero,
    collectedAt: input.now,
  };
  return rows.map(({ taskId, values, auto, correctionReason }) => ({
    ...stamp,
    taskId,
    values,
    auto,
    correctionReason,
  }));
}

function rowProblems(row: EffectiveRow, input: SubmissionInput): Problem[] {
  const { ledgerFields: fields, rules, campaign, tasks } = input.definition;
  const previous = previousOf(row.taskId, input);
  const explanation = explanationOf(row, fields);
  const broken = checkRules(rules, {
    formId: fields[0]?.formId ?? "",
    values: row.values,
    previous,
    fields,
    language: campaign.language,
    place: row.place,
    explanation,
  });
  const fallen = isExplained(explanation) ? [] : fields.flatMap((field) => stockFell(field, row, previous));
  const same = isCopied(row.values, previous, fields);
  const task = tasks.find((t) => t.taskId === row.taskId)?.title ?? row.taskId;
  return [
    ...broken,
    ...fallen,
    ...(same ? [problem("ledger.sameAsPrevious", { task }, row.place, "D")] : []),
  ];
}

/** Any words on the row explain it: the reason, or a text field such as 备注. */
function explanationOf(row: EffectiveRow, fields: readonly Field[]): string {
  const notes = fields.filter((field) => field.origin === "typed" && fieldKinds[field.kind].explains);
  return [row.correctionReason, ...notes.map((field) => String(row.values[field.field] ?? ""))].join("");
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

function previousOf(taskId: string, input: SubmissionInput): FieldValues {
  return input.previousLedger.find((row) => row.taskId === taskId)?.values ?? {};
}

/** Whether any of these problems stops the submission. */
export function anyStops(problems: readonly Problem[]): boolean {
  return problems.some(stops);
}
