// Shows the ledgers of periods that have begun, in every unit workbook, once per period.
import type { Definition, Unit } from "../../core/model";
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
  const begun = openPeriods(definition.periods, context.today).length;
  const units = turn.linkedUnits();
  const opened = pruned(readStamp<Opened>(OPENED) ?? {}, units);
  const behind = units.filter((unit) => (opened[keyOf(unit)] ?? 0) < begun);
  if (behind.length === 0) return true;
  let wait: Wait | undefined;
  for (let left = behind; left.length > 0; ) {
    if (!context.hasTime()) return false;
    const next = nextGroup(left);
    wait ??= next.wait;
    if (next.wait) break;
    const { group } = next;
    const updates = group.map((unit) => updateOf(unit, definition, opened[keyOf(unit)] ?? 0, begun));
    const { written, reports } = updateHomes(context, updates);
    // 400: a ledger tab was deleted; the collection names it.
    for (const { unit, reply } of written)
      if (reply.status === 200 || reply.status === 400) opened[keyOf(unit)] = begun;
    writeStamp(OPENED, opened);
    settleNotifications(context, updates.flatMap(keysOf), reports);
    wait ??= longestWait(written.map(({ reply }) => reply));
    left = left.slice(group.length);
  }
  turn.wait ??= wait;
  return wait === undefined || !isPatient(turn);
}

function updateOf(unit: Unit, definition: Definition, from: number, to: number): HomeUpdate {
  const own = definitionOf(definition, unit.unitType);
  const opening = own.periods.slice(from, to);
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
