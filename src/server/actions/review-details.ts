// What stands in one report, read when a reviewer opens it.
import { registersOf, rowsOf, tablesOf } from "../../core/form";
import type {
  Definition,
  Entry,
  Field,
  FieldValue,
  FieldValues,
  Form,
  Language,
  TableLine,
} from "../../core/model";
import { previousPeriod } from "../../core/period";
import { type SetOf, tornProblem } from "../../core/report";
import { isJump } from "../../core/report/jump";
import { recordedBy } from "../../core/version";
import type { Input, Output, ReviewForm } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { type CampaignRecord, readRecord, readRecordOf, readReports } from "../head/record";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { fieldText } from "./form-field";
import { changedMeanwhile } from "./review-changed";
import { definitionOfReport } from "./review-queue";

/** Rows of the forms of one report. Throws ProblemError where it is another one by now. */
export function reviewDetails(context: Context, asked: Input<"review.details">): Output<"review.details"> {
  loadDefinition(context, ["reports"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const isAsked = ({ unitId, periodId }: SetOf) => unitId === asked.unitId && periodId === asked.period;
  const refusal = changedMeanwhile(asked, readReports(context).find(isAsked), definition, units);
  if (refusal) throw new ProblemError([refusal]);
  const last = previousPeriod(definition.periods, asked.period)?.id;
  const isBefore = ({ unitId, periodId }: SetOf) => unitId === asked.unitId && periodId === last;
  const known = rowsOfReport(context, recordedBy(definition), (set) => isAsked(set) || isBefore(set));
  return {
    forms: formsOf(
      {
        lines: known.ledger.filter(isAsked),
        before: known.ledger.filter(isBefore),
        entries: known.activities.filter(isAsked),
        entriesBefore: last === undefined ? null : known.activities.filter(isBefore),
      },
      definitionOfReport({ periodId: asked.period }, definition),
    ),
    problems: known.torn
      .filter(isAsked)
      .map((set) => pageProblem(tornProblem(set, definition, units), context.language)),
  };
}

// Who only looks does not wait for Google's next minute: SpreadsheetApp reads without one, all rows instead of a few.
function rowsOfReport(
  context: Context,
  definition: Definition,
  isAsked: (set: SetOf) => boolean,
): CampaignRecord {
  try {
    return readRecordOf(context, definition, isAsked, readReports(context));
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return readRecord(context, definition);
  }
}

/** What stands in a report, and in the period before; no entries before (null) where there was no such period. */
interface Shown {
  lines: readonly TableLine[];
  before: readonly TableLine[];
  entries: readonly Entry[];
  entriesBefore: readonly Entry[] | null;
}

/** Each form of a report with its rows; of a register the first ones. */
function formsOf({ lines, before, entries, entriesBefore }: Shown, definition: Definition): ReviewForm[] {
  const tables = tablesOf(definition).map((form) => {
    const rows = lines.filter(({ formId }) => formId === form.formId);
    const lastOf = ({ rowId }: TableLine) =>
      before.find((line) => line.formId === form.formId && line.rowId === rowId)?.values ?? {};
    return {
      name: form.name,
      count: rows.length,
      countBefore: null,
      rows: rows.map((line) => lineRow(line, lastOf(line), form, definition)),
    };
  });
  const registers = registersOf(definition).map((form) => {
    const rows = entries.filter(({ formId }) => formId === form.formId);
    const shown = rows.slice(0, MOST_ENTRIES);
    return {
      name: form.name,
      count: rows.length,
      countBefore: entriesBefore?.filter(({ formId }) => formId === form.formId).length ?? null,
      rows: shown.map((entry) => entryRow(entry, form, definition)),
    };
  });
  return [...tables, ...registers].filter(({ count, countBefore }) => count + (countBefore ?? 0) > 0);
}

/** Entries that the page shows of a register. */
const MOST_ENTRIES = 50;

function lineRow(
  line: TableLine,
  last: FieldValues,
  form: Form,
  definition: Definition,
): ReviewForm["rows"][number] {
  const { language } = definition.campaign;
  const label = rowsOf(form, definition).find(({ rowId }) => rowId === line.rowId)?.label ?? line.rowId;
  return {
    label,
    cells: form.fields.map((field) => {
      const auto = line.auto[field.field];
      const isCorrected = auto !== undefined && auto !== null && auto !== line.values[field.field];
      const [value, before] = [line.values[field.field], last[field.field]];
      return {
        ...cellOf(field, language, value, isCorrected),
        before: typeof before === "number" ? fieldText(field, before, language) : "",
        // What was told the last time and is left empty now is as far from it as nothing is.
        jump: isJump(value ?? 0, before),
      };
    }),
  };
}

function entryRow(
  { values, below }: Entry,
  { fields }: Form,
  { campaign: { language } }: Definition,
): ReviewForm["rows"][number] {
  return {
    label: below ?? "",
    cells: fields.map((field) => cellOf(field, language, values[field.field], false)),
  };
}

function cellOf(
  field: Field,
  language: Language,
  value: FieldValue | undefined,
  corrected: boolean,
): ReviewForm["rows"][number]["cells"][number] {
  const { label } = field;
  return { label, value: fieldText(field, value, language), corrected, before: "", jump: false };
}
