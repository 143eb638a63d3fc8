// 解锁, 延期 and 免报 change what a workbook says that nobody has touched since: its unit is collected by itself once something was
// decided about it, in 审核 or in the tab 例外.
import { fingerprint } from "../../core/fingerprint";
import type { Exception, Unit } from "../../core/model";
import { clearStamp, readLongStamp, writeLongStamp, writeStamp } from "../google/stamps";
import { noteTypedExceptions } from "../head/typed-exceptions";
import { collectUnits } from "./collect-changed";
import type { Turn } from "./turn";

/** Stamp of a decision in 审核 that the clock has not seen. */
const DECIDED = "exceptions.decided";
const SEEN = "exceptions.seen";

/** Sooner than any two ticks follow each other, later than this one. */
const NEXT_TICK_MS = 30_000;

/** What workbooks were last told of: a mark of the tab, and of what it says of each unit with the units that it says it of. */
interface Seen {
  tab: string;
  units: Record<string, string[]>;
}

/** Says that something was, or is about to be, decided: the next tick looks. */
export function markExcepted(epoch: number): void {
  writeStamp(DECIDED, epoch);
}

/** Whether something was decided in 审核 since the clock last looked. */
export function isExceptedMarked({ stamps }: Pick<Turn, "stamps">): boolean {
  return stamps.has(DECIDED);
}

/** Collects the units of which 例外 says something else than when they were last collected for it; false when some are left. */
export function collectExcepted(turn: Turn): boolean {
  const { context } = turn;
  // What held for nobody is looked at again where the names are read anyway.
  noteTypedExceptions(context, false);
  const rows = context.tabs.has("exceptions") ? context.tabs.table("exceptions").rows : [];
  const tab = fingerprint(JSON.stringify(rows.map(({ cells }) => cells)));
  const seen = readLongStamp<Seen>(SEEN) ?? { tab: fingerprint("[]"), units: {} };
  if (tab !== seen.tab) {
    // Units hear of it by mail too: the next look at what is to be mailed need not wait for the morning.
    turn.clock.remindAgainAt = context.epoch + NEXT_TICK_MS;
    const { exceptions = [] } = turn.definition();
    const before = byUnit(seen);
    const now = new Map(turn.linkedUnits().map((unit) => [unit.unitId, markOf(unit, exceptions)]));
    const moved = turn.linkedUnits().filter(({ unitId }) => now.get(unitId) !== (before.get(unitId) ?? ""));
    const isOver = collectUnits(turn, moved, (done) => {
      for (const { unitId } of done) before.set(unitId, now.get(unitId) ?? "");
      writeLongStamp(SEEN, { tab: seen.tab, units: byMark(before) });
    });
    if (!isOver) return false;
    writeLongStamp(SEEN, { tab, units: byMark(now) });
  }
  if (isExceptedMarked(turn)) clearStamp(DECIDED);
  return true;
}

/** What 例外 says of a unit; "" for nothing. */
function markOf({ unitId }: Unit, exceptions: readonly Exception[]): string {
  const own = exceptions
    .filter(({ unitIds }) => unitIds === null || unitIds.includes(unitId))
    .map(({ kind, state, periodIds, until }) => [kind, state, periodIds, until]);
  return own.length === 0 ? "" : fingerprint(JSON.stringify(own));
}

function byUnit({ units }: Seen): Map<string, string> {
  return new Map(
    Object.entries(units).flatMap(([mark, ids]) => ids.map((id): [string, string] => [id, mark])),
  );
}

// Many units share a mark where something holds for all of them.
function byMark(marks: ReadonlyMap<string, string>): Seen["units"] {
  const units: Seen["units"] = {};
  for (const [unitId, mark] of marks) if (mark !== "") units[mark] = [...(units[mark] ?? []), unitId];
  return units;
}
