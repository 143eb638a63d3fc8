// 收取: reads the workbooks that were ticked, writes good reports into the record and receipts onto 首页.
// Order: record, receipt. A break in between leaves the tick, and the next run writes it without a new revision. Every
// collection compares 首页 with the record and corrects what differs, whoever ticked.

import { sentUpIn } from "../../core/levels/sent-up";
import type { Definition, Moment, Unit } from "../../core/model";
import { isOnTime } from "../../core/period";
import { type Problem, problem } from "../../core/problem";
import { isAsked, reportStates } from "../../core/report";
import { text } from "../../core/text";
import { shortened } from "../../core/text/shorten";
import { hasOwnHead, isClosedOn } from "../../core/units";
import { recordedBy } from "../../core/version";
import type { Wait } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import type { RestReply } from "../google/rest";
import { type ReadRange, readBlocks } from "../google/sheets";
import { longestWait, NotNow } from "../not-now";
import { PROPOSAL_PAGE } from "../unit-workbook/built-tab";
import { parseUnitWorkbook, type UnitWorkbook } from "../unit-workbook/read";
import { exchangeLetters } from "./letters";
import { readByVersion } from "./read-by-version";
import { recordSubmissions, type UnitSubmissions } from "./record-submissions";
import { sentMoments } from "./sent-on";
import { unreachableProblem } from "./unreachable";
import { checkWorkbook } from "./workbook-check";
import type { WorkbookReading } from "./workbook-reading";
import { writeReceipts } from "./write-receipts";

/** Result of one group. */
export interface CollectionResult {
  problems: Problem[];
  /** Reports that were written into the record. */
  recordedReports: number;
  /** Reports that were rejected, with their problems on 首页. */
  rejectedReports: number;
  /** What they were rejected for, with the places in the units' workbooks. */
  faults: readonly Problem[];
  /** Units of which something that was ticked is in the record. */
  recordedUnits: number;
  /** Units with a report that was not recorded, or whose workbook could not be read; those of a report with its first problem. */
  unitsWithProblems: readonly string[];
  /** Changes of accepted reports that were proposed for the first time. */
  proposals: number;
  /** Units that Google had no room for: not failed, to be collected again after `wait`. */
  postponed: readonly Unit[];
  /** True where the record may hold more of those that were postponed than was counted: they were not only not read. */
  mayHoldMore: boolean;
  wait?: Wait;
}

/**
 * Collects one group of units. `look` is called before anything is recorded: what it throws leaves the group as it was. `receivedAt`:
 * when their files came, where a person says so; else Drive is asked when their ticks were made.
 */
export function collectGroup(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  look?: () => void,
  receivedAt?: Moment,
): CollectionResult {
  const read = readWorkbooks(context, definition, units);
  const readings = receivedAt ? read.map((item) => ({ ...item, receivedAt })) : addSentMoments(context, read);
  look?.();
  // Workbooks of several versions may be among them: the record has the fields of all.
  const kept = recordedBy(definition);
  const recorded = unlessNotNow(() => edit(() => recordSubmissions(context, kept, readings)));
  if ("wait" in recorded) return postponedResult(units, recorded.wait);
  const { units: submissions } = recorded;
  const letters = exchangeLetters(context, readings, recorded.reports);
  const receipts = writeReceipts(context, kept, recorded, letters.answers);
  const later = [...readings, ...receipts].filter(({ wait }) => wait !== undefined);
  const postponed = later.map(({ unit }) => unit);
  const done = submissions.filter(({ reading: { unit } }) => !postponed.includes(unit));
  const wait = longestWait(later);
  return {
    problems: [...[...readings, ...receipts].flatMap(({ problems }) => problems), ...letters.problems],
    // What is in the record is not recorded again when the unit is collected once more; a rejection is.
    recordedReports: submissions.reduce((sum, { entries }) => sum + entries.length, 0),
    rejectedReports: done.flatMap((item) => item.replies).filter(isRejected).length,
    faults: done.flatMap((item) => item.replies).flatMap(({ problems }) => problems),
    ...countUnits(done),
    proposals: submissions.reduce((sum, item) => sum + item.proposals, 0),
    postponed,
    mayHoldMore: receipts.some(({ wait: later }) => later !== undefined),
    ...(wait ? { wait } : {}),
  };
}

// What nobody knows to be in the record no unit is told: the next collection recognises it by its content.
function unlessNotNow<T extends object>(work: () => T): T | { wait: Wait } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return { wait: error.wait };
  }
}

function postponedResult(units: readonly Unit[], wait: Wait): CollectionResult {
  return {
    problems: [],
    recordedReports: 0,
    rejectedReports: 0,
    faults: [],
    recordedUnits: 0,
    unitsWithProblems: [],
    proposals: 0,
    postponed: units,
    mayHoldMore: true,
    wait,
  };
}

type Reply = UnitSubmissions["replies"][number];

const isRejected = ({ rejection }: Reply): boolean => rejection !== "";

const isHeld = ({ held = "" }: Reply): boolean => held !== "";

function countUnits(
  submissions: readonly UnitSubmissions[],
): Pick<CollectionResult, "recordedUnits" | "unitsWithProblems"> {
  const withProblems = submissions.filter(
    ({ reading, replies }) =>
      !reading.workbook || replies.some((reply) => isRejected(reply) || isHeld(reply)),
  );
  const readable = submissions.filter(({ reading }) => reading.workbook);
  return {
    // A tick on what is accepted asks for nothing.
    recordedUnits: readable.filter(({ replies }) =>
      replies.some((reply) => !isRejected(reply) && !reportStates[reply.state].isSettled),
    ).length,
    unitsWithProblems: withProblems.map(troubleOf),
  };
}

/** Of a problem, in one sentence with others. */
const MOST_SIGNS = 80;

// Why a workbook could not be read stands among the problems.
function troubleOf({ reading: { unit, own }, replies }: UnitSubmissions): string {
  const found = replies.find((reply) => isRejected(reply) || isHeld(reply));
  const [first = ""] = (found?.rejection || found?.held)?.split("\n") ?? [];
  if (first === "") return unit.name;
  // It stands among others, which end with the sentence around them.
  const sentence = shortened(first.replace(/[。.]\s*$/, ""), MOST_SIGNS);
  return text("general.placed", own.campaign.language, { place: unit.name, sentence });
}

function readWorkbooks(context: Context, definition: Definition, units: readonly Unit[]): WorkbookReading[] {
  return readByVersion(definition, units, context.today).map((read) => {
    const { unit, own, periods, reply, ranges } = read;
    if (reply.status !== 200) return unreadableWorkbook(unit, own, reply, context);
    const workbook = parseUnitWorkbook(reply, ranges, own, periods);
    const { unusable, broken, hints } = checkWorkbook(unit, own, workbook, periods);
    return {
      unit,
      own,
      workbook: unusable.length > 0 ? null : workbook,
      problems: [...unusable, ...broken, ...hints, ...layoutHints(definition, own, unit, workbook, context)],
      broken,
      ...(hasOwnHead(unit) && { below: belowIn(reply, ranges) }),
    };
  });
}

// Null where there is no such tab, or it is none that a head workbook has written.
function belowIn(reply: RestReply, ranges: readonly ReadRange[]): WorkbookReading["below"] {
  const at = ranges.findIndex(({ sheetId }) => sheetId === PROPOSAL_PAGE.sheetId);
  return (at < 0 ? undefined : sentUpIn(readBlocks(reply, ranges)[at] ?? [])) ?? null;
}

// A push leaves closed units out: there is nothing to do about theirs.
function layoutHints(
  definition: Definition,
  { campaign }: Definition,
  unit: Unit,
  { meta }: UnitWorkbook,
  { today }: Context,
): Problem[] {
  if (isClosedOn(unit, today)) return [];
  const { name, unitType: type } = unit;
  const before = meta.unitType ?? "";
  const [version, current] = [campaign, definition.campaign].map((item) => String(item.definitionVersion));
  const place = { unit: name };
  return [
    ...(version === current
      ? []
      : [
          problem("workbook.oldDefinition", { unit: name, version: version!, current: current! }, place, "D"),
        ]),
    ...(before === "" || before === type
      ? []
      : [problem("workbook.otherType", { unit: name, type, before }, place, "D")]),
  ];
}

// What comes after it was due may have been sent before: then the workbook was not changed since.
function addSentMoments(context: Context, readings: readonly WorkbookReading[]): WorkbookReading[] {
  const isLate = ({ own, workbook }: WorkbookReading) =>
    workbook?.home.some(
      (row) =>
        isAsked(row) &&
        own.periods.some((period) => period.id === row.periodId && !isOnTime(period, context.now)),
    );
  const late = readings.filter(isLate);
  const hasHours = late.some(({ own }) => own.periods.some(({ dueTime }) => dueTime !== ""));
  const moments = sentMoments(
    context,
    late.map(({ unit }) => unit.workbookId),
    hasHours,
  );
  return readings.map((item) => ({ ...item, ...moments[late.indexOf(item)] }));
}

function unreadableWorkbook(
  unit: Unit,
  own: Definition,
  reply: RestReply,
  context: Context,
): WorkbookReading {
  const { wait } = reply;
  const problems = wait ? [] : [unreachableProblem(unit, reply, context)];
  return { unit, own, workbook: null, problems, broken: [], wait };
}
