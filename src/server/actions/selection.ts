// 评选: what units proposed or wrote, decided stage by stage. The record is changed first, then the unit is told.
import { isWorkday } from "../../core/day";
import { addresses } from "../../core/mail";
import type { Decision, Definition, Report, Unit } from "../../core/model";
import type { Poll } from "../../core/poll";
import { problem } from "../../core/problem";
import {
  type Case,
  decide,
  decidedStages,
  detailsOf,
  mostOf,
  nextStage,
  resultWords,
  sameElsewhere,
  standingDecisions,
  unitsOwing,
} from "../../core/selection";
import { labelOf } from "../../core/text";
import type {
  Input,
  Output,
  SelectionCase,
  SelectionData,
  SelectionForm,
  SelectionTally,
} from "../../core/wire/procedures";
import type { Context } from "../context";
import { edit } from "../edit";
import { loadDefinition, readDefinition, readUnits } from "../head/campaign";
import { readSelection, type Selection } from "../head/selection";
import { markRollupDue } from "../jobs/clock-state";
import { addDecisions } from "../jobs/decided";
import { notificationKey, notifyUnits } from "../jobs/notify-units";
import { ProblemError } from "../problem-error";

/** Cases that the page gets at once of a register, those that wait before the others. */
const MOST_SHOWN = 500;

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
  const isTold = keys.length === 0 || notifyUnits(context, definition, units, keys).isOver;
  return { ...shown(done.after, definition, units), isTold };
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
  const told = addDecisions(context, definition, units, before, [{ on, decision }]);
  const decisions = [...before.decisions, decision];
  const cases = before.cases.map((each) => (each === on ? withDecisions(on, decisions) : each));
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
  { stages, cases, units }: Selection & { readonly units: readonly Unit[] },
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

function withDecisions(on: Case, decisions: readonly Decision[]): Case {
  const own = decisions.filter(({ entryId }) => entryId === on.entryId);
  return { ...on, decisions: standingDecisions(own), seen: own.length };
}

function shown(
  { stages, forms, cases, polls }: Selection,
  definition: Definition,
  units: readonly Unit[],
): SelectionData {
  const { language } = definition.campaign;
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
        polls: polls
          .filter(({ tallies }) => of.some(({ entryId }) => tallies.has(entryId)))
          .map((each) => pollOf(each, definition, units)),
        cases: of
          .map((each) => ({
            ...caseOf(each, nextStage(each, own), same.get(each.entryId) ?? [], language),
            tallies: polls.flatMap((one) => tallyOf(one, each, definition)),
          }))
          .sort((a, b) => Number(a.next === "") - Number(b.next === "") || placeOf(a) - placeOf(b))
          .slice(0, MOST_SHOWN),
      };
    }),
  };
}

function caseOf(
  { entryId, unit, name, kind, rank, isGone, periodId, passedBy, awaits, decisions, seen }: Case,
  next: string,
  same: readonly string[],
  language: Definition["campaign"]["language"],
): Omit<SelectionCase, "tallies"> {
  return {
    entryId,
    unit,
    name,
    kind,
    rank,
    isGone,
    isTyped: periodId === "" && !isGone,
    same: [...same],
    passedBy: passedBy.map((by) => ({ unit: by.unit, rank: by.rank })),
    awaits,
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

const MOST_SILENT = 20;

function pollOf(
  { formId, voters, isRanked, most, unknown }: Poll,
  definition: Definition,
  units: readonly Unit[],
): SelectionForm["polls"][number] {
  const asked = unitsOwing(units, formId, definition);
  const silent = asked.filter(({ unitId }) => !voters.includes(unitId)).map(({ name }) => name);
  return {
    name: pollName(formId, definition),
    voted: voters.length,
    asked: silent.length + voters.length,
    silent: silent.slice(0, MOST_SILENT),
    isRanked,
    most,
    unknown: unknown.slice(0, MOST_SILENT),
  };
}

function tallyOf({ formId, tallies }: Poll, on: Case, definition: Definition): SelectionTally[] {
  const tally = tallies.get(on.entryId);
  if (!tally) return [];
  const { points, eligible, place, isTied, votes, out } = tally;
  const average = eligible > 0 ? Math.round((points / eligible) * 100) / 100 : 0;
  const told = votes.map((vote) => ({ ...vote }));
  return [
    {
      poll: pollName(formId, definition),
      place,
      isTied,
      points,
      eligible,
      average,
      votes: told,
      out: [...out],
    },
  ];
}

function pollName(formId: string, { forms }: Definition): string {
  return forms.find((form) => form.formId === formId)?.name ?? formId;
}

// Of what was voted on the best come first; what nobody could vote on, last.
function placeOf({ tallies: [tally] }: SelectionCase): number {
  return tally?.place ?? Number.MAX_SAFE_INTEGER;
}
