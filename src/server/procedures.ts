// What pages may call, with the shape of each input. The names and types are those of core/wire.
import * as z from "zod/mini";
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

z.config({ jitless: true });

/** One procedure: the shape of its input and what it does. */
export interface Procedure<I, O> {
  input: z.ZodMiniType<I>;
  run(context: Context, input: I): O;
}

const text = () => z.string().check(z.maxLength(500_000));
const short = () => z.string().check(z.maxLength(5_000));
const nothing = z.object({}) as z.ZodMiniType<Record<string, never>>;
const values = z.record(z.string(), short());
const whole = z.nullable(z.int());
const period = z.object({
  kind: z.enum(["calendarMonth", "cutoffMonth", "once"]),
  cutoffDay: whole,
  dueDay: whole,
  graceDays: z.int(),
  lockAfterDays: whole,
});
const report = { unitId: short(), period: short(), revision: z.int() };
const noticeRows = z.array(z.object({ cells: z.record(z.string(), text()), source: text() }));
const task = z.object({
  taskId: short(),
  revision: z.int(),
  number: short(),
  title: short(),
  detail: text(),
  phase: short(),
  leaders: short(),
  leadDepartment: short(),
  coDepartments: short(),
  deadlineText: short(),
  deadline: short(),
  appliesTo: z.array(short()),
  inLedger: z.boolean(),
  status: short(),
  progress: z.number().check(z.minimum(0), z.maximum(100)),
  progressNote: text(),
});

function procedure<N extends ProcedureName>(
  input: z.ZodMiniType<Input<N>>,
  run: (context: Context, input: Input<N>) => Output<N>,
): Procedure<Input<N>, Output<N>> {
  return { input, run };
}

/** Every procedure by name. */
export const procedures: { [N in ProcedureName]: Procedure<Input<N>, Output<N>> } = {
  "campaign.create": procedure<"campaign.create">(
    z.object({ template: short(), title: short(), start: short(), end: short(), period }),
    createCampaign,
  ),
  "units.preview": procedure<"units.preview">(z.object({ text: text() }), previewUnits),
  "units.import": procedure<"units.import">(z.object({ text: text() }), importUnits),
  "job.step": procedure<"job.step">(
    z.object({ job: z.enum(["distribute", "collect", "rollup"]), restart: z.boolean() }),
    stepJob,
  ),
  "tasks.list": procedure<"tasks.list">(nothing, listTasks),
  "tasks.save": procedure<"tasks.save">(z.object({ task }), saveTask),
  "tasks.show": procedure<"tasks.show">(z.object({ taskId: short() }), showTask),
  "activity.form": procedure<"activity.form">(nothing, activityData),
  "activity.recent": procedure<"activity.recent">(z.object({ unitId: short() }), recentActivities),
  "activity.save": procedure<"activity.save">(
    z.object({
      entryId: z.nullable(short()),
      revision: z.int(),
      unitId: short(),
      values,
      explanation: short(),
    }),
    saveActivity,
  ),
  "activity.draft": procedure<"activity.draft">(
    z.union([
      z.object({ clear: z.literal(true) }),
      z.object({ unitId: short(), values, entryId: z.nullable(short()), revision: z.int() }),
    ]),
    keepDraft,
  ),
  "review.queue": procedure<"review.queue">(nothing, reviewQueue),
  "review.accept": procedure<"review.accept">(z.object({ reports: z.array(z.object(report)) }), reviewAccept),
  "review.tell": procedure<"review.tell">(nothing, reviewTell),
  "review.return": procedure<"review.return">(z.object({ ...report, reason: short() }), reviewReturn),
  "report.submitFor": procedure<"report.submitFor">(
    z.object({
      unitId: short(),
      period: short(),
      zero: z.boolean(),
      ledger: z.array(z.object({ taskId: short(), values })),
    }),
    submitFor,
  ),
  "chase.send": procedure<"chase.send">(z.object({ unitIds: z.array(short()) }), chaseSend),
  "clock.start": procedure<"clock.start">(nothing, clockStart),
  "clock.stop": procedure<"clock.stop">(nothing, clockStop),
  "check.show": procedure<"check.show">(z.object({ tab: short(), cell: short() }), showFinding),
  "check.repair": procedure<"check.repair">(nothing, checkAndRepair),
  "selfcheck.readiness": procedure<"selfcheck.readiness">(nothing, selfCheckReadiness),
  "selfcheck.step": procedure<"selfcheck.step">(
    z.object({ from: z.int().check(z.minimum(0)) }),
    selfCheckStep,
  ),
  "notice.library": procedure<"notice.library">(
    z.object({ name: z.enum(["simplify", "docx"]) }),
    noticeLibrary,
  ),
  "notice.apply": procedure<"notice.apply">(
    z.object({
      campaign: values,
      phases: noticeRows,
      tasks: noticeRows,
      indicators: noticeRows,
      fields: noticeRows,
      reminders: noticeRows,
      mode: z.enum(["append", "replace"]),
    }),
    applyNotice,
  ),
  "notice.undo": procedure<"notice.undo">(z.object({ undo: text() }), undoNotice),
};
