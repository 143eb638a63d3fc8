// 通报内容: whether conditions and names mean something. The units are given nothing of it, so nothing here stops.
import { amountMeant, bulletinFromRows, conditionOf, nameMeant, namesIn } from "../bulletin";
import type { Definition, TableRow } from "../model";
import { type Problem, problem } from "../problem";
import { PLACEHOLDER } from "../reminder/placeholders";
import { textOf } from "../rows";
import { type CheckContext, filledRows, placeAt } from "./context";

/** The tab 通报内容. */
export function checkBulletin(context: CheckContext): Problem[] {
  const rows = filledRows(context, "bulletin");
  const problems: Problem[] = [];
  bulletinFromRows(rows, context.definition.campaign.language, problems);
  return [...problems, ...rows.flatMap((row) => rowProblems(context, row))].map((found) => ({
    ...found,
    grade: found.grade ?? "C",
  }));
}

function rowProblems(context: CheckContext, row: TableRow): Problem[] {
  const { definition } = context;
  const options = namesIn(definition.campaign);
  const condition = textOf(row.cells.condition);
  const meant = conditionOf(condition);
  const isUnclear = condition !== "" && !(meant && isName(meant.name, definition));
  const unknown = (textOf(row.cells.sentence).match(PLACEHOLDER) ?? []).filter(
    (placeholder) => !isName(placeholder.slice(2, -2), definition),
  );
  return [
    ...(isUnclear
      ? [
          problem(
            "bulletin.conditionUnclear",
            { value: condition, options },
            placeAt(context, "bulletin", row, "condition"),
          ),
        ]
      : []),
    ...unknown.map((placeholder) =>
      problem(
        "definition.placeholderUnknown",
        { placeholder, options },
        placeAt(context, "bulletin", row, "sentence"),
      ),
    ),
  ];
}

function isName(name: string, definition: Definition): boolean {
  return nameMeant(name) !== undefined || amountMeant(name, { sources: { definition } }) !== undefined;
}
