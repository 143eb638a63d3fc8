// 逐级推荐: a unit passes a case of a unit below it on by naming it among its own; the case stays one, on one ladder.
import { returnOf } from "../form/forms";
import { groupBy } from "../group-by";
import type { Decision, Definition, Language, Moment, Stage, Unit } from "../model";
import { selectionText } from "../text/selection";
import { owes } from "../units";
import { treeOf } from "../units/tree";
import { type Case, plainName } from "./cases";

type Asked = Pick<Definition, "returns" | "unitTypes">;

// Undefined where nobody passes cases of the register on.
function passingStage(stages: readonly Stage[], formId: string): Stage | undefined {
  return stages.find((stage) => stage.formId === formId && stage.decider === "superior");
}

/**
 * The cases with who passes them on, of registers whose stages ask for it. What a unit above names by the name of exactly one case below it is no case of
 * its own; by that of several it stays one, and is told like any other name that stands twice: the name of the unit beside that of its case tells which is meant.
 */
export function onLadder(
  cases: readonly Case[],
  stages: readonly Stage[],
  asked: Asked,
  units: readonly Unit[],
): Case[] {
  const standing = cases.filter(({ formId, isGone }) => !isGone && passingStage(stages, formId));
  if (standing.length === 0) return [...cases];
  const tree = treeOf(units);
  const alike = groupBy(
    standing.flatMap((on) => keysOf(on).map((key) => ({ on, key }))),
    ({ key }) => key,
  );
  const below = (named: Case) =>
    (alike.get(keyOf(named)) ?? [])
      .map(({ on }) => on)
      .filter((each) => tree.above(each.unitId).some(({ unitId }) => unitId === named.unitId));
  const originalOf = new Map<Case, Case>();
  const unclear = new Map<Case, Case[]>();
  for (const on of standing) {
    const originals = on.decisions.length > 0 ? [] : below(on).filter((each) => below(each).length === 0);
    if (originals.length === 1) originalOf.set(on, originals[0]!);
    else for (const each of originals) unclear.set(each, [...(unclear.get(each) ?? []), on]);
  }
  const passers = groupBy([...originalOf.keys()], (on) => originalOf.get(on)!.entryId);
  return cases
    .filter((on) => !originalOf.has(on))
    .map((on) => {
      const above = tree.above(on.unitId);
      const ids = above.map(({ unitId }) => unitId);
      const passedBy = [...(passers.get(on.entryId) ?? [])].sort(
        (a, b) => ids.indexOf(a.unitId) - ids.indexOf(b.unitId),
      );
      const isAsked = standing.includes(on) && on.periodId !== "" && passedBy.length === 0;
      const awaits = isAsked ? passerFor(on, asked, above) : "";
      const isUnclear = (unclear.get(on) ?? []).some(({ unit }) => unit === awaits);
      return { ...on, passedBy, awaits, isUnclear, alikeBelow: [] };
    })
    .map((on, _at, all) => {
      const isWaiting = (each: Case) =>
        all.some(
          ({ entryId, isUnclear, awaits }) => isUnclear && awaits === on.unit && entryId === each.entryId,
        );
      const waiting = [...unclear].filter(([each, above]) => isWaiting(each) && above.some(isSame(on)));
      return waiting.length === 0 ? on : { ...on, alikeBelow: waiting.map(([{ unit }]) => unit) };
    });
}

const isSame =
  (on: Case) =>
  ({ entryId }: Case) =>
    entryId === on.entryId;

// The nearest unit above that nominates as well; "" = there is none, and nothing is waited for.
function passerFor({ formId }: Case, { returns, unitTypes }: Asked, above: readonly Unit[]): string {
  const owed = returnOf({ returns }, formId);
  return above.find((unit) => owed && owes(owed, unit, unitTypes))?.name ?? "";
}

function keyOf({ formId, name, entryId }: Case): string {
  // What has no name is like no other.
  return `${formId}\n${plainName(name) || entryId}`;
}

// As it is called, and with its unit before or behind that.
function keysOf(on: Case): string[] {
  const { name, unit } = on;
  const called = [name, ...(plainName(name) === "" ? [] : [unit + name, name + unit])];
  return [...new Set(called.map((each) => keyOf({ ...on, name: each })))];
}

/** A decision with the case that it is about. */
export interface Decided {
  readonly on: Case;
  readonly decision: Decision;
}

/** What 评选记录 does not know yet: cases that were passed on, in another place, or are passed on no more, chosen since or not. */
export function newPassings(
  cases: readonly Case[],
  stages: readonly Stage[],
  at: Moment,
  language: Language,
): Decided[] {
  return cases.flatMap((on): Decided[] => {
    const stage = passingStage(stages, on.formId);
    if (!stage) return [];
    const known = on.decisions.find((decision) => decision.stage === stage.name);
    const [by] = on.passedBy;
    if (by) {
      const rank = /^\d{1,6}$/.test(by.rank) ? Number(by.rank) : null;
      if (known && known.rank === rank && known.by === by.unit && isNamed(known, on)) return [];
      const reason = selectionText("passedOn", language, { unit: by.unit });
      return [{ on, decision: passing(on, stage, { result: "passedOn", rank, reason, by: by.unit, at }) }];
    }
    if (!known) return [];
    // The unit above may name it still, as it was called when it was passed on.
    const standing = isNamed(known, on) ? "passedNoMore" : "passedUnderOldName";
    const words = on.isGone ? "passedGone" : standing;
    const reason = selectionText(words, language, { unit: known.by, before: known.caseName, name: on.name });
    return [
      {
        on,
        decision: {
          ...passing(on, stage, { result: "withdrawn", rank: null, reason, by: known.by, at }),
          caseName: known.caseName,
        },
      },
    ];
  });
}

function isNamed({ caseName }: Decision, { name }: Case): boolean {
  return plainName(caseName) === plainName(name);
}

function passing(
  { formId, entryId, unitId, unit, name: caseName, kind }: Case,
  { name: stage }: Stage,
  decided: Pick<Decision, "result" | "rank" | "reason" | "by" | "at">,
): Decision {
  const none = { outlet: "", level: "", link: "", publicFrom: "", publicTo: "" };
  const date = decided.at.slice(0, 10);
  return { formId, entryId, unitId, unit, caseName, kind, stage, date, ...none, ...decided };
}
