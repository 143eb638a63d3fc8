import { type Problem, problem } from "../problem";
import { listOf, readNumber, textOf } from "../rows";
import { tables } from "../tables";
import { inLanguage } from "../text/words";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";

/** The task tab. */
export function checkTasks(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const tab = inLanguage(tables.tasks.name, language);
  if (definition.tasks.length === 0) return [problem("definition.tabEmpty", { tab }, { tab })];
  const none = definition.tasks.some((task) => task.inLedger)
    ? []
    : [problem("definition.noLedgerTask", {}, { tab })];
  return [...none, ...checkInLedger(context), ...checkAppliesTo(context), ...checkProgress(context)];
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

function checkAppliesTo(context: CheckContext): Problem[] {
  const types = context.definition.unitTypes.map((type) => type.name);
  return filledRows(context, "tasks").flatMap((row) => {
    const unknown = listOf(textOf(row.cells.appliesTo)).filter((name) => !types.includes(name));
    return unknown.map((value) =>
      problem(
        "definition.unitTypeUnknown",
        { value, options: types.join("、") },
        placeAt(context, "tasks", row, "appliesTo"),
      ),
    );
  });
}

function checkProgress(context: CheckContext): Problem[] {
  const item = columnName(context, "tasks", "progress");
  return filledRows(context, "tasks").flatMap((row) => {
    const value = readNumber(row.cells.progress).number;
    const bad = value !== undefined && (value < 0 || value > 100);
    return bad
      ? [
          problem(
            "definition.settingRange",
            { item, min: 0, max: 100, value },
            placeAt(context, "tasks", row, "progress"),
          ),
        ]
      : [];
  });
}
