// A collection opens what has begun as well: where no clock runs nobody else would, and units would have nothing to fill in.
import type { Day, Definition, Period, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { wasDueBeforeOpening } from "../../core/units";
import { readLongStamp, writeLongStamp } from "../google/stamps";
import { note, notOpened, OPENED, type Opened } from "./opened";

/** Which tables a collection opens, and what it notes of it. */
export interface Openings {
  /** Periods whose tables the unit's workbook may not show yet. */
  of(unit: Unit): readonly Period[];
  /** Notes workbooks that were written. */
  settle(units: readonly Unit[]): void;
}

/** A workbook as it was read: the definition that it was laid out by, as its unit sees it. */
interface Read {
  readonly unit: Unit;
  readonly own: Definition;
}

/**
 * Openings of workbooks of a group. What had begun when the definition was first issued was laid out open. One call where a later period
 * has begun, and one more where some workbook does not show it.
 */
export function openingsOf(definition: Definition, read: readonly Read[], today: Day): Openings {
  const issuedOn = (definition.versions?.[0]?.issuedAt ?? "").slice(0, 10);
  const begun = new Map(read.map(({ unit, own }) => [unit.unitId, openPeriods(own.periods, today)]));
  const hasLater = [...begun.values()].some((periods) => periods.some(({ start }) => start > issuedOn));
  const opened: Opened = { lists: {}, of: {}, ...(hasLater ? readLongStamp<Partial<Opened>>(OPENED) : {}) };
  const isLate = (unit: Unit, period: Period) =>
    period.start > issuedOn && !wasDueBeforeOpening(unit, period);
  const behind = (unit: Unit) =>
    notOpened(begun.get(unit.unitId) ?? [], opened, unit).filter((period) => isLate(unit, period));
  return {
    of: behind,
    settle: (units) => {
      const late = units.filter((unit) => behind(unit).length > 0);
      for (const unit of late) note(opened, unit, begun.get(unit.unitId)!);
      if (late.length > 0) writeLongStamp(OPENED, opened);
    },
  };
}
