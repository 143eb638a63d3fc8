// How many entries of a register were sent, passed on, chosen and printed.
import type { ReportFigures } from "../figures";
import { returnOf } from "../form/forms";
import { groupBy } from "../group-by";
import type { Decision, Definition, Form, Stage, Unit } from "../model";
import { owes } from "../units";
import { isBallot } from "./ballots";
import { decidedStages } from "./cases";
import { standingDecisions } from "./decisions";

/** The stages of a campaign with what was decided in them. */
export interface Selected {
  readonly stages: readonly Stage[];
  readonly decisions: readonly Decision[];
}

/** How many entries of a register were chosen in some stage, and in each. */
export interface ChosenOf {
  readonly count: number;
  readonly stages: readonly { readonly stage: string; readonly count: number }[];
}

/** Whether a stage notes which outlets printed an article. */
export function isOfOutlets({ levels }: Pick<Stage, "levels">): boolean {
  return levels.length > 0;
}

/** The stage in which units nominate entries of a register; undefined where they send articles to be printed, votes, or nothing. */
export function nominatingStage(
  stages: readonly Stage[],
  form: Pick<Form, "formId" | "fields">,
): Stage | undefined {
  const own = stages.filter((stage) => stage.formId === form.formId);
  return isBallot(form) || own.some(isOfOutlets) ? undefined : own.find(({ decider }) => decider === "unit");
}

/** What was chosen of a register; an article in several outlets is one. */
export function chosenOf({ stages, decisions }: Selected, formId: string): ChosenOf {
  const of = chosenAmong(decisions, formId);
  const countOf = (own: readonly Decision[]) => new Set(own.map(({ entryId }) => entryId)).size;
  const named = decidedStages(stages.filter((stage) => stage.formId === formId)).map(({ name: stage }) => ({
    stage,
    count: countOf(of.filter((each) => each.stage === stage)),
  }));
  return { count: countOf(of), stages: named.filter(({ count }) => count > 0) };
}

/** Decisions on entries of a register that stand and chose them. */
export function chosenAmong(decisions: readonly Decision[], formId: string): Decision[] {
  return standingDecisions(decisions).filter((each) => each.formId === formId && each.result === "chosen");
}

/** Entries of a register by the unit that sent them. */
export function sentBy(formId: string, figures: readonly ReportFigures[]): Map<string, number> {
  const sent = new Map<string, number>();
  for (const { unitId, registers } of figures)
    for (const { groups } of registers.filter((each) => each.formId === formId))
      for (const [, , count] of groups) sent.set(unitId, (sent.get(unitId) ?? 0) + count);
  return sent;
}

/** Units that owe a register. */
export function unitsOwing<U extends Unit>(
  units: readonly U[],
  formId: string,
  { returns, unitTypes }: Pick<Definition, "returns" | "unitTypes">,
): U[] {
  const owed = returnOf({ returns }, formId);
  return owed ? units.filter((unit) => owes(owed, unit, unitTypes)) : [];
}

/** What of chosen articles was passed on and printed, and their points: of one that was printed often the most alone. */
export function printedOf(
  chosen: readonly Decision[],
  stages: readonly Stage[],
): { forwarded: number; printed: number; points: number } {
  const inStages = (isMeant: (stage: Stage) => boolean) => {
    const names = stages.filter(isMeant).map(({ name }) => name);
    return groupBy(
      chosen.filter(({ stage }) => names.includes(stage)),
      ({ entryId }) => entryId,
    );
  };
  const printed = inStages(isOfOutlets);
  const levels = stages.flatMap((stage) => stage.levels);
  const pointsOf = ({ level }: Decision) => levels.find((each) => each.level === level)?.points ?? 0;
  const points = [...printed.values()].map((of) => Math.max(...of.map(pointsOf)));
  return {
    forwarded: inStages((stage) => !isOfOutlets(stage)).size,
    printed: printed.size,
    points: points.reduce((sum, each) => sum + each, 0),
  };
}
