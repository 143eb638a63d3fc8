import { at, type Problem } from "../problem";
import { textOf, unitsFromRows } from "../rows";
import { text } from "../text";
import { checkUnits, unitColumnOfProblem } from "../units";
import { type CheckContext, filledRows, placeAt } from "./context";

/** The directory as staff keep it by hand: repeated names, unknown types, circles of parents, addresses. */
export function checkDirectory(context: CheckContext): Problem[] {
  const { definition, language } = context;
  const rows = filledRows(context, "units").filter((row) => textOf(row.cells.name) !== "");
  const { units } = unitsFromRows(rows, language);
  const words = rows.map((row) => text("general.row", language, { row: row.row }));
  return checkUnits(units, words, { unitTypes: definition.unitTypes, language }).flatMap((found, index) =>
    found.map((problem) =>
      at(
        placeAt(context, "units", rows[index] as (typeof rows)[0], unitColumnOfProblem(problem.code)),
        problem,
      ),
    ),
  );
}
