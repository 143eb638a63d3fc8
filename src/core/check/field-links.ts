// What a field says of others: its condition, its list, its default.
import { isListed } from "../cells/text";
import { checkField, fieldKinds } from "../field";
import { fieldOrigins } from "../field/origins";
import { isRegister } from "../form";
import type { Field, Form, ShowWhen, TableRow } from "../model";
import { type Place, type Problem, problem } from "../problem";
import { describeProblem } from "../problem/describe";
import { listOf, textOf } from "../rows";
import { type CheckContext, placeAt } from "./context";

/** Conditions, lists and defaults of one field of a form. */
export function checkFieldLinks(context: CheckContext, field: Field, form: Form, row: TableRow): Problem[] {
  return [
    ...conditionProblems(context, field, form.fields, row),
    ...countProblems(context, field, form, row),
    ...listProblems(context, field, row),
    ...defaultProblems(context, field, row),
  ];
}

function conditionProblems(
  context: CheckContext,
  field: Field,
  fields: readonly Field[],
  row: TableRow,
): Problem[] {
  const { showWhen } = field;
  if (showWhen === null) return [];
  const place = placeAt(context, "fields", row, "showWhen");
  const other = fields.find((candidate) => candidate.field === showWhen.field);
  if (!other || other === field)
    return [problem("definition.showWhenUnknown", { value: showWhen.field }, place)];
  if (isInCircle(field, fields)) return [problem("definition.fieldsInCircle", { value: field.label }, place)];
  return askedProblems(showWhen, other, place);
}

/** Which rows of its register a computed field counts. */
function countProblems(context: CheckContext, field: Field, form: Form, row: TableRow): Problem[] {
  const { countWhen, label, register } = field;
  if (!countWhen) return [];
  const place = placeAt(context, "fields", row, "countWhen");
  if (isRegister(form) || !fieldOrigins[field.origin])
    return [problem("definition.countWhenIdle", { label }, place)];
  const fields = context.definition.forms.find(({ formId }) => formId === register)?.fields ?? [];
  const asked = fields.find((each) => each.field === countWhen.field);
  if (asked) return askedProblems(countWhen, asked, place);
  const options = fields.filter(isAskable).map((each) => each.label);
  return [problem("definition.fieldUnknown", { value: countWhen.field, options }, place)];
}

// Formulas compare a cell with a word.
function isAskable({ kind }: Field): boolean {
  return fieldKinds[kind].choice === "one" || fieldKinds[kind].holds === "yesNo";
}

function askedProblems(when: ShowWhen, asked: Field, place: Place): Problem[] {
  if (!isAskable(asked)) return [problem("definition.showWhenNotChoice", { value: asked.label }, place)];
  return choiceProblems(when, asked, place);
}

/** A choice that a condition asks for and its field does not have: the condition would never hold. */
export function choiceProblems({ values }: ShowWhen, { label, options }: Field, place: Place): Problem[] {
  const unknown = values.find((value) => options.length > 0 && !options.includes(value));
  return unknown === undefined ? [] : [problem("cell.notOption", { label, value: unknown, options }, place)];
}

function isInCircle(field: Field, fields: readonly Field[]): boolean {
  const seen = new Set<string>();
  let at: Field | undefined = field;
  while (at?.showWhen && !seen.has(at.field)) {
    seen.add(at.field);
    const next: string = at.showWhen.field;
    at = fields.find((candidate) => candidate.field === next);
  }
  return at !== undefined && seen.has(at.field);
}

/** One choice is none: it was meant as the name of a list that is not there, unless a mark behind it says that it is all there is (`choicesCell`). */
function listProblems(context: CheckContext, field: Field, row: TableRow): Problem[] {
  const cell = textOf(row.cells.options);
  const own = listOf(cell);
  const isName = fieldKinds[field.kind].choice !== "none" && own.length === 1 && !isListed(cell);
  if (!isName || field.options.length !== 1 || field.options[0] !== own[0]) return [];
  const place = placeAt(context, "fields", row, "options");
  return [problem("definition.listUnknown", { label: field.label, value: own[0] as string }, place, "C")];
}

function defaultProblems(context: CheckContext, field: Field, row: TableRow): Problem[] {
  const { language, definition } = context;
  // Only whether it can be read is asked: 今天 will be a day of the campaign when it is filled in.
  const today = definition.campaign.start;
  if (field.default === "" || field.field === "task") return [];
  const bounds = { campaignStart: "", campaignEnd: "", today, typedOn: today || "2020-01-01" };
  const [found] = checkField({ ...field, required: false }, field.default, { bounds, language }).problems;
  if (!found || found.grade === "D") return [];
  // The sentence around it has its own stop.
  const reason = describeProblem(found, language).replace(/[。.]$/, "");
  const values = { label: field.label, value: field.default, reason };
  return [problem("definition.defaultUnfit", values, placeAt(context, "fields", row, "default"))];
}
