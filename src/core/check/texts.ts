// What no cell of a definition may hold, whatever its column is for.
import { isFormulaError } from "../cells/formula-error";
import { type Problem, problem } from "../problem";
import { textOf } from "../rows";
import { definitionTables, type TableKey, tables } from "../tables";
import { type CheckContext, columnName, filledRows, placeAt } from "./context";

/** Formula errors, and texts that are longer than what is made of them can be. */
export function checkTexts(context: CheckContext): Problem[] {
  return definitionTables.flatMap((key) => checkTable(context, key));
}

function checkTable(context: CheckContext, key: TableKey): Problem[] {
  const columns = tables[key].columns.filter(({ computed }) => !computed);
  return filledRows(context, key).flatMap((row) =>
    columns.flatMap(({ key: column, most }) => {
      const value = textOf(row.cells[column]);
      const label = columnName(context, key, column);
      const place = placeAt(context, key, row, column);
      if (isFormulaError(value)) return [problem("cell.formulaError", { label, value }, place)];
      if (most === undefined || value.length <= most) return [];
      return [problem("cell.tooLong", { label, length: value.length, max: most }, place)];
    }),
  );
}
