// A workbook is read by the version that it was laid out by: between a change and its push, and while a push is half done, units go
// on reporting as they were told.
import type { Definition, Period, Unit } from "../../core/model";
import { openPeriods } from "../../core/period";
import { definitionOf, hasOwnHead } from "../../core/units";
import { definitionOfVersion } from "../../core/version";
import { type RestReply, send, sendOne } from "../google/rest";
import { type ReadRange, readRequest, tabsRequest } from "../google/sheets";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";
import { tabIds, unitRanges, versionIn } from "../unit-workbook/read";

/** What to read of a unit's workbook. */
interface Plan {
  unit: Unit;
  /** The definition of the workbook's version, as the unit sees it. */
  own: Definition;
  /** Its periods that have begun. */
  periods: readonly Period[];
  ranges: readonly ReadRange[];
}

/** What was read: `ranges` are those that the answer is to. */
export interface ReadWorkbook extends Plan {
  reply: RestReply;
}

/**
 * Reads workbooks in parallel, as if all had the newest version. One that says it is older is taken by its own, and read again
 * where that asks for other tabs.
 */
export function readByVersion(definition: Definition, units: readonly Unit[], today: string): ReadWorkbook[] {
  const first = readAll(units.map((unit) => planOf(definition, unit, today)));
  const older = first.flatMap((read) => {
    const present = versionOf(read);
    const own = definitionOfVersion(definition, present);
    return own === definition ? [] : [{ read, plan: planOf(own, read.unit, today) }];
  });
  const lacking = older.filter(({ read, plan }) => !covers(read.ranges, plan.ranges)).map(({ plan }) => plan);
  const second = readAll(lacking);
  return first.map((read) => {
    const plan = older.find((item) => item.read === read)?.plan;
    if (!plan) return read;
    return second[lacking.indexOf(plan)] ?? { ...plan, reply: read.reply, ranges: read.ranges };
  });
}

function planOf(definition: Definition, unit: Unit, today: string): Plan {
  const own = definitionOf(definition, unit);
  const periods = openPeriods(own.periods, today);
  const fromBelow = hasOwnHead(unit) ? [{ sheetId: PROPOSAL_PAGE.sheetId }] : [];
  return { unit, own, periods, ranges: [...unitRanges(own, periods), ...fromBelow] };
}

function versionOf({ reply, ranges }: ReadWorkbook): number {
  return reply.status === 200 ? versionIn(reply, ranges) : Number.NaN;
}

function readAll(plans: readonly Plan[]): ReadWorkbook[] {
  const replies = send(plans.map(({ unit, ranges }) => readRequest(unit.workbookId, ranges)));
  return plans.map((plan, index) => ({ ...plan, ...readRemainingTabs(plan, replies[index]!) }));
}

// One missing tab makes Google refuse the whole read: the tabs that are left are read, the missing one is named.
function readRemainingTabs(
  { unit, ranges }: Plan,
  reply: RestReply,
): { reply: RestReply; ranges: readonly ReadRange[] } {
  if (reply.status !== 400) return { reply, ranges };
  const tabs = sendOne(tabsRequest(unit.workbookId));
  if (tabs.status !== 200) return { reply: tabs, ranges };
  const present = tabIds(tabs);
  const left = ranges.filter(({ sheetId }) => present.has(sheetId));
  return { reply: sendOne(readRequest(unit.workbookId, left)), ranges: left };
}

function covers(read: readonly ReadRange[], wanted: readonly ReadRange[]): boolean {
  const present = new Set(read.map(({ sheetId }) => sheetId));
  return wanted.every(({ sheetId }) => present.has(sheetId));
}
