import { textOf } from "../cells/text";
import type { Definition, Exception, Period, TableRow, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { tables } from "../tables";
import { periodIdFrom } from "./period-cells";
import { type RowReader, readRow } from "./reader";
import { findUnit } from "./units";

/** By what the names of the tab 例外 are understood. */
export interface ExceptionNames {
  readonly definition: Pick<Definition, "returns" | "periods" | "unitTypes" | "campaign">;
  readonly units: readonly Unit[];
}

/** The tab 例外. A row that cannot be understood holds for nobody, and is a problem; one without a kind is not begun. */
export function exceptionsFromRows(
  rows: readonly TableRow[],
  names: ExceptionNames,
): { exceptions: Exception[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const begun = rows.filter(({ cells }) => textOf(cells.kind) !== "");
  const exceptions = begun.flatMap((row) => {
    const before = problems.length;
    const read = readRow(tables.exceptions, row, names.definition.campaign.language, problems);
    const found = readException(read, row, names);
    return problems.length > before ? [] : [found];
  });
  return { exceptions, problems };
}

function readException(read: RowReader, row: TableRow, { definition, units }: ExceptionNames): Exception {
  const kind = read.option("kind", "exceptionKind", "exempt");
  const until = read.day("until");
  if (kind !== "exempt" && until === "")
    read.note(problem("definition.exceptionDay", {}, read.place("until")));
  return {
    exceptionId: read.text("exceptionId"),
    kind,
    state: read.option("state", "exceptionState", "granted"),
    unitIds: unitIdsOf(read, definition, units),
    periodIds: periodsMeant(read, row, definition).map(({ id }) => id),
    until,
    reason: read.text("reason"),
    by: read.text("by"),
    at: read.text("at"),
  };
}

// Empty = all; else a unit, with all below it where that is said, or all units of a type.
function unitIdsOf(
  read: RowReader,
  { unitTypes }: ExceptionNames["definition"],
  units: readonly Unit[],
): string[] | null {
  const value = read.text("unit");
  if (value === "") return null;
  const unit = findUnit(units, value);
  if (unit) return read.yesNo("below", false) ? idsBelow(unit, units) : [unit.unitId];
  if (unitTypes.some(({ name }) => name === value))
    return units.filter(({ unitType }) => unitType === value).map(({ unitId }) => unitId);
  read.note(problem("definition.exceptionUnit", { value }, read.place("unit")));
  return [];
}

// A circle of parents is walked once: a set's iterator comes to what is added on the way.
function idsBelow({ unitId }: Unit, units: readonly Unit[]): string[] {
  const found = new Set([unitId]);
  for (const id of found) for (const unit of units) if (unit.parentId === id) found.add(unit.unitId);
  return [...found];
}

/** A period is named as lists name it, by its span, or by its code; a sheet makes a date of some. */
function periodsMeant(
  read: RowReader,
  { cells }: TableRow,
  { returns, periods }: ExceptionNames["definition"],
): Period[] {
  const name = read.text("return");
  const value = read.text("period");
  const meant = returns.filter((item) => name === "" || item.name === name || item.returnId === name);
  const found = periods.filter(({ id, returnId, label, span }) => {
    if (!meant.some((item) => item.returnId === returnId)) return false;
    return [id, label, span].includes(value) || id === periodIdFrom({ returnId, period: cells.period ?? "" });
  });
  if (meant.length === 0)
    read.note(problem("definition.exceptionReturn", { value: name }, read.place("return")));
  else if (found.length === 0)
    read.note(problem("definition.exceptionPeriod", { value }, read.place("period")));
  return found;
}
