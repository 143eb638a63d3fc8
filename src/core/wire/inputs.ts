// What pages send: the shape of each procedure's input is also its type. Pages import the types alone.

import { askedKinds } from "../asked/asked";
import { periodKinds } from "../period/kinds";
import { optionSets } from "../text/options";
import {
  boolean,
  either,
  integer,
  keyIn,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  recordOf,
  text,
} from "./shape";

const LONG = text(500_000);
const SHORT = text(5_000);
const nothing = object({});
const values = recordOf(SHORT);
const whole = nullable(integer());

const job = oneOf("distribute", "push", "collect", "rollup", "seal", "unseal");

const binding = oneOf("next", "open");

/** Which reports 审核 shows. */
const reviewFilter = oneOf(
  "waiting",
  "corrections",
  "extensions",
  "troubled",
  "returned",
  "accepted",
  "missing",
);

const report = { unitId: SHORT, period: SHORT, revision: integer() };

/** A report as a card shows it on which somebody decides: what others decided since is not overturned unseen. */
const seen = { state: SHORT, reviewedAt: SHORT };

/**
 * `openedOn`: opening day of new units for which the list names none. `newTypes`: unit types that come into being with the list.
 * `taken`: names of units that an earlier part of the same list has brought in.
 */
const unitList = object({ text: LONG }, { openedOn: SHORT, newTypes: listOf(SHORT), taken: listOf(SHORT) });

const chaseWords = object({ subject: SHORT, body: SHORT });

/** Period rule as the dialog edits it. */
const period = object({
  kind: keyIn(periodKinds),
  cutoffDay: whole,
  dueIn: oneOf("period", "next"),
  dueDay: whole,
  dueTime: SHORT,
  shift: oneOf("none", "later", "earlier"),
  graceDays: integer(),
  lockAfterDays: whole,
});

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
  progress: nullable(number(0, 100)),
  progressNote: LONG,
});

/** A row of a register; values are texts by field key. */
const entry = { formId: SHORT, unitId: SHORT, values, entryId: nullable(SHORT), revision: integer() };

/** Accepted rows of one definition tab: cells by column key (`extra` keeps what has no column), and the sentence they came from. */
const noticeRows = listOf(object({ cells: recordOf(LONG), source: LONG }));

/** Sheets of a file that came back; text in a cell is as long as a cell of a spreadsheet may be. */
const fileSheets = listOf(
  object({
    name: SHORT,
    rows: listOf(listOf(either(either(boolean, number(-Number.MAX_VALUE, Number.MAX_VALUE)), text(50_000)))),
  }),
);

/** A number that a page takes apart. */
const traced = object({
  kind: oneOf(...askedKinds),
  formId: SHORT,
  field: SHORT,
  row: SHORT,
  indicatorId: SHORT,
  unitId: SHORT,
  periodId: SHORT,
});

/** A bulletin as it was edited: words as texts, figures as they were drafted. */
const bulletin = object({
  kind: keyIn(optionSets.documentKind),
  language: keyIn(optionSets.language),
  title: SHORT,
  ownNumber: SHORT,
  prefix: SHORT,
  issuer: SHORT,
  addressee: SHORT,
  signature: SHORT,
  day: SHORT,
  asAt: SHORT,
  attachments: listOf(SHORT),
  passages: listOf(
    object({
      heading: SHORT,
      text: LONG,
      slot: oneOf("", "practice", "next"),
      cited: listOf(object({ label: SHORT, text: SHORT, asked: traced })),
      head: listOf(SHORT),
      rows: listOf(listOf(object({ text: SHORT }, { asked: traced }))),
    }),
  ),
});

/** The shape of every procedure's input, by name. */
export const inputs = {
  /**
   * `documentNumber`, `issuer`, `reportMail`, `reportPhone`: the office's own; "" stays empty everywhere. `language`: that of the
   * template unless told.
   */
  "campaign.create": object(
    {
      /** Id of a template that comes with the program, or the text of a template file. */
      template: LONG,
      title: SHORT,
      documentNumber: SHORT,
      issuer: SHORT,
      reportMail: SHORT,
      reportPhone: SHORT,
      start: SHORT,
      end: SHORT,
      period,
    },
    { language: keyIn(optionSets.language) },
  ),
  "template.save": nothing,
  "template.read": object({ file: LONG }),
  "units.preview": unitList,
  "units.import": unitList,
  "units.contacts": nothing,
  /** `link`: of a spreadsheet, "" for the last one that was drawn from. */
  "units.directory": object({ link: SHORT }),
  /**
   * `binding`: from which period on what a push issues binds; the next one unless told. `tell`: mail to the units what it changes. `run`: by what
   * `job.stop` names it.
   */
  "job.step": either(
    object({ job: oneOf("push"), restart: boolean }, { binding, tell: boolean, run: SHORT }),
    object(
      { job: oneOf("distribute", "collect", "rollup", "seal", "unseal"), restart: boolean },
      { run: SHORT },
    ),
  ),
  /** Asked while a slice runs. */
  "job.sign": object({ job }),
  /** The run that ends: all slices that were asked for by this name, those that have not begun as well. */
  "job.stop": object({ run: SHORT }),
  "tasks.list": nothing,
  // `was`: the task as it was read; null for a new one.
  "tasks.save": object({ task, was: nullable(task) }),
  "tasks.show": object({ taskId: SHORT }),
  "activity.recent": object({ unitId: SHORT }),
  /** `explanation`: problems of grade B–D that the person has seen and explained. */
  "activity.save": object({ ...entry, explanation: SHORT }),
  /** Takes out an entry; `revision`: as it was seen. Saved again by the next revision it comes back. */
  "activity.undo": object({ formId: SHORT, entryId: SHORT, revision: integer() }),
  "activity.draft": either(object({ clear: oneOf(true) }), object(entry)),
  "review.queue": nothing,
  "review.details": object(report),
  /** `words`: those that stand in unit and period of what is listed. */
  "review.list": object({ filter: reviewFilter }, { words: SHORT }),
  /** `reason`: why they are accepted although units below are missing. */
  "review.accept": object({ reports: listOf(object(report, seen)) }, { reason: SHORT }),
  "review.notify": nothing,
  "review.return": object({ ...report, reason: SHORT }, seen),
  /** What of the corrections proposed of an accepted report is taken in and what is not, by their ids; the others wait on. */
  "review.correct": object({ ...report, accept: listOf(SHORT), decline: listOf(SHORT), reason: SHORT }, seen),
  /** A later day that a unit asked for: granted until `until`, or refused with a `reason`. */
  "review.extension": object({ exceptionId: SHORT, grant: boolean, until: SHORT, reason: SHORT }),
  "selection.list": nothing,
  /** `seen`: how many decisions on the case the page knows. `date`: of the decision or the print, "" = today; `sure`: the case was public on days that are over. */
  "selection.decide": object({
    formId: SHORT,
    entryId: SHORT,
    stage: SHORT,
    result: oneOf("chosen", "notChosen", "withdrawn"),
    rank: whole,
    reason: SHORT,
    outlet: SHORT,
    level: SHORT,
    date: SHORT,
    link: SHORT,
    seen: integer(0),
    sure: boolean,
  }),
  /** Puts what is to be decided on into a list of 选项, from which ballots choose. */
  "selection.candidates": object({ formId: SHORT }),
  "history.report": object({ unitId: SHORT, period: SHORT }),
  /** Lines of 操作日志 above a row (null = from the end) in which all of this stands; "" = whatever. `from`, `to`: days. */
  "log.read": object({
    unit: SHORT,
    period: SHORT,
    action: SHORT,
    by: SHORT,
    from: SHORT,
    to: SHORT,
    words: SHORT,
    above: whole,
  }),
  /** `values` by hidden key of the table or card: a typed field, `people.correction`, `reason`. */
  "report.submitFor": object({
    unitId: SHORT,
    period: SHORT,
    zero: boolean,
    rows: listOf(object({ formId: SHORT, rowId: SHORT, values })),
  }),
  /** What is typed on trial, as a unit of a type; nothing is written. */
  "form.try": object({
    unitType: SHORT,
    formId: SHORT,
    rows: listOf(object({ formId: SHORT, rowId: SHORT, values })),
  }),
  /** `what`: the leaders' page of a leader's or department's tasks, or of a unit with all below it, the points of all units, a form summed over all units, or of units; `period` "" = to date. */
  "print.build": object(
    {
      what: oneOf("leader", "department", "subtree", "scores", "excerpts", "office", "unit"),
      /** Whose tasks. */
      name: SHORT,
      formId: SHORT,
      period: SHORT,
      /** "" = all that have reported. */
      unitId: SHORT,
    },
    {
      /** Of which return ("" = all), by what, and between which days as they were typed ("" = without bound). */
      excerpts: object({ returnId: SHORT, by: oneOf("unit", "theme"), from: SHORT, to: SHORT }),
    },
  ),
  /** Workbooks of these units as files, as many of them as there is time for. */
  "file.export": object({ unitIds: listOf(SHORT) }),
  "file.compare": object({ sheets: fileSheets }),
  /** `seen`: mark of what was looked at. `submit`: periods to submit. `arrivedAt`: when the file came, "" for now. */
  "file.merge": object({
    sheets: fileSheets,
    seen: SHORT,
    submit: listOf(object({ period: SHORT, zero: boolean })),
    arrivedAt: SHORT,
  }),
  /** `periodId` "" = all that is due; `anew`: whatever draft was kept. */
  "bulletin.draft": object({ kind: keyIn(optionSets.documentKind), periodId: SHORT, anew: boolean }),
  /** `revision`: of the draft that this person has seen, 0 = of none. */
  "bulletin.keep": object({ bulletin, periodId: SHORT, revision: integer(0) }),
  /** What was registered, as lines of good practice. */
  "bulletin.practices": nothing,
  /** `seen`: how many were issued when this person looked; `revision`: as for keeping. */
  "bulletin.issue": object({ bulletin, seen: integer(0), revision: integer(0) }),
  "bulletin.open": object({ number: SHORT }),
  "trace.cell": nothing,
  /** Reports of a number from the `from`-th on. */
  "trace.more": object({ asked: traced, from: integer(0) }),
  /** Rows of a report that a number is made of. */
  "trace.rows": object({ asked: traced, unitId: SHORT, period: SHORT }),
  "export.plan": nothing,
  /** A piece of a tab of the record: of which workbook ("" = the head), from which row on, counted from 0, and how many rows the tab has. */
  "export.slice": object({ tab: SHORT, book: SHORT, from: integer(0), height: integer(1) }),
  /** A piece of 材料目录, from which row on, counted from 0. */
  "export.catalogue": object({ from: integer(0), tab: oneOf("catalogue", "library") }),
  "chase.preview": object({ unitId: SHORT, words: chaseWords }),
  "chase.test": object({ unitId: SHORT, words: chaseWords }),
  // `again`: units that were chased yesterday and are meant all the same.
  "chase.send": object({ unitIds: listOf(SHORT) }, { again: listOf(SHORT), words: chaseWords }),
  /** `quota`: addresses that may be written to in a day. */
  "rehearsal.play": object({ assumed: oneOf("nobody", "everybody"), quota: integer() }),
  "digest.preview": nothing,
  "digest.test": nothing,
  "units.move": object({ unitIds: listOf(SHORT), channel: oneOf("link", "xlsx") }),
  "links.renew": object({ unitIds: listOf(SHORT) }),
  "links.revoke": object({ unitIds: listOf(SHORT) }),
  "robots.list": nothing,
  "robots.save": object({ robotId: SHORT, address: SHORT, secret: SHORT }),
  "robots.drop": object({ robotId: SHORT }),
  "robots.test": object({ robotId: SHORT }),
  "robots.chase": object({ robotId: SHORT }),
  "clock.start": nothing,
  "clock.stop": nothing,
  /** `to`: the account that is to be the owner. */
  "handover.offer": object({ to: SHORT }),
  "handover.withdraw": nothing,
  /** How many workbooks were looked at so far. */
  "handover.check": object({ from: integer(0) }),
  /** `reason`: why without having been offered; `unopened`: workbooks that this account cannot work with. */
  "handover.take": object({ reason: SHORT, unopened: integer(0) }),
  "above.read": object({ link: SHORT }),
  /** `version`: the one that was looked at. */
  "above.take": object({ link: SHORT, version: integer(0) }),
  "check.show": object({ tab: SHORT, cell: SHORT }),
  "check.repair": nothing,
  "selfcheck.readiness": nothing,
  "selfcheck.step": object({ from: integer(0) }),
  "page.library": object({
    name: oneOf("notice-reader", "notice-simplify", "notice-docx", "sheet-reader", "bulletin-docx"),
  }),
  /**
   * What a person accepted or mended. append: keep what the tabs hold; replace: they hold only these rows afterwards. `language`: of a
   * campaign that the notice makes; Chinese unless told.
   */
  "notice.apply": object(
    {
      campaign: values,
      unitTypes: noticeRows,
      returns: noticeRows,
      phases: noticeRows,
      tasks: noticeRows,
      indicators: noticeRows,
      fields: noticeRows,
      reminders: noticeRows,
      /** Kinds of activities for the campaign's first register. */
      kinds: listOf(LONG),
      mode: oneOf("append", "replace"),
    },
    { language: keyIn(optionSets.language) },
  ),
  "notice.undo": object({ undo: LONG }),
};

/** Name of a procedure. */
export type ProcedureName = keyof typeof inputs;

/** What a procedure takes. */
export type Input<N extends ProcedureName> = ReturnType<(typeof inputs)[N]>;
