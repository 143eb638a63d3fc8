import type { Day, Definition, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { cellPlace, textOf } from "../rows";
import { tables } from "../tables";
import { addedWithoutOpening } from "../units";

/** Names each unit of the directory that came after the hand-out without an opening day, in the cell that wants it. */
export function checkAdded(
  rows: readonly TableRow[],
  units: readonly Unit[],
  definition: Definition,
  today: Day,
): Problem[] {
  return addedWithoutOpening(units, definition, today).flatMap(({ unit: { name }, overdue }) => {
    const row = rows.find(({ cells }) => textOf(cells.name) === name);
    if (!row) return [];
    const place = cellPlace(tables.units, row, "openedOn", definition.campaign.language);
    return [problem("unit.openingMissing", { name, count: overdue }, place, "D")];
  });
}
