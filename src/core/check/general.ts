import type { TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { definitionTables, type TableKey, tables } from "../tables";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";

/** Columns whose values must differ within a tab; more of them: only where those are alike too. */
const keys: readonly (readonly [TableKey, readonly string[]])[] = [
  ["settings", ["key"]],
  ["unitTypes", ["name"]],
  ["returns", ["returnId"]],
  ["returns", ["name"]],
  ["holidays", ["date"]],
  ["phases", ["phaseId"]],
  ["tasks", ["taskId"]],
  ["tasks", ["number"]],
  ["tasks", ["title"]],
  ["indicators", ["indicatorId", "unitType", "unit"]],
  ["materials", ["materialId"]],
  ["forms", ["formId"]],
  ["forms", ["name"]],
  ["fields", ["field", "form"]],
  ["fields", ["label", "form"]],
  ["fields", ["labelEn", "form"]],
  ["fields", ["role", "form"]],
  ["options", ["option", "list"]],
  ["rules", ["ruleId"]],
  ["reminders", ["ruleId"]],
];

/** Cells that must be filled, and keys that must differ. */
export function checkGeneral(context: CheckContext): Problem[] {
  return [
    ...definitionTables.flatMap((key) => checkRequired(context, key)),
    ...keys.flatMap(([key, columns]) => checkUnique(context, key, columns)),
  ];
}

function checkRequired(context: CheckContext, key: TableKey): Problem[] {
  const texts = key === "reminders" ? ["subject", "body"] : [];
  const required = tables[key].columns.filter((column) => column.required && !texts.includes(column.key));
  return filledRows(context, key).flatMap((row) =>
    required
      .filter((column) => textOf(row.cells[column.key]) === "")
      .map((column) =>
        problem(
          "definition.required",
          { column: columnName(context, key, column.key) },
          placeAt(context, key, row, column.key),
        ),
      ),
  );
}

function checkUnique(context: CheckContext, key: TableKey, columns: readonly string[]): Problem[] {
  const seen = new Map<string, TableRow>();
  return filledRows(context, key).flatMap((row) => {
    const values = columns.map((column) => textOf(row.cells[column]));
    if (values[0] === "") return [];
    const joined = values.join("\u0000");
    const first = seen.get(joined);
    if (!first) seen.set(joined, row);
    if (!first) return [];
    const column = columns[0] as string;
    const shown = { column: columnName(context, key, column), value: values[0] as string, other: first.row };
    return [problem("definition.duplicate", shown, placeAt(context, key, row, column))];
  });
}
