import { roleValue, withDerived } from "../field";
import { computeLines } from "../ledger";
import type { Definition, Entry, Field, Moment, Report, TableLine } from "../model";
import { describeProblems, type Problem, problem } from "../problem";
import { shortened } from "../text/shorten";
import { OTHER_CONTENT } from "./content";
import { receiptOfMove } from "./receipt";

/** A period as it is recorded: what a unit × period's set holds. */
export interface RecordedPeriod {
  readonly report: Report;
  readonly ledger: readonly TableLine[];
  readonly activities: readonly Entry[];
}

/** Where activities go: `to` is the label of the period. */
interface Withdrawal {
  readonly definition: Definition;
  readonly to: string;
  readonly now: Moment;
  /** As in SubmissionInput. */
  readonly lastRevision?: number | undefined;
}

/** Longest text of a report's problems that is kept. */
const MOST = 4000;

/**
 * A recorded period without activities that stand in another one by now: a new revision in the same state. Computed
 * figures are made anew, typed ones and corrections stay; the report says where the activities went (`to`, a label).
 */
export function withdraw(
  { report, ledger, activities }: RecordedPeriod,
  moved: readonly Entry[],
  { definition, to, now, lastRevision = 0 }: Withdrawal,
): RecordedPeriod {
  const revision = Math.max(report.revision, lastRevision) + 1;
  const left = activities.filter((activity) => !moved.includes(activity));
  const { zero } = report;
  const words = describeProblems(
    moved.map((activity) => movedTo(activity, to, formFields(definition, activity.formId))),
    definition.campaign.language,
  );
  const rows = remade(ledger, left, definition, { revision, collectedAt: now });
  return {
    report: {
      ...report,
      version: report.version + 1,
      revision,
      collectedAt: now,
      problems: shortened([words, report.problems].filter(Boolean).join("\n"), MOST),
      receipt: receiptOfMove(
        {
          revision,
          zero,
          returnId: returnIdOf(report, definition),
          entries: left,
          lines: rows,
        },
        definition,
      ),
      content: OTHER_CONTENT,
    },
    ledger: rows,
    activities: left.map((activity) => ({ ...activity, revision, collectedAt: now })),
  };
}

/** Fields of a form; none where there is no such form. */
export function formFields({ forms }: Pick<Definition, "forms">, formId: string): readonly Field[] {
  return forms.find((form) => form.formId === formId)?.fields ?? [];
}

/** Rows of tables by other entries: computed figures are made anew, typed ones and corrections stay. */
export function remade(
  ledger: readonly TableLine[],
  activities: readonly Entry[],
  definition: Definition,
  { revision, collectedAt }: Pick<TableLine, "revision" | "collectedAt">,
): TableLine[] {
  const computed = definition.forms.flatMap((form) =>
    computeLines(form, activities, definition).map((row) => ({ ...row, formId: form.formId })),
  );
  return ledger.map((row) => {
    const auto =
      computed.find(({ formId, rowId }) => formId === row.formId && rowId === row.rowId)?.auto ?? row.auto;
    const fields = formFields(definition, row.formId);
    const values = { ...row.values, ...uncorrected(row, auto) };
    const made = withDerived(values, fields, ({ field }, derived) =>
      isCorrected(row, field) ? (row.values[field] ?? null) : derived,
    );
    return { ...row, revision, collectedAt, auto: { ...auto, ...made.auto }, values: made.values };
  });
}

/** The return that a report belongs to. */
function returnIdOf(
  { periodId }: Pick<Report, "periodId">,
  { periods }: Pick<Definition, "periods">,
): string {
  return periods.find(({ id }) => id === periodId)?.returnId ?? "";
}

/** What is said in the period that an activity left; `fields` are those of its form. */
export function movedTo({ date, values }: Entry, period: string, fields: readonly Field[]): Problem {
  const said = roleValue(values, fields, "theme");
  const theme = said ? `${date} ${String(said)}` : date;
  return problem("activity.movedOut", { theme, period }, undefined, "D");
}

function uncorrected(row: TableLine, auto: TableLine["auto"]): TableLine["values"] {
  return Object.fromEntries(Object.entries(auto).filter(([field]) => !isCorrected(row, field)));
}

/** Whether a computed value was corrected by hand. */
export function isCorrected({ values, auto }: TableLine, field: string): boolean {
  return (values[field] ?? "") !== (auto[field] ?? "");
}
