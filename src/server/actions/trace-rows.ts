// The rows of one report that a number is made of, each with its cell in the unit's workbook.

import type { Asked } from "../../core/asked";
import { counts, roleValue } from "../../core/field";
import { isRegister, rowsOf, taskLabel } from "../../core/form";
import type { Definition, Entry, FieldValue, Form, Indicator, TableLine, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import { countedReports } from "../../core/report";
import { typedTab } from "../../core/tables";
import { definitionOf } from "../../core/units";
import { recordedBy } from "../../core/version";
import type { Input, Output, TraceRow } from "../../core/wire/procedures";
import type { Context } from "../context";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { allReports, readRecordOf } from "../head/record";
import { ProblemError } from "../problem-error";
import { columnName } from "../tabs/table";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";
import { type LineColumn, lineColumns, registerSheetId, TABLE, tableSheetId } from "../unit-workbook/layout";
import { valueText } from "./form-field";
import { definitionOfReport } from "./review-queue";

/** Rows of one report that the page gets. */
const MOST_ROWS = 200;

/** The rows of a counted report; those in the archive too. Throws ProblemError where the report counts no more, and NotNow. */
export function traceRows(context: Context, input: Input<"trace.rows">): Output<"trace.rows"> {
  loadDefinition(context, ["reports", "places"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  // Read for what it says of where rows stand by now.
  if (context.tabs.has("places")) context.tabs.table("places");
  const isMeant = ({ unitId, periodId }: { unitId: string; periodId: string }) =>
    unitId === input.unitId && periodId === input.period;
  const counted = countedReports(allReports(context), definition.campaign.totals).filter(isMeant);
  if (counted.length === 0) throw new ProblemError([problem("trace.gone", {})]);
  const record = readRecordOf(context, recordedBy(definition), isMeant, counted);
  const asTold = definitionOfReport({ periodId: input.period }, definition);
  const unit = units.find(({ unitId }) => unitId === input.unitId);
  const place: Place = { context, unit, definition: asTold };
  const looked = lookedAt(input.asked, definition);
  const rows = [
    ...record.activities.filter(isMeant).flatMap((entry) => entryRow(entry, looked, place)),
    ...record.ledger.filter(isMeant).flatMap((line) => lineRow(line, looked, place)),
  ];
  return { rows: rows.slice(0, MOST_ROWS), count: rows.length };
}

interface Place {
  readonly context: Context;
  /** undefined = no more in the directory. */
  readonly unit: Unit | undefined;
  /** By which the report was told. */
  readonly definition: Definition;
}

/** What a number looks at: a form, its field, a row of a table; of a quota a task and kinds as well. */
type Looked = Pick<Indicator, "formId" | "field" | "row" | "taskId" | "kinds">;

function lookedAt(of: Asked, { indicators }: Definition): Looked {
  const indicator = indicators.find(({ indicatorId }) => indicatorId === of.indicatorId);
  if (!indicator) return { ...of, taskId: "", kinds: [] };
  return indicator.origin === "count" ? { ...indicator, field: "" } : indicator;
}

function formOf({ formId }: Looked, { definition }: Place): Form | undefined {
  return definition.forms.find((form) => form.formId === formId);
}

function entryRow(entry: Entry, looked: Looked, place: Place): TraceRow[] {
  const form = formOf(looked, place);
  if (!form || entry.formId !== form.formId || !isRegister(form)) return [];
  const { values, taskId, date } = entry;
  const kind = roleValue(values, form.fields, "kind");
  const isMeant =
    (looked.taskId === "" || looked.taskId === taskId) &&
    (looked.kinds.length === 0 || looked.kinds.some((each) => each === kind));
  if (!isMeant) return [];
  const isCounted = counts(form.fields)(values);
  const value = looked.field === "" ? 1 : (values[looked.field] ?? null);
  const theme = roleValue(values, form.fields, "theme") ?? kind ?? "";
  return [
    {
      label: [date, String(theme)].filter(Boolean).join(" "),
      value: words(isCounted ? value : 0, place),
      coHosted: !isCounted,
      ...entryPlace(entry, form, looked, place),
    },
  ];
}

// The row is that at the time of collecting; a unit may have sorted its rows since.
function entryPlace(
  { origin, sourceRow }: Entry,
  form: Form,
  { field }: Looked,
  { context, unit }: Place,
): Pick<TraceRow, "cell" | "url"> {
  const at = Math.max(
    0,
    form.fields.findIndex((each) => each.field === field),
  );
  if (origin === "staff") {
    const key = typedTab(form);
    const isThere = context.tabs.has(key, { forms: [form] });
    return isThere
      ? linked(context.head.id, context.tabs.sheetId(key), `A${sourceRow}`)
      : { cell: "", url: "" };
  }
  if (origin === "below") return linked(unit?.workbookId ?? "", PROPOSAL_PAGE.sheetId, `B${sourceRow}`);
  return linked(unit?.workbookId ?? "", registerSheetId(form), `${columnName(at + 1)}${sourceRow}`);
}

function lineRow(line: TableLine, looked: Looked, place: Place): TraceRow[] {
  const form = formOf(looked, place);
  if (!form || line.formId !== form.formId) return [];
  const row = rowsOf(form, place.definition).find(({ rowId }) => rowId === line.rowId);
  const isByTask = form.kind === "table" && form.rows.length === 0;
  const wanted = looked.row || (isByTask ? looked.taskId : "");
  if (wanted !== "" && wanted !== line.rowId && wanted !== row?.label) return [];
  const task = place.definition.tasks.find(({ taskId }) => taskId === line.rowId);
  return [
    {
      label: task ? taskLabel(task) : (row?.label ?? line.rowId),
      value: words(line.values[looked.field] ?? null, place),
      coHosted: false,
      ...linePlace(line, form, looked, place),
    },
  ];
}

function linePlace(
  { periodId, rowId, auto, values }: TableLine,
  form: Form,
  { field }: Looked,
  { unit, definition }: Place,
): Pick<TraceRow, "cell" | "url"> {
  const sheetId = tableSheetId(form, { id: periodId });
  const own = unit && definitionOf(definition, unit);
  const at = own ? rowsOf(form, own).findIndex((row) => row.rowId === rowId) : -1;
  if (!own || at < 0 || form.kind !== "table") return linked(unit?.workbookId ?? "", sheetId, "");
  const isCorrected = (auto[field] ?? null) !== null && auto[field] !== values[field];
  const isMeant = (column: LineColumn) =>
    "field" in column &&
    column.field.field === field &&
    (column.kind === "typed" || column.kind === (isCorrected ? "correction" : "auto"));
  const column = lineColumns(form).findIndex(isMeant) + 1;
  return linked(unit.workbookId, sheetId, `${columnName(column)}${TABLE.first + at + 1}`);
}

function linked(workbookId: string, sheetId: number, cell: string): Pick<TraceRow, "cell" | "url"> {
  if (workbookId === "") return { cell, url: "" };
  const range = cell === "" ? "" : `&range=${cell}`;
  return { cell, url: `https://docs.google.com/spreadsheets/d/${workbookId}/edit#gid=${sheetId}${range}` };
}

function words(value: FieldValue, { definition }: Place): string {
  return valueText(value, definition.campaign.language);
}
