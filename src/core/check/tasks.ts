import { type Problem, problem } from "../problem";
import { findUnit, listOf, textOf } from "../rows";
import { tables } from "../tables";
import { inLanguage } from "../text/words";
import { channels } from "../units";
import { type CheckContext, filledRows, placeAt } from "./context";
import { outsideCampaign } from "./days";

/** The task tab. */
export function checkTasks(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const tab = inLanguage(tables.tasks.name, language);
  if (definition.tasks.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  const none = definition.tasks.some((task) => task.inLedger)
    ? []
    : [problem("definition.noLedgerTask", {}, { tab })];
  return [
    ...none,
    ...checkInLedger(context),
    ...checkAppliesTo(context),
    ...checkDeadlines(context),
    ...checkLeads(context),
  ];
}

// Where departments report in tabs: a task of which none of them knows is told of by nobody.
function checkLeads(context: CheckContext): Problem[] {
  const { units } = context;
  if (!units.some(({ channel }) => channels[channel].isByDuty)) return [];
  return filledRows(context, "tasks").flatMap((row) => {
    const value = textOf(row.cells.leadDepartment);
    if (value === "" || findUnit(units, value)) return [];
    const place = placeAt(context, "tasks", row, "leadDepartment");
    return [problem("definition.leadUnknown", { value }, place, "D")];
  });
}

// An empty cell is a no: much of what a notice lists is for the office itself. But who left it empty is told.
function checkInLedger(context: CheckContext): Problem[] {
  return filledRows(context, "tasks")
    .filter(({ cells }) => textOf(cells.title) !== "" && textOf(cells.inLedger) === "")
    .map((row) =>
      problem(
        "definition.inLedgerEmpty",
        { task: textOf(row.cells.title) },
        placeAt(context, "tasks", row, "inLedger"),
      ),
    );
}

function checkDeadlines(context: CheckContext): Problem[] {
  return filledRows(context, "tasks").flatMap((row) => outsideCampaign(context, "tasks", row, ["deadline"]));
}

function checkAppliesTo(context: CheckContext): Problem[] {
  const types = context.definition.unitTypes.map((type) => type.name);
  return filledRows(context, "tasks").flatMap((row) => {
    const unknown = listOf(textOf(row.cells.appliesTo)).filter((name) => !types.includes(name));
    return unknown.map((value) =>
      problem(
        "definition.unitTypeUnknown",
        { value, options: types },
        placeAt(context, "tasks", row, "appliesTo"),
      ),
    );
  });
}
