// 试填: a form as units of a type see it, judged as their own would be. Reads the definition and writes nothing.
import { validateEntry } from "../../core/activity";
import { addDays, daysBetween } from "../../core/day";
import { isDerived } from "../../core/field";
import { isRegister, rowsOf, taskLabel } from "../../core/form";
import { computeLines, effectiveLines } from "../../core/ledger";
import type { Day, Definition, Field, FieldValues, Form, TableRow, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { definitionOf } from "../../core/units";
import { checkRules } from "../../core/validation";
import type { Input, Output, TryData, TypedForm } from "../../core/wire/procedures";
import type { Context } from "../context";
import { readDraft } from "../head/campaign";
import { ProblemError } from "../problem-error";
import { pageProblem } from "../rpc-reply";
import { fieldText, formField } from "./form-field";

/** First data of the dialog. */
export function tryData(context: Context): TryData {
  const definition = readDraft(context);
  const { campaign, unitTypes, forms, tasks } = definition;
  return {
    unitTypes: unitTypes.map(({ name }) => ({
      name,
      formIds: asType(definition, name).forms.map(({ formId }) => formId),
    })),
    forms: forms.map((form) => triedForm(form, definition)),
    tasks: tasks
      .filter(({ inLedger }) => inLedger)
      .map((task) => ({ value: taskLabel(task), label: taskLabel(task) })),
    today: dayOfTrial(context, campaign),
    campaignStart: campaign.start,
    campaignEnd: campaign.end,
  };
}

/** Judges what was typed as a unit's own would be judged. */
export function tryForm(context: Context, input: Input<"form.try">): Output<"form.try"> {
  const own = asType(readDraft(context), input.unitType);
  const form = own.forms.find(({ formId }) => formId === input.formId);
  if (!form) throw new ProblemError([problem("record.notFound", { record: input.formId })]);
  const judge = isRegister(form) ? judgeEntry : judgeLines;
  const { problems, computed } = judge(context, own, form, input.rows);
  const told = problems.map((found) => pageProblem(asOfToday(found, context, own), own.campaign.language));
  return { problems: told, computed };
}

type Rows = Input<"form.try">["rows"];

/** What is wrong with what was typed, and what follows from it by itself. */
interface Judged {
  readonly problems: readonly Problem[];
  readonly computed: Output<"form.try">["computed"];
}

// Forms are tried before a campaign begins: then each of its days is taken for one that has come.
function dayOfTrial({ today }: Context, { start, end }: Definition["campaign"]): Day {
  return today < start && end !== "" ? end : today;
}

// 明天 is told from today, not from the day of the trial.
function asOfToday(found: Problem, context: Context, { campaign }: Definition): Problem {
  if (found.code !== "day.relative") return found;
  const ahead = daysBetween(dayOfTrial(context, campaign), String(found.values.suggestion));
  return { ...found, values: { ...found.values, suggestion: addDays(context.today, ahead) } };
}

function judgeEntry(context: Context, definition: Definition, form: Form, rows: Rows): Judged {
  const today = dayOfTrial(context, definition.campaign);
  const values = rows[0]?.values ?? {};
  const checked = validateEntry(values, { form, definition, today });
  if (!checked.ok) return { problems: checked.problems, computed: [] };
  return {
    problems: checked.hints,
    computed: computedOf("", form.fields.filter(isDerived), checked.values, definition),
  };
}

function judgeLines(trying: Context, definition: Definition, form: Form, rows: Rows): Judged {
  const { language, start: campaignStart, end: campaignEnd } = definition.campaign;
  const today = dayOfTrial(trying, definition.campaign);
  const typed = rows.map(({ rowId, values }): TableRow => ({ row: 0, cells: { ...values, rowId } }));
  const context = { bounds: { campaignStart, campaignEnd, today }, language, place: {} };
  const { rows: lines, problems } = effectiveLines(
    form,
    computeLines(form, [], definition),
    typed,
    definition,
    context,
  );
  const subject = {
    formId: form.formId,
    previous: {},
    fields: form.fields,
    forms: definition.forms,
    language,
  };
  const broken = lines.flatMap(({ values }) => checkRules(definition.rules, { ...subject, values }));
  const derived = form.fields.filter(({ origin }) => origin !== "typed");
  return {
    problems: [...problems, ...broken],
    computed: lines.flatMap(({ rowId, values }) =>
      computedOf(lines.length > 1 ? labelOfRow(form, definition, rowId) : "", derived, values, definition),
    ),
  };
}

/** What the columns of a row come to by themselves, with the row's name where there are several. */
function computedOf(
  row: string,
  fields: readonly Field[],
  values: FieldValues,
  { campaign: { language } }: Definition,
): Judged["computed"] {
  return fields.map((field) => {
    return { row, label: field.label, value: fieldText(field, values[field.field], language) };
  });
}

function labelOfRow(form: Form, definition: Definition, rowId: string): string {
  return rowsOf(form, definition).find((row) => row.rowId === rowId)?.label ?? rowId;
}

/** The definition as a unit of a type sees it that nothing else is known of. */
function asType(definition: Definition, unitType: string): Definition {
  return definitionOf(definition, { ...NOBODY, unitType });
}

const NOBODY: Unit = {
  unitId: "",
  name: "",
  aliases: [],
  unitType: "",
  level: "",
  parentId: "",
  channel: "account",
  contactName: "",
  contactMail: "",
  contactPhone: "",
  openedOn: "",
  closedOn: "",
  workbookId: "",
  workbookUrl: "",
  workbookState: "",
  note: "",
  attributes: {},
};

/** A form with its rows; a register has one to be tried. */
function triedForm(form: Form, definition: Definition): TypedForm {
  const { formId, name, fields } = form;
  const typesOf = (rowId: string) => definition.tasks.find(({ taskId }) => taskId === rowId)?.appliesTo ?? [];
  const rows = isRegister(form) ? [{ rowId: "", label: name }] : rowsOf(form, definition);
  return {
    formId,
    name,
    rows: rows.map((row) => ({ ...row, unitTypes: [...typesOf(row.rowId)] })),
    fields: fields.filter(({ origin }) => origin === "typed").map(formField),
  };
}
