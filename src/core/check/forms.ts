import type { Form, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { readRow, textOf } from "../rows";
import { tables } from "../tables";
import { inLanguage } from "../text/words";
import { type CheckContext, filledRows, placeAt } from "./context";

/** Forms: each has fields and belongs to a return, be it one that was given up; no row stands in it twice. */
export function checkForms(context: CheckContext): Problem[] {
  const { forms } = context.definition;
  const tab = inLanguage(tables.forms.name, context.language);
  if (forms.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  const rows = filledRows(context, "forms");
  return forms.filter(isFirstOfName).flatMap((form) => {
    const row = rows.find(({ cells }) => textOf(cells.name) === form.name);
    return row ? checkForm(context, form, row) : [];
  });
}

// Of two forms of one name the second has nothing: that there are two is said elsewhere.
function isFirstOfName({ name }: Form, at: number, forms: readonly Form[]): boolean {
  return forms.findIndex((form) => form.name === name) === at;
}

function checkForm(context: CheckContext, form: Form, row: TableRow): Problem[] {
  const place = placeAt(context, "forms", row, "name");
  const isOwed = context.definition.returns.some(({ formIds }) => formIds.includes(form.formId));
  // No unit gets it any more; in use it keeps its columns in the record, and rules and indicators their names.
  if (!isOwed && formsGivenUp(context).some((name) => [form.name, form.formId].includes(name))) return [];
  const found: Problem[] = [];
  if (form.fields.length === 0)
    found.push(problem("definition.formWithoutFields", { form: form.name }, place));
  if (!isOwed) found.push(problem("definition.formInNoReturn", { form: form.name }, place));
  const twice = form.rows.find((words, index) => form.rows.indexOf(words) < index);
  if (twice !== undefined)
    found.push(
      problem(
        "definition.rowTwice",
        { form: form.name, value: twice },
        placeAt(context, "forms", row, "rows"),
      ),
    );
  return found;
}

/** Forms as the returns name them that are in use no more. */
function formsGivenUp(context: CheckContext): string[] {
  return filledRows(context, "returns")
    .map((row) => readRow(tables.returns, row, context.language, []))
    .filter((read) => !read.yesNo("inUse", true))
    .flatMap((read) => read.list("forms"));
}
