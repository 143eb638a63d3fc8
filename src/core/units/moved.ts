// Units whose type was changed while their workbooks are out.
import type { Day, Unit } from "../model";
import { unitsWithWorkbook } from "./open";

/** A unit whose workbook was laid out for another type than it is of by now. */
export type MovedUnit = Unit & { readonly laidFor: string };

/** Whether a workbook waits to be laid out for the type that its unit is of; where nobody kept what it was laid out for, nobody knows. */
export function isMoved(unit: Unit): unit is MovedUnit {
  const { workbookId, laidFor = "", unitType } = unit;
  return workbookId !== "" && laidFor !== "" && laidFor !== unitType;
}

/** Those of the units that a push reaches. */
export function movedUnits(units: readonly Unit[], today: Day): MovedUnit[] {
  return unitsWithWorkbook(units, today).filter(isMoved);
}
