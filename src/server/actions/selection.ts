// 评选: what units proposed or wrote, decided stage by stage. The record is changed first, then the unit is told.
import { isWorkday } from "../../core/day";
import { addresses } from "../../core/mail";
import type { Decision, Definition, Report, Unit } from "../../core/model";
import { problem } from "../../core/problem";
import {
  type Case,
  type Decided,
  decide,
  newPassings,
  renamedFrom,
  standingDecisions,
} from "../../core/selection";
import type { Input, Output, SelectionData } from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readSelection, type Selection } from "../head/selection";
import { markRollupDue } from "../jobs/clock-state";
import { addDecisions } from "../jobs/decided";
import { notificationKey, notifyUnits } from "../jobs/notify-units";
import { ProblemError } from "../problem-error";
import { shown } from "./selection-page";

/** First data of the dialog. */
export function selectionData(context: Context): SelectionData {
  loadDefinition(context, ["reports", "decisions"]);
  const definition = readDefinition(context);
  const units = readUnits(context, definition);
  return shown(readSelection(context, definition, units, false), definition, units);
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
  const keys = done.told.map(notificationKey);
  const isOver = keys.length === 0 || notifyUnits(context, definition, units, keys).isOver;
  const told = keys.length === 0 ? "nobody" : isOver ? "now" : "later";
  return { ...shown(done.after, definition, units), told };
}

interface Done {
  readonly after: Selection;
  /** By which units are told. */
  readonly told: readonly Report[];
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
  const decision = decided(context, definition, { ...before, units }, on, input);
  // The mark comes first: a break after the record was written is healed by the clock.
  markRollupDue(context.epoch);
  // Who passed it on stands in the record before what was decided on it.
  const passings = newPassings([on], before.stages, context.now, definition.campaign.language);
  const made: Decided[] = [...passings, { on, decision }];
  const told = addDecisions(context, definition, units, before, made);
  const decisions = [...before.decisions, ...made.map((each) => each.decision)];
  const cases = before.cases.map((each) => (each === on ? withDecisions(on, decisions, decision) : each));
  return { after: { ...before, decisions, cases }, told };
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
  { stages, cases, reports, units }: Selection & { readonly units: readonly Unit[] },
  on: Case,
  input: Input<"selection.decide">,
): Decision {
  const made = decide(input, on, {
    stages: stages.filter(({ formId }) => formId === on.formId),
    cases: cases.filter(({ formId }) => formId === on.formId),
    isOwn: isContact(units, on, context.user),
    isWorkday: (day) => isWorkday(day, definition.holidays),
    by: context.user,
    at: context.now,
    sentOn: sentOn(reports, on),
    sure: input.sure,
  });
  if (!made) throw new ProblemError([problem("record.notFound", { record: input.stage })]);
  if (made.problems) throw new ProblemError(made.problems);
  return made.decision;
}

// Nobody decides on what their own unit sent.
function isContact(units: readonly Unit[], { unitId }: Case, user: string): boolean {
  const unit = units.find((each) => each.unitId === unitId);
  return unit !== undefined && addresses(unit.contactMail).includes(user.toLowerCase());
}

function sentOn(reports: readonly Report[], { unitId, periodId }: Case): string {
  const held = reports.find((report) => report.unitId === unitId && report.periodId === periodId);
  return held?.submittedAt.slice(0, 10) ?? "";
}

function withDecisions(on: Case, decisions: readonly Decision[], made: Decision): Case {
  const own = decisions.filter(({ entryId }) => entryId === on.entryId);
  const stands = standingDecisions(own);
  const edited = made.result === "withdrawn" ? on.edited : [];
  return { ...on, decisions: stands, seen: own.length, edited, renamedFrom: renamedFrom(stands, on.name) };
}
