// Shows the ledgers of periods that have begun, in every unit workbook, once per period.
import type { Day, Definition, Period, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import { readStamp, writeStamp } from "../google/stamps";
import { longestWait } from "../not-now";
import { nextGroup } from "./group";
import { notificationKey, settleNotifications } from "./notify-units";
import { isPatient } from "./tempo";
import type { Turn } from "./turn";
import { type HomeUpdate, updateHomes } from "./update-homes";

const OPENED = "clock.opened";

/** Number of periods that each workbook shows. */
type Opened = Record<string, number>;

/** Opens what has begun and is not open yet; true when nothing is left. Ledgers of accepted reports stay hidden. */
export function openBegunPeriods(turn: Turn): boolean {
  const { context } = turn;
  const definition = turn.definition();
  const begun = new Map(turn.linkedUnits().map((unit) => [unit, begunOf(unit, definition, context.today)]));
  const units = [...begun.keys()];
  const isBehind = (unit: Unit) => (opened[keyOf(unit)] ?? 0) < begun.get(unit)!.periods.length;
  const opened = pruned(readStamp<Opened>(OPENED) ?? {}, units);
  const behind = units.filter(isBehind);
  if (behind.length === 0) return true;
  let wait: Wait | undefined;
  for (let left = behind; left.length > 0; ) {
    if (!context.hasTime()) return false;
    const next = nextGroup(left);
    wait ??= next.wait;
    if (next.wait) break;
    const { group } = next;
    const updates = group.map((unit) => updateOf(unit, begun.get(unit)!, opened[keyOf(unit)] ?? 0));
    const { written, reports } = updateHomes(context, updates);
    // 400: a ledger tab was deleted; the collection names it.
    for (const { unit, reply } of written)
      if (reply.status === 200 || reply.status === 400) opened[keyOf(unit)] = begun.get(unit)!.periods.length;
    writeStamp(OPENED, opened);
    settleNotifications(context, updates.flatMap(keysOf), reports);
    wait ??= longestWait(written.map(({ reply }) => reply));
    left = left.slice(group.length);
  }
  turn.wait ??= wait;
  return wait === undefined || !isPatient(turn);
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

function updateOf(unit: Unit, { own, periods }: Begun, from: number): HomeUpdate {
  const opening = periods.slice(from);
  return { unit, own, opening, periodIds: opening.map(({ id }) => id), others: [] };
}

function keysOf({ unit, periodIds }: HomeUpdate): string[] {
  return periodIds.map((periodId) => notificationKey({ unitId: unit.unitId, periodId }));
}

// A unit that gets a new workbook starts anew.
function keyOf({ workbookId }: Unit): string {
  return workbookId.slice(-8);
}

function pruned(opened: Opened, units: readonly Unit[]): Opened {
  const keys = units.map(keyOf);
  return Object.fromEntries(Object.entries(opened).filter(([key]) => keys.includes(key)));
}
