import type { Channel, Day, Unit } from "../model";
import { hasWorkbook } from "./channels";
import { addressProblems } from "./check";
import { isClosedOn, unitsWithWorkbook } from "./open";

/** What handing out will do, as the directory stands; every unit stands in one list of `made`, `kept`, `closed` or `elsewhere`. */
export interface HandOutPlan {
  /** Units that get a workbook. */
  readonly made: readonly Unit[];
  /** Units that have theirs: only who may open it is looked after. */
  readonly kept: readonly Unit[];
  readonly closed: readonly Unit[];
  /** Units that report without a workbook, by how they do. */
  readonly elsewhere: Readonly<Partial<Record<Channel, readonly Unit[]>>>;
  /** Of those with a workbook the ones it cannot be shared with: no address, or a mistyped one. */
  readonly unreachable: readonly Unit[];
  /** Whoever can open a workbook of theirs loses it: they have closed, or report without one by now. */
  readonly revoked: readonly Unit[];
  /** Closed units that keep theirs until what they owe is accepted. */
  readonly owing: readonly Unit[];
}

/** Says before anything is made what handing out will do; `keeps`: closed units that keep their workbook for what they owe. */
export function handOutPlan(
  units: readonly Unit[],
  today: Day,
  keeps: (unit: Unit) => boolean = () => false,
): HandOutPlan {
  const served = unitsWithWorkbook(units, today);
  const open = units.filter((unit) => !isClosedOn(unit, today));
  const elsewhere: Partial<Record<Channel, Unit[]>> = {};
  for (const unit of open.filter((one) => !hasWorkbook(one)))
    elsewhere[unit.channel] = [...(elsewhere[unit.channel] ?? []), unit];
  const leaving = units.filter(
    (unit) => unit.workbookId !== "" && unit.workbookState !== "withdrawn" && !served.includes(unit),
  );
  return {
    made: served.filter(({ workbookId }) => workbookId === ""),
    kept: served.filter(({ workbookId }) => workbookId !== ""),
    closed: units.filter((unit) => isClosedOn(unit, today)),
    elsewhere,
    unreachable: served.filter((unit) => addressProblems(unit).length > 0),
    revoked: leaving.filter((unit) => !keeps(unit)),
    owing: leaving.filter(keeps),
  };
}
