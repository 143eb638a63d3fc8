// What one department sends: its reports, judged as those of any unit, and what it says of its tasks and milestones.
import {
  type Move,
  milestoneMoves,
  milestonesOf,
  rowKeys,
  type TypedRows,
  tableRowsOf,
  taskMoves,
  taskWords,
} from "../../core/department";
import type { Cells, Definition, Period, Phase, Report, TableLine, Task } from "../../core/model";
import { labelOfPeriod } from "../../core/period";
import { describeProblems, type Problem, type ProblemCode } from "../../core/problem";
import { type HomeRow, isAsked, type RowsByForm, refuseReport } from "../../core/report";
import { taskToCells, textOf } from "../../core/rows";
import { inLanguage, labelOf } from "../../core/text";
import { departmentText } from "../../core/text/department";
import { ofPeriod } from "../../core/version";
import type { Context } from "../context";
import type { LogEntry } from "../head/log";
import type { CampaignRecord, RecordEntry } from "../head/record";
import type { RowChange } from "../tabs/row-changes";
import type { HeadTable } from "../tabs/table";
import { type DepartmentTab, rowsByKey } from "./department-tab";
import { moveLines, withEntries } from "./moves";
import { assessSubmission, type SubmissionAssessment } from "./submission";

/** A tab in which something is to be sent. */
export interface Asked {
  readonly definition: Definition;
  readonly tab: DepartmentTab;
  readonly table: HeadTable;
}

/** What becomes of it: for the record, the log, the tabs of tasks and of milestones, and the department's own. */
export interface Sent {
  readonly tab: DepartmentTab;
  readonly entries: readonly RecordEntry[];
  /** Reports that were refused. */
  readonly noted: readonly Report[];
  readonly log: readonly LogEntry[];
  readonly tasks: readonly RowChange[];
  readonly phases: readonly RowChange[];
  readonly answers: readonly RowChange[];
  readonly rejections: number;
}

/** Whether something stands in the column 报送. */
export function hasSomethingToSend({ rows }: HeadTable): boolean {
  return rows.some(({ cells }) => textOf(cells.tick) !== "");
}

/** Judges what a department sends against the record. */
export function sentBy(
  context: Context,
  { definition, tab, table }: Asked,
  known: CampaignRecord,
  staff: RowsByForm,
): Sent {
  const typed = rowsByKey(table);
  const judged = reportsOf(context, tab, typed, known, staff);
  const lines = judged.flatMap(({ assessment }) => assessment.result.ledger);
  // Where a cell is wrong nothing is taken; a report that is accepted, or empty, keeps no task from being told of.
  const isHeld = judged.some(({ rejection, isEmpty }) => rejection !== "" && !isEmpty);
  const moves = isHeld ? NO_MOVES : movesOf(context, definition, tab, typed, lines);
  const hasMoved = [...moves.tasks, ...moves.phases].some(({ after }) => after);
  const reports = judged.map((report) =>
    report.isEmpty && hasMoved ? emptyReport(report, context, tab) : report,
  );
  const { unit, own } = tab;
  return {
    tab,
    entries: reports.flatMap(({ assessment: { entry, withdrawn } }) => [
      ...(entry ? [entry] : []),
      ...withdrawn,
    ]),
    noted: reports.flatMap(({ refused }) => refused ?? []),
    log: [
      ...reports.flatMap((report) => logOf(report, tab)),
      ...moves.tasks.flatMap((move) => taskLine(move, own)),
      ...moves.phases.flatMap((move) => phaseLine(move, own)),
    ],
    tasks: moves.tasks.flatMap((move) => taskChange(move, context, unit.name, own)),
    phases: moves.phases.flatMap(({ after }) =>
      after
        ? [
            {
              match: { phaseId: after.phaseId },
              cells: { done: labelOf("yesNo", "yes", own.campaign.language) },
            },
          ]
        : [],
    ),
    answers: [
      ...reports.map(({ period, answer }) => ({
        match: { rowKey: rowKeys.report(period.id) },
        cells: { tick: "", answer },
      })),
      ...[...moves.tasks, ...moves.phases].map(({ rowKey, known: mark, answer }) => ({
        match: { rowKey },
        cells: { known: mark, answer },
      })),
    ],
    rejections: reports.filter(({ rejection }) => rejection !== "").length,
  };
}

/** One report that was asked for. */
interface SentReport {
  readonly period: Period;
  readonly assessment: SubmissionAssessment;
  /** Why it was not recorded, in words; "" when it was. */
  readonly rejection: string;
  /** True where nothing was typed but how tasks and milestones stand. */
  readonly isEmpty: boolean;
  readonly refused: Report | null;
  readonly answer: string;
}

function reportsOf(
  context: Context,
  tab: DepartmentTab,
  typed: TypedRows,
  known: CampaignRecord,
  staff: RowsByForm,
): SentReport[] {
  let present = known;
  return tab.own.periods.flatMap((period): SentReport[] => {
    const homeRow = tickOf(period, typed, tab.own);
    if (!isAsked(homeRow)) return [];
    const { unit } = tab;
    const own = ofPeriod(tab.own, period);
    const tableRows = tableRowsOf(typed, own, period.returnId);
    const submission = { unit, own: tab.own, period, homeRow, tableRows, registerRows: {} };
    const assessment = assessSubmission(context, submission, present, staff);
    const { entry, withdrawn } = assessment;
    present = withEntries(present, [...(entry ? [entry] : []), ...withdrawn]);
    return [sentReport(context, tab, period, assessment)];
  });
}

function tickOf({ id }: Period, typed: TypedRows, { campaign: { language } }: Definition): HomeRow {
  const words = textOf(typed.get(rowKeys.report(id))?.cells.tick);
  const [submit, zero] = (["submit", "zero"] as const).map((key) => words === departmentText(key, language));
  const isOther = words !== "" && !submit && !zero;
  return { periodId: id, submit: submit === true, zero: zero === true, ...(isOther ? { words } : {}) };
}

function sentReport(
  context: Context,
  tab: DepartmentTab,
  period: Period,
  assessment: SubmissionAssessment,
): SentReport {
  const { result, before } = assessment;
  const { language } = tab.own.campaign;
  const now = context.now.slice(0, 16);
  const isRejected = result.outcome === "rejected";
  // Places name the tab in which the department typed, not that of a workbook.
  const words = describeProblems(inTab(result.problems, tab), language);
  const refused = isRejected
    ? refuseReport(before, { unitId: tab.unit.unitId, periodId: period.id, at: context.now, problems: words })
    : null;
  const answer = isRejected
    ? departmentText("refused", language, { now, problems: words })
    : departmentText("recorded", language, {
        now,
        receipt: [result.receipt, words].filter(Boolean).join("\n"),
      });
  const isEmpty = isRejected && result.problems.every(({ code }) => NOTHING.includes(code));
  return { period, assessment, rejection: isRejected ? words : "", isEmpty, refused, answer };
}

/** Codes of a report without anything in it, whether or not its return takes a zero report. */
const NOTHING: readonly ProblemCode[] = ["submit.nothingEntered", "submit.nothingAtAll"];

function emptyReport(report: SentReport, { now }: Context, { own }: DepartmentTab): SentReport {
  const answer = departmentText("onlyStatus", own.campaign.language, { now: now.slice(0, 16) });
  return { ...report, rejection: "", refused: null, answer };
}

function inTab(problems: readonly Problem[], { columns, own }: DepartmentTab): Problem[] {
  const tab = inLanguage(columns.name, own.campaign.language);
  return problems.map((found) => (found.place?.tab ? { ...found, place: { ...found.place, tab } } : found));
}

interface Moves {
  readonly tasks: readonly Move<Task>[];
  readonly phases: readonly Move<Phase>[];
}

const NO_MOVES: Moves = { tasks: [], phases: [] };

function movesOf(
  { now }: Context,
  definition: Definition,
  { unit, own }: DepartmentTab,
  typed: TypedRows,
  lines: readonly TableLine[],
): Moves {
  const telling = { now: now.slice(0, 16), language: own.campaign.language };
  return {
    tasks: taskMoves(unit, own, definition.tasks, typed, lines, telling),
    phases: milestoneMoves(milestonesOf(own, unit), typed, telling),
  };
}

function taskChange({ after }: Move<Task>, { now }: Context, by: string, own: Definition): RowChange[] {
  if (!after) return [];
  const { language } = own.campaign;
  const told = { ...after, updatedBy: by, updatedAt: now, revision: after.revision + 1 };
  const { status, progress, progressNote, updatedBy, updatedAt, revision } = taskToCells(
    told,
    language,
  ) as Cells;
  return [
    {
      match: { taskId: after.taskId },
      cells: { status, progress, progressNote, updatedBy, updatedAt, revision } as Cells,
    },
  ];
}

function logOf({ period, assessment, rejection }: SentReport, { unit, own }: DepartmentTab): LogEntry[] {
  const state = assessment.result.report?.state ?? assessment.before?.state ?? "draft";
  const line: LogEntry = {
    action: "collect",
    record: `${unit.name} ${labelOfPeriod(own, period.id)}`,
    after: labelOf("reportState", state, own.campaign.language),
    reason: rejection,
  };
  return [line, ...moveLines(assessment.withdrawn, period.id, own)];
}

function taskLine({ before, after }: Move<Task>, { campaign: { language } }: Definition): LogEntry[] {
  if (!after) return [];
  const record = `${before.number} ${before.title}`.trim();
  return [
    { action: "task.change", record, before: taskWords(before, language), after: taskWords(after, language) },
  ];
}

function phaseLine({ after }: Move<Phase>, { campaign: { language } }: Definition): LogEntry[] {
  return after
    ? [{ action: "milestone.done", record: after.name, after: labelOf("taskStatus", "done", language) }]
    : [];
}
