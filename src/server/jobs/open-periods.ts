// Shows the ledgers of periods that have begun, in every unit workbook, once per period.
import type { Definition, Report, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { isSettled } from "../../core/report";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import { send } from "../google/rest";
import { changeRequest, type SheetRequest } from "../google/sheets";
import { readStamp, writeStamp } from "../google/stamps";
import { readReports } from "../head/campaign";
import { longestWait } from "../not-now";
import { showPeriodRequests } from "../unit-workbook/receipt";
import { nextGroup } from "./group";
import { isPatient } from "./tempo";
import type { Turn } from "./turn";

const OPENED = "clock.opened";

/** Number of periods that each workbook shows. */
type Opened = Record<string, number>;

/** Opens what has begun and is not open yet; true when nothing is left. Ledgers of accepted reports stay hidden. */
export function openBegunPeriods(turn: Turn): boolean {
  const { context } = turn;
  const definition = turn.definition();
  const begun = openPeriods(definition.periods, context.today).length;
  const units = turn.linkedUnits();
  const opened = pruned(readStamp<Opened>(OPENED) ?? {}, units);
  const behind = units.filter((unit) => (opened[keyOf(unit)] ?? 0) < begun);
  if (behind.length === 0) return true;
  const reports = readReports(context);
  let wait: Wait | undefined;
  for (let left = behind; left.length > 0; ) {
    if (!context.hasTime()) return false;
    const next = nextGroup(left);
    wait ??= next.wait;
    if (next.wait) break;
    const { group } = next;
    const replies = send(
      group.map((unit) =>
        changeRequest(unit.workbookId, requests(unit, definition, reports, opened[keyOf(unit)] ?? 0, begun)),
      ),
    );
    group.forEach((unit, index) => {
      // 400: a ledger tab was deleted; the collection names it.
      if (replies[index]!.status === 200 || replies[index]!.status === 400) opened[keyOf(unit)] = begun;
    });
    writeStamp(OPENED, opened);
    wait ??= longestWait(replies);
    left = left.slice(group.length);
  }
  turn.wait ??= wait;
  return wait === undefined || !isPatient(turn);
}

function requests(
  unit: Unit,
  definition: Definition,
  reports: readonly Report[],
  from: number,
  to: number,
): SheetRequest[] {
  const own = definitionOf(definition, unit.unitType);
  const isAccepted = (periodId: string) =>
    reports.some(
      (report) => report.unitId === unit.unitId && report.periodId === periodId && isSettled(report),
    );
  return own.periods
    .slice(from, to)
    .filter(({ id }) => !isAccepted(id))
    .flatMap((period) => showPeriodRequests(own, period));
}

// A unit that gets a new workbook starts anew.
function keyOf({ workbookId }: Unit): string {
  return workbookId.slice(-8);
}

function pruned(opened: Opened, units: readonly Unit[]): Opened {
  const keys = units.map(keyOf);
  return Object.fromEntries(Object.entries(opened).filter(([key]) => keys.includes(key)));
}
