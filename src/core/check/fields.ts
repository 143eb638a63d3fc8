import type { Definition, Field, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { tables } from "../tables";
import { keyOf } from "../text";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";

/** Field definitions: keys, options, and where computed fields get their values. */
export function checkFields(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const tab = tables.fields.name[language];
  const missing = ["date", "task"].filter(
    (key) => !definition.activityFields.some((field) => field.field === key),
  );
  const rows = filledRows(context, "fields");
  return [
    ...missing.map((value) => problem("definition.activityFieldMissing", { value }, { tab })),
    ...rows.flatMap((row) => {
      const field = fieldOf(definition, row);
      return field ? checkField(context, field, row) : [];
    }),
  ];
}

function fieldOf(definition: Definition, row: TableRow): Field | undefined {
  const form = keyOf("form", row.cells.form);
  const fields = form === "ledger" ? definition.ledgerFields : definition.activityFields;
  return fields.find((field) => field.field === textOf(row.cells.field));
}

/** Keys that the record's own columns have. */
function reserved(form: Field["form"]): readonly string[] {
  const table = form === "activity" ? tables.activityRecord : tables.ledgerRecord;
  const others = form === "activity" ? tables.staffActivities.columns : [];
  return [...table.columns, ...others]
    .map((column) => column.key)
    .concat(form === "ledger" ? ["reason", "number"] : []);
}

function checkField(context: CheckContext, field: Field, row: TableRow): Problem[] {
  const place = (column: string) => placeAt(context, "fields", row, column);
  const found: Problem[] = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(field.field) || reserved(field.form).includes(field.field)) {
    found.push(problem("definition.fieldKeyMalformed", { value: field.field }, place("field")));
  }
  const isChoice = field.kind === "choice" || field.kind === "multiChoice";
  if (isChoice && field.field !== "task" && field.options.length === 0) {
    found.push(problem("definition.optionsMissing", { value: field.label }, place("options"), "C"));
  }
  if (field.min !== null && field.max !== null && field.min > field.max) {
    const values = {
      first: columnName(context, "fields", "min"),
      from: field.min,
      second: columnName(context, "fields", "max"),
      to: field.max,
    };
    found.push(problem("definition.reversed", values, place("max")));
  }
  if (field.form === "ledger" && (field.origin === "sum" || field.origin === "list"))
    found.push(...checkSource(context, field, row));
  return found;
}

function checkSource(context: CheckContext, field: Field, row: TableRow): Problem[] {
  const { activityFields } = context.definition;
  const source = activityFields.find((f) => f.field === field.sumOf);
  const place = placeAt(context, "fields", row, "sumOf");
  const usable = activityFields.filter((f) => (field.origin === "sum" ? isNumber(f) : f.options.length > 0));
  if (!source)
    return [
      problem(
        "definition.fieldUnknown",
        { value: field.sumOf, options: usable.map((f) => f.field).join("、") },
        place,
      ),
    ];
  if (field.origin === "sum" && !isNumber(source))
    return [problem("definition.fieldNotNumber", { value: source.field }, place)];
  if (field.origin === "list" && source.options.length === 0)
    return [problem("definition.optionsMissing", { value: source.label }, place)];
  return [];
}

function isNumber(field: Field): boolean {
  return field.kind === "integer" || field.kind === "number";
}
