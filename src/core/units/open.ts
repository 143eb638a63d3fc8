import { addDays } from "../day";
import type { Day, Period, Unit } from "../model";
import { hasWorkbook } from "./channels";

/** Whether a unit has closed by a day: 停用日期 is the first day on which it is out of use. */
export function isClosedOn({ closedOn }: Pick<Unit, "closedOn">, day: Day): boolean {
  return closedOn !== "" && closedOn <= day;
}

/** Whether a unit is open on a day: from 启用日期 on, until the day before 停用日期. */
export function isOpenOn(unit: Pick<Unit, "openedOn" | "closedOn">, day: Day): boolean {
  return unit.openedOn <= day && !isClosedOn(unit, day);
}

/** Whether a period was due before a unit opened, or on that very day, on which it was entered: the unit does not owe it. */
export function wasDueBeforeOpening(
  unit: Pick<Unit, "openedOn">,
  { dueOn, end }: Pick<Period, "dueOn" | "end">,
): boolean {
  return isPastAtOpening(unit, dueOn || end);
}

/** Whether a day is past when a unit opens: before 启用日期, or that day itself, of which nothing is left for it. */
export function isPastAtOpening({ openedOn }: Pick<Unit, "openedOn">, day: Day): boolean {
  return openedOn !== "" && day <= openedOn;
}

/** Units that get a workbook of their own: their channel is the online workbook and they are not closed; one that opens later gets it ahead. */
export function unitsWithWorkbook(units: readonly Unit[], today: Day): Unit[] {
  return units.filter((unit) => hasWorkbook(unit) && !isClosedOn(unit, today));
}

/** Days after closing on which a unit is collected whether or not its workbook changes. */
const COLLECTED_DAYS = 60;

/**
 * Units whose workbooks are collected, of those that have one: open ones, and closed ones, which may still owe what was due before.
 * Those for 60 days after they closed; later only where their workbook has changed (`hasChanged`), as every tick changes it.
 */
export function unitsToCollect(
  units: readonly Unit[],
  today: Day,
  hasChanged: (unit: Unit) => boolean = () => false,
): Unit[] {
  return units.filter(
    (unit) =>
      hasWorkbook(unit) &&
      unit.workbookId !== "" &&
      (!isClosedOn(unit, addDays(today, -COLLECTED_DAYS)) || hasChanged(unit)),
  );
}
