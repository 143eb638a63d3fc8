// Shows the ledgers of periods that have begun, in every unit workbook, once per period.
import type { Day, Definition, Period, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { definitionOf, wasDueBeforeOpening } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import { clearStamp, readLongStamp, readStamp, writeLongStamp, writeStamp } from "../google/stamps";
import { longestWait } from "../not-now";
import { nextGroup } from "./group";
import { notificationKey, settleNotifications } from "./notify-units";
import { keyOf, note, notOpened, OPENED, type Opened, openedOf } from "./opened";
import { advanced, leftOf, type Pass, passOver } from "./pass";
import { isPatient } from "./tempo";
import type { Turn } from "./turn";
import { type HomeUpdate, updateHomes } from "./update-homes";

const OPENING = "clock.opening";

/**
 * Opens what has begun and is not open yet; true when nothing is left for today. Ledgers of accepted reports stay hidden. A
 * workbook that cannot be written is left to the next day.
 */
export function openBegunPeriods(turn: Turn): boolean {
  const { context } = turn;
  const units = turn.linkedUnits();
  const ids = units.map(({ unitId }) => unitId);
  const opened = openedOf(readLongStamp<Partial<Opened>>(OPENED), units.map(keyOf));
  const begun = new Map(units.map((unit) => [unit.unitId, begunOf(unit, turn.definition(), context.today)]));
  const behind = new Map(
    units
      .filter((unit) => notOpened(begun.get(unit.unitId)!.periods, opened, unit).length > 0)
      .map((unit) => [unit.unitId, unit]),
  );
  let pass = passOver(ids, readStamp<Pass>(OPENING));
  let wait: Wait | undefined;
  for (let left = leftOf(pass, ids); behind.size > 0 && left.length > 0; left = leftOf(pass, ids)) {
    if (!context.hasTime()) return false;
    const next = nextGroup(left.flatMap((id) => behind.get(id) ?? []));
    wait ??= next.wait;
    if (wait) break;
    const updates = next.group.map((unit) => updateOf(unit, begun.get(unit.unitId)!, opened));
    const { written, reports } = updateHomes(context, updates);
    // 400: a ledger tab was deleted; the collection names it.
    const open = written.filter(({ reply: { status } }) => status === 200 || status === 400);
    for (const { unit } of open) note(opened, unit, begun.get(unit.unitId)!.periods);
    if (open.length > 0) writeLongStamp(OPENED, opened);
    settleNotifications(context, updates.flatMap(keysOf), reports);
    const postponed = written.filter(({ reply }) => reply.wait);
    wait = longestWait(postponed.map(({ reply }) => reply));
    const last = next.group[next.group.length - 1];
    pass = advanced(
      pass,
      ids,
      last ? left.indexOf(last.unitId) + 1 : left.length,
      postponed.map(({ unit: { unitId } }) => unitId),
    );
    writeStamp(OPENING, pass);
    turn.hasProgressed ||= postponed.length < updates.length;
  }
  turn.wait ??= wait;
  if (wait && isPatient(turn)) return false;
  clearStamp(OPENING);
  return true;
}

/** What a unit owes, with the periods that have begun, in the order in which they did. */
interface Begun {
  own: Definition;
  periods: readonly Period[];
}

function begunOf(unit: Unit, definition: Definition, today: Day): Begun {
  const own = definitionOf(definition, unit);
  const periods = openPeriods(own.periods, today).sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  );
  return { own, periods };
}

function updateOf(unit: Unit, { own, periods }: Begun, opened: Opened): HomeUpdate {
  const begun = notOpened(periods, opened, unit);
  const opening = begun.filter((period) => !wasDueBeforeOpening(unit, period));
  return { unit, own, opening, periodIds: begun.map(({ id }) => id), others: [] };
}

function keysOf({ unit, periodIds }: HomeUpdate): string[] {
  return periodIds.map((periodId) => notificationKey({ unitId: unit.unitId, periodId }));
}
