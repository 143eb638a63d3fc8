import type { Day, Definition, Language, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { cellPlace, textOf } from "../rows";
import { tables } from "../tables";
import { addedWithoutOpening, movedUnits } from "../units";

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

/** Names each unit whose type was changed while its workbook is out, in the cell of its type. */
export function checkMoved(
  rows: readonly TableRow[],
  units: readonly Unit[],
  language: Language,
  today: Day,
): Problem[] {
  return movedUnits(units, today).flatMap(({ unitId, name: unit, unitType: type, laidFor: before }) => {
    const row = rows.find(({ cells }) => textOf(cells.unitId) === unitId);
    if (!row) return [];
    const place = cellPlace(tables.units, row, "unitType", language);
    return [problem("workbook.otherType", { unit, type, before }, place, "D")];
  });
}
