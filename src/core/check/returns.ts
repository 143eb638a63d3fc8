import { isWithin } from "../day";
import type { Return, TableRow } from "../model";
import { periodKinds } from "../period/kinds";
import { type Problem, problem } from "../problem";
import { findUnit, textOf } from "../rows";
import { tables } from "../tables";
import { inLanguage } from "../text/words";
import { owes } from "../units";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** What is owed: forms, due days, who owes it, and that none of it is left to nobody. */
export function checkReturns(context: CheckContext): Problem[] {
  const { returns } = context.definition;
  const tab = inLanguage(tables.returns.name, context.language);
  if (returns.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  const rows = filledRows(context, "returns");
  return returns.flatMap((item) => {
    const row = rows.find((candidate) => candidate.row === item.row);
    if (!row) return [];
    return [
      ...checkForms(context, item, row),
      ...checkRule(context, item, row),
      ...checkDays(context, item, row),
      ...checkAddressees(context, item, row),
    ];
  });
}

function checkForms(context: CheckContext, item: Return, row: TableRow): Problem[] {
  const { name, formIds } = item;
  const { forms, returns } = context.definition;
  const place = placeAt(context, "returns", row, "forms");
  const options = forms.map((form) => form.name);
  if (formIds.length === 0) return [problem("definition.returnWithoutForm", { name, options }, place)];
  const before = returns.slice(0, returns.indexOf(item));
  return formIds.flatMap((id) => {
    const other = before.find((each) => each.formIds.includes(id));
    const form = forms.find(({ formId }) => formId === id)?.name ?? id;
    return other ? [problem("definition.formTwice", { form, other: other.name }, place)] : [];
  });
}

function checkRule(context: CheckContext, { name, rule, lateEntries }: Return, row: TableRow): Problem[] {
  const place = (column: string) => placeAt(context, "returns", row, column);
  const wanting = periodKinds[rule.kind].needs.filter((key) => textOf(row.cells[key]) === "");
  const isInside = rule.kind === "calendarMonth" && rule.dueIn === "period" && (rule.dueDay ?? 31) < 28;
  return [
    ...wanting.map((key) =>
      key === "dueDay"
        ? problem("definition.dueDayMissing", { name }, place(key))
        : problem("definition.required", { column: columnName(context, "returns", key) }, place(key)),
    ),
    ...(isInside && lateEntries === "correction"
      ? [problem("definition.dueInsideMonth", { name, day: rule.dueDay ?? 31 }, place("dueDay"), "D")]
      : []),
  ];
}

function checkDays(context: CheckContext, item: Return, row: TableRow): Problem[] {
  const { start, end } = context.definition.campaign;
  const place = (column: string) => placeAt(context, "returns", row, column);
  const from = item.start || start;
  const to = item.end || end;
  if (from !== "" && to !== "" && to < from)
    return [problem("definition.datesReversed", { start: from, end: to }, place("end"))];
  const isEarly = item.rule.dueOn !== "" && item.rule.dueOn < from;
  return [
    ...outsideCampaign(context, "returns", row, isEarly ? ["start", "end", "dueOn"] : ["start", "end"]),
    ...item.exempt
      .filter((day) => !isWithin(day, from, to))
      .map((value) =>
        problem("definition.outsideCampaign", { value, start: from, end: to }, place("exempt"), "D"),
      ),
  ];
}

// Before the units are entered nothing can be said about single ones.
function checkAddressees(context: CheckContext, item: Return, row: TableRow): Problem[] {
  const { definition, units } = context;
  const place = (column: string) => placeAt(context, "returns", row, column);
  const types = definition.unitTypes.map(({ name }) => name);
  const options = types;
  const unknown = [
    ...item.unitTypes
      .filter((value) => !types.includes(value))
      .map((value) => problem("definition.unitTypeUnknown", { value, options }, place("unitTypes"))),
    ...item.units
      .filter((value) => units.length > 0 && !findUnit(units, value))
      .map((value) => problem("definition.unitUnknown", { value }, place("units"))),
  ];
  const isNobodys = units.length > 0 && !units.some((unit) => owes(item, unit, definition.unitTypes));
  if (unknown.length > 0 || !isNobodys) return unknown;
  return [problem("definition.returnWithoutUnits", { name: item.name }, place("unitTypes"), "D")];
}
