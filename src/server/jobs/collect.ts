// 收取: reads the workbooks that were ticked, writes good reports into the record, answers on 首页.
// Order: record, flush, receipt. A break in between leaves the tick, and the next run answers without a new revision. Every
// visit compares 首页 with the record and corrects what differs, whoever ticked.
import type { Definition, Unit } from "../../core/model";
import { isOnTime, openPeriods } from "../../core/period";
import type { Problem } from "../../core/problem";
import { isAsked } from "../../core/report";
import { definitionOf } from "../../core/units";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { type RestReply, send, sendOne } from "../google/rest";
import { type ReadRange, readRequest, tabsRequest } from "../google/sheets";
import { longestWait } from "../not-now";
import { parseUnitWorkbook, tabIds, unitRanges } from "../unit-workbook/read";
import { answer } from "./answer";
import { sentDays } from "./sent-on";
import { type Answer, takeIn, type Visit } from "./take-in";
import { unreachable } from "./unreachable";
import { checkWorkbook } from "./workbook-check";

/** Result of one group. */
export interface GroupResult {
  problems: Problem[];
  /** Reports that were written into the record. */
  accepted: number;
  /** Reports that were answered with problems. */
  refused: number;
  /** Units of which everything that was ticked is in the record. */
  taken: number;
  /** Units with a report that was not taken in, or whose workbook could not be read. */
  troubled: readonly Unit[];
  /** Units that had ticked nothing. */
  untouched: number;
  /** Units that Google had no room for: not failed, to be visited again after `wait`. */
  postponed: readonly Unit[];
  wait?: Wait;
}

/** Collects one group of units. */
export function collectGroup(context: Context, definition: Definition, units: readonly Unit[]): GroupResult {
  const visits = withSentDays(context, visit(context, definition, units));
  const taken = edit(() => takeIn(context, definition, visits));
  const { answers } = taken;
  const told = answer(context, definition, taken);
  const later = [...visits, ...told].filter(({ wait }) => wait !== undefined);
  const postponed = later.map(({ unit }) => unit);
  const done = answers.filter(({ visit: { unit } }) => !postponed.includes(unit));
  const wait = longestWait(later);
  return {
    problems: [...visits, ...told].flatMap(({ problems }) => problems),
    // What is in the record is not taken in again when the unit is visited once more; a refusal is.
    accepted: answers.reduce((sum, { entries }) => sum + entries.length, 0),
    refused: done.flatMap((item) => item.replies).filter(isRefusal).length,
    ...sorted(done),
    postponed,
    ...(wait ? { wait } : {}),
  };
}

const isRefusal = ({ refusal }: Answer["replies"][number]): boolean => refusal !== "";

function sorted(answers: readonly Answer[]): Pick<GroupResult, "taken" | "troubled" | "untouched"> {
  const troubled = answers.filter(({ visit, replies }) => !visit.workbook || replies.some(isRefusal));
  const untouched = answers.filter(({ visit, replies }) => visit.workbook && replies.length === 0);
  return {
    taken: answers.length - troubled.length - untouched.length,
    troubled: troubled.map(({ visit: { unit } }) => unit),
    untouched: untouched.length,
  };
}

function visit(context: Context, definition: Definition, units: readonly Unit[]): Visit[] {
  const periods = openPeriods(definition.periods, context.today);
  const asked = units.map((unit) => {
    const own = definitionOf(definition, unit.unitType);
    return { unit, own, ranges: unitRanges(own, periods) };
  });
  const replies = send(asked.map(({ unit, ranges }) => readRequest(unit.workbookId, ranges)));
  return asked.map(({ unit, own, ranges }, index) => {
    const { reply, ranges: read } = readWhatIsThere(unit, replies[index]!, ranges);
    if (reply.status !== 200) return unread(unit, own, reply, context);
    const workbook = parseUnitWorkbook(reply, read, own, periods);
    const { unusable, broken, hints } = checkWorkbook(unit, own, workbook, periods);
    return {
      unit,
      own,
      workbook: unusable.length > 0 ? null : workbook,
      problems: [...unusable, ...broken, ...hints],
      broken,
    };
  });
}

// What comes after its due day may have been sent before: then the workbook was not changed since.
function withSentDays(context: Context, visits: readonly Visit[]): Visit[] {
  const isLate = ({ own, workbook }: Visit) =>
    workbook?.home.some(
      (row) =>
        isAsked(row) &&
        own.periods.some((period) => period.id === row.periodId && !isOnTime(period, context.today)),
    );
  const late = visits.filter(isLate);
  const days = sentDays(
    context,
    late.map(({ unit }) => unit.workbookId),
  );
  return visits.map((item) => ({ ...item, ...days[late.indexOf(item)] }));
}

// One deleted tab makes Google refuse the whole read: the tabs that are left are read, the missing one is named.
function readWhatIsThere(
  unit: Unit,
  reply: RestReply,
  ranges: readonly ReadRange[],
): { reply: RestReply; ranges: readonly ReadRange[] } {
  if (reply.status !== 400) return { reply, ranges };
  const tabs = sendOne(tabsRequest(unit.workbookId));
  if (tabs.status !== 200) return { reply: tabs, ranges };
  const present = tabIds(tabs);
  const left = ranges.filter(({ sheetId }) => present.has(sheetId));
  return { reply: sendOne(readRequest(unit.workbookId, left)), ranges: left };
}

function unread(unit: Unit, own: Definition, reply: RestReply, context: Context): Visit {
  const { wait } = reply;
  const problems = wait ? [] : [unreachable(unit, reply, context)];
  return { unit, own, workbook: null, problems, broken: [], wait };
}
