// What pages may call, with the shape of each input. The names and types are those of core/wire.
import type { Input, Output, ProcedureName } from "../core/wire/procedures";
import { activityData, keepDraft, recentActivities, saveActivity } from "./actions/activities";
import { chaseSend } from "./actions/chase";
import { checkAndRepair, showFinding } from "./actions/check";
import { clockStart, clockStop } from "./actions/clock";
import { createCampaign } from "./actions/new-campaign";
import { applyNotice, noticeLibrary, undoNotice } from "./actions/notice";
import { reviewAccept, reviewQueue, reviewReturn, reviewTell } from "./actions/review";
import { selfCheckReadiness, selfCheckStep } from "./actions/self-check";
import { submitFor } from "./actions/submit-for";
import { listTasks, saveTask, showTask } from "./actions/tasks";
import { importUnits, previewUnits } from "./actions/units";
import type { Context } from "./context";
import { stepJob } from "./jobs/step";
import {
  boolean,
  either,
  integer,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  recordOf,
  type Shape,
  text,
} from "./shape";

/** One procedure: the shape of its input and what it does. */
export interface Procedure<I, O> {
  input: Shape<I>;
  run(context: Context, input: I): O;
}

const LONG = text(500_000);
const SHORT = text(5_000);
const nothing: Shape<Record<string, never>> = object({});
const values = recordOf(SHORT);
const whole = nullable(integer());
const period = object({
  kind: oneOf("calendarMonth", "cutoffMonth", "once"),
  cutoffDay: whole,
  dueDay: whole,
  graceDays: integer(),
  lockAfterDays: whole,
});
const report = { unitId: SHORT, period: SHORT, revision: integer() };
const noticeRows = listOf(object({ cells: recordOf(LONG), source: LONG }));
const task = object({
  taskId: SHORT,
  revision: integer(),
  number: SHORT,
  title: SHORT,
  detail: LONG,
  phase: SHORT,
  leaders: SHORT,
  leadDepartment: SHORT,
  coDepartments: SHORT,
  deadlineText: SHORT,
  deadline: SHORT,
  appliesTo: listOf(SHORT),
  inLedger: boolean,
  status: SHORT,
  progress: number(0, 100),
  progressNote: LONG,
});

function procedure<N extends ProcedureName>(
  input: Shape<Input<N>>,
  run: (context: Context, input: Input<N>) => Output<N>,
): Procedure<Input<N>, Output<N>> {
  return { input, run };
}

/** Every procedure by name. */
export const procedures: { [N in ProcedureName]: Procedure<Input<N>, Output<N>> } = {
  "campaign.create": procedure<"campaign.create">(
    object({ template: SHORT, title: SHORT, start: SHORT, end: SHORT, period }),
    createCampaign,
  ),
  "units.preview": procedure<"units.preview">(object({ text: LONG }), previewUnits),
  "units.import": procedure<"units.import">(object({ text: LONG }), importUnits),
  "job.step": procedure<"job.step">(
    object({ job: oneOf("distribute", "collect", "rollup"), restart: boolean }),
    stepJob,
  ),
  "tasks.list": procedure<"tasks.list">(nothing, listTasks),
  "tasks.save": procedure<"tasks.save">(object({ task }), saveTask),
  "tasks.show": procedure<"tasks.show">(object({ taskId: SHORT }), showTask),
  "activity.form": procedure<"activity.form">(nothing, activityData),
  "activity.recent": procedure<"activity.recent">(object({ unitId: SHORT }), recentActivities),
  "activity.save": procedure<"activity.save">(
    object({
      entryId: nullable(SHORT),
      revision: integer(),
      unitId: SHORT,
      values,
      explanation: SHORT,
    }),
    saveActivity,
  ),
  "activity.draft": procedure<"activity.draft">(
    either(
      object({ clear: oneOf(true) }),
      object({ unitId: SHORT, values, entryId: nullable(SHORT), revision: integer() }),
    ),
    keepDraft,
  ),
  "review.queue": procedure<"review.queue">(nothing, reviewQueue),
  "review.accept": procedure<"review.accept">(object({ reports: listOf(object(report)) }), reviewAccept),
  "review.tell": procedure<"review.tell">(nothing, reviewTell),
  "review.return": procedure<"review.return">(object({ ...report, reason: SHORT }), reviewReturn),
  "report.submitFor": procedure<"report.submitFor">(
    object({
      unitId: SHORT,
      period: SHORT,
      zero: boolean,
      ledger: listOf(object({ taskId: SHORT, values })),
    }),
    submitFor,
  ),
  "chase.send": procedure<"chase.send">(object({ unitIds: listOf(SHORT) }), chaseSend),
  "clock.start": procedure<"clock.start">(nothing, clockStart),
  "clock.stop": procedure<"clock.stop">(nothing, clockStop),
  "check.show": procedure<"check.show">(object({ tab: SHORT, cell: SHORT }), showFinding),
  "check.repair": procedure<"check.repair">(nothing, checkAndRepair),
  "selfcheck.readiness": procedure<"selfcheck.readiness">(nothing, selfCheckReadiness),
  "selfcheck.step": procedure<"selfcheck.step">(object({ from: integer(0) }), selfCheckStep),
  "notice.library": procedure<"notice.library">(object({ name: oneOf("simplify", "docx") }), noticeLibrary),
  "notice.apply": procedure<"notice.apply">(
    object({
      campaign: values,
      phases: noticeRows,
      tasks: noticeRows,
      indicators: noticeRows,
      fields: noticeRows,
      reminders: noticeRows,
      mode: oneOf("append", "replace"),
    }),
    applyNotice,
  ),
  "notice.undo": procedure<"notice.undo">(object({ undo: LONG }), undoNotice),
};
