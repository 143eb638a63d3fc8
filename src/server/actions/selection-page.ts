// What the dialog 评选 shows of the registers with stages.
import { isLink as isAddress } from "../../core/field";
import type { Decision, Definition, Unit } from "../../core/model";
import type { Poll } from "../../core/poll";
import {
  type Case,
  decidedStages,
  detailsOf,
  isAbout,
  mostOf,
  nextStage,
  plainName,
  resultWords,
  sameElsewhere,
  unitsOwing,
} from "../../core/selection";
import { labelOf } from "../../core/text";
import { selectionText } from "../../core/text/selection";
import type { SelectionCase, SelectionData, SelectionForm, SelectionTally } from "../../core/wire/procedures";
import type { Selection } from "../head/selection";

/** Cases that the page gets at once of a register, those that wait before the others. */
const MOST_SHOWN = 500;

/** Signs of a text of a case that the page gets: of many cases the beginnings. */
const MOST_SIGNS = { few: 5000, many: 300 } as const;
const MANY = 100;

/** The registers with their cases, as the dialog shows them. */
export function shown(
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
            said: saidOf(each, of.length > MANY ? MOST_SIGNS.many : MOST_SIGNS.few),
            tallies: polls.flatMap((one) => tallyOf(one, each, definition)),
          }))
          .sort((a, b) => Number(a.next === "") - Number(b.next === "") || placeOf(a) - placeOf(b))
          .slice(0, MOST_SHOWN),
      };
    }),
  };
}

function caseOf(
  on: Case,
  next: string,
  same: readonly string[],
  language: Definition["campaign"]["language"],
): Omit<SelectionCase, "tallies" | "said"> {
  const { entryId, unit, name, kind, rank, isGone, periodId, passedBy, awaits, decisions, seen } = on;
  const { renamedFrom, edited, row, isUnclear } = on;
  const ofOther = (decision: Decision) =>
    isAbout(decision, on) ? "" : selectionText("ofOther", language, { name: decision.caseName });
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
    isUnclear,
    passedBefore: awaits === "" ? [] : formerPassers(on),
    renamedFrom,
    edited: [...edited],
    row,
    next,
    seen,
    decisions: decisions.map((decision) => ({
      stage: decision.stage,
      outlet: decision.outlet,
      result: decision.result,
      words: ofOther(decision) + resultWords(decision, language) + detailsOf(decision, language),
    })),
  };
}

// Under the name it has: what it was called before may be named still.
function formerPassers({ passedBefore, decisions, name }: Case): string[] {
  const standing = decisions
    .filter(({ result }) => result === "passedOn")
    .map(({ by: unit, caseName }) => ({ unit, name: caseName }));
  const of = [...passedBefore, ...standing].filter((each) => plainName(each.name) === plainName(name));
  return [...new Set(of.map(({ unit }) => unit))];
}

function saidOf({ said }: Case, most: number): SelectionCase["said"] {
  return said.map(({ label, text, isLink }) => ({
    label,
    text: isLink ? "" : text.slice(0, most),
    isCut: !isLink && text.length > most,
    links: isLink ? text.split(/\s+/).filter(isAddress).slice(0, MOST_LINKS) : [],
  }));
}

const MOST_LINKS = 30;

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
