// 评选: what units proposed or wrote, decided stage by stage. The record is changed first, then the unit is told.
import { isWorkday } from "../../core/day";
import type { Decision, Definition, Report, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import {
  type Case,
  decide,
  decidedStages,
  decisionToCells,
  detailsOf,
  mostOf,
  nextStage,
  resultWords,
  sameElsewhere,
  standingDecisions,
  toldWords,
} from "../../core/selection";
import { labelOf } from "../../core/text";
import { selectionText } from "../../core/text/selection";
import type { Input, Output, SelectionCase, SelectionData, SelectionForm } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import type { LogEntry } from "../head/log";
import { addReports } from "../head/record";
import { readSelection, type Selection } from "../head/selection";
import { markRollupDue } from "../jobs/clock-state";
import { addPendingNotifications, notificationKey, notifyUnits } from "../jobs/notify-units";
import { ProblemError } from "../problem-error";
import { unitOf } from "./review-queue";

/** Cases that the page gets at once of a register, those that wait before the others. */
const MOST_SHOWN = 500;

/** First data of the dialog. */
export function selectionData(context: Context): SelectionData {
  loadDefinition(context, ["reports", "decisions"]);
  const definition = readDefinition(context);
  return shown(readSelection(context, definition, readUnits(context, definition), false), definition);
}

/** The cases as they stand now. */
export function selectionList(context: Context): Output<"selection.list"> {
  return selectionData(context);
}

/**
 * Decides on one case: a row of 评选记录, the words for 首页 and a line of the log in one request, then the unit is told. Throws ProblemError where
 * it may not be decided so, or somebody decided on it meanwhile.
 */
export function decideSelection(
  context: Context,
  input: Input<"selection.decide">,
): Output<"selection.decide"> {
  loadDefinition(context);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  const done = edit(() => record(context, definition, units, input));
  const isTold = done.report
    ? notifyUnits(context, definition, units, [notificationKey(done.report)]).isOver
    : true;
  return { ...shown(done.after, definition), isTold };
}

interface Done {
  readonly after: Selection;
  readonly report: Report | undefined;
}

function record(
  context: Context,
  definition: Definition,
  units: readonly Unit[],
  input: Input<"selection.decide">,
): Done {
  const before = readSelection(context, definition, units, true);
  const on = before.cases.find(({ entryId, formId }) => entryId === input.entryId && formId === input.formId);
  if (!on) throw new ProblemError([problem("record.notFound", { record: input.entryId })]);
  refuseIfChanged(on, input.seen);
  const decision = decided(context, definition, before, on, input);
  const decisions = [...before.decisions, decision];
  const report = toldReport(before, on, decisions, definition);
  const reports = report ? [{ report, unit: unitOf(units, report.unitId) }] : [];
  // Both marks come first: a break after the record was written is healed by the clock.
  if (report) addPendingNotifications([notificationKey(report)]);
  markRollupDue(context.epoch);
  addReports(
    context,
    definition,
    reports,
    [logLine(decision, on, context)],
    [{ key: "decisions", records: [decisionToCells(decision, definition)] }],
  );
  const cases = before.cases.map((each) => (each === on ? withDecisions(on, decisions) : each));
  return { after: { ...before, decisions, cases }, report };
}

function refuseIfChanged({ name: recordName, seen, decisions }: Case, known: number): void {
  if (seen === known) return;
  const last = decisions[decisions.length - 1];
  const values = { record: recordName, by: last?.by ?? "", at: last?.at ?? "" };
  throw new ProblemError([problem("record.changedMeanwhile", values)]);
}

function decided(
  context: Context,
  definition: Definition,
  { stages, cases }: Selection,
  on: Case,
  input: Input<"selection.decide">,
): Decision {
  const made = decide(input, on, {
    stages: stages.filter(({ formId }) => formId === on.formId),
    cases: cases.filter(({ formId }) => formId === on.formId),
    isWorkday: (day) => isWorkday(day, definition.holidays),
    by: context.user,
    at: context.now,
  });
  if (!made) throw new ProblemError([problem("record.notFound", { record: input.stage })]);
  if (made.problems) throw new ProblemError(made.problems);
  return made.decision;
}

/** The report that holds the case, with what its unit is told by now; undefined where no report holds it. */
function toldReport(
  { reports, cases, stages }: Selection,
  { unitId, periodId }: Case,
  decisions: readonly Decision[],
  { campaign }: Definition,
): Report | undefined {
  const report = reports.find((each) => each.unitId === unitId && each.periodId === periodId);
  if (!report) return undefined;
  const ids = new Set(
    cases
      .filter((each) => each.unitId === unitId && each.periodId === periodId)
      .map(({ entryId }) => entryId),
  );
  const own = decisions.filter(({ entryId }) => ids.has(entryId));
  return { ...report, version: report.version + 1, decided: toldWords(own, stages, campaign.language) };
}

function withDecisions(on: Case, decisions: readonly Decision[]): Case {
  const own = decisions.filter(({ entryId }) => entryId === on.entryId);
  return { ...on, decisions: standingDecisions(own), seen: own.length };
}

function logLine(decision: Decision, on: Case, { language }: Context): LogEntry {
  const { unit, caseName: name, stage, outlet, reason } = decision;
  const last = on.decisions.find((each) => each.stage === stage && each.outlet === outlet);
  return {
    action: "selection",
    record: selectionText("record", language, { unit, name, stage }),
    before: last ? resultWords(last, language) : "",
    after: resultWords(decision, language) + detailsOf({ ...decision, reason: "" }, language),
    reason,
  };
}

function shown({ stages, forms, cases }: Selection, { campaign: { language } }: Definition): SelectionData {
  const same = sameElsewhere(cases);
  return {
    forms: forms.map(({ formId, name }): SelectionForm => {
      const own = stages.filter((stage) => stage.formId === formId);
      const of = cases.filter((each) => each.formId === formId);
      return {
        formId,
        name,
        stages: decidedStages(own).map((stage) => {
          const all = stage.places.find(({ unitType }) => unitType === "");
          const isIn = ({ decisions }: Case) =>
            decisions.some((each) => each.stage === stage.name && each.result === "chosen");
          return {
            name: stage.name,
            decider: labelOf("stageDecider", stage.decider, language),
            ranked: stage.ranked,
            publicityDays: stage.publicityDays,
            levels: stage.levels.map(({ level }) => level),
            chosen: of.filter(isIn).length,
            min: all?.min ?? null,
            most: all ? mostOf(all) : null,
          };
        }),
        count: of.length,
        cases: of
          .map((each) => caseOf(each, nextStage(each, own), same.get(each.entryId) ?? [], language))
          .sort((a, b) => Number(a.next === "") - Number(b.next === ""))
          .slice(0, MOST_SHOWN),
      };
    }),
  };
}

function caseOf(
  { entryId, unit, name, kind, rank, isGone, periodId, decisions, seen }: Case,
  next: string,
  same: readonly string[],
  language: Definition["campaign"]["language"],
): SelectionCase {
  return {
    entryId,
    unit,
    name,
    kind,
    rank,
    isGone,
    isTyped: periodId === "" && !isGone,
    same: [...same],
    next,
    seen,
    decisions: decisions.map((decision) => ({
      stage: decision.stage,
      outlet: decision.outlet,
      result: decision.result,
      words: resultWords(decision, language) + detailsOf(decision, language),
    })),
  };
}
