// What is selected among: entries of registers that have stages, each with what was decided on it so far.
import { fieldOf, roleValue } from "../field/roles";
import { groupBy } from "../group-by";
import type { Decision, Definition, Entry, Form, Stage, Unit } from "../model";
import { isBallot } from "./ballots";
import { standingDecisions } from "./decisions";

/** An entry on its way through the stages. */
export interface Case {
  readonly formId: string;
  readonly entryId: string;
  readonly unitId: string;
  readonly unit: string;
  /** Report that holds it; "" for what the office typed for a unit that has not sent it. */
  readonly periodId: string;
  readonly name: string;
  readonly kind: string;
  /** The unit's own ranking; "" = none. */
  readonly rank: string;
  /** Whether it is no longer among what its unit has sent: what was decided on it stays. */
  readonly isGone: boolean;
  /** What units above named as one of their own, the nearest first. */
  readonly passedBy: readonly Case[];
  /** Name of the unit above that is to pass it on first; "" = none. */
  readonly awaits: string;
  /** What stands of the decisions, the earliest first. */
  readonly decisions: readonly Decision[];
  /** How many decisions there are of all, by which a page is known to be up to date. */
  readonly seen: number;
}

/** The cases of all forms with stages: entries as they stand, and those decided on that stand no longer. */
export function casesOf(
  stages: readonly Stage[],
  { forms }: Pick<Definition, "forms">,
  entries: readonly Entry[],
  decisions: readonly Decision[],
  units: readonly Pick<Unit, "unitId" | "name">[],
): Case[] {
  const ballots = new Set(forms.filter(isBallot).map(({ formId }) => formId));
  const staged = new Set(stages.map(({ formId }) => formId).filter((id) => !ballots.has(id)));
  const decided = groupBy(decisions, ({ entryId }) => entryId);
  const nameOf = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const present = entries.filter(({ formId }) => staged.has(formId));
  const known = new Set(present.map(({ activityId }) => activityId));
  const standing = present.map((entry): Case => {
    const form = forms.find(({ formId }) => formId === entry.formId) as Form;
    const { activityId: entryId, formId, unitId, periodId, values } = entry;
    const rank = roleValue(values, form.fields, "rank");
    const own = { formId, entryId, unitId, periodId, unit: nameOf.get(unitId) ?? unitId };
    const said = { name: nameOfCase(form, entry), kind: kindOf(form, entry), rank: String(rank ?? "") };
    return { ...own, ...said, isGone: false, ...NOT_PASSED, ...decidedOn(decided.get(entryId)) };
  });
  const gone = [...decided].filter(([entryId]) => !known.has(entryId));
  return [...standing, ...gone.map(([entryId, of]) => goneCase(entryId, of))];
}

const NOT_PASSED = { passedBy: [], awaits: "" } as const;

function goneCase(entryId: string, of: readonly Decision[]): Case {
  const { formId, unitId, unit, caseName: name, kind } = of[of.length - 1] as Decision;
  return {
    formId,
    entryId,
    unitId,
    unit,
    periodId: "",
    name,
    kind,
    rank: "",
    isGone: true,
    ...NOT_PASSED,
    ...decidedOn(of),
  };
}

function decidedOn(of: readonly Decision[] = []): Pick<Case, "decisions" | "seen"> {
  return { decisions: standingDecisions(of), seen: of.length };
}

// Its theme, else the first words that are typed and not chosen.
function nameOfCase({ fields }: Form, { values }: Entry): string {
  const typed = fields.filter(({ kind }) => kind === "text" || kind === "longText").map(({ field }) => field);
  const names = [fieldOf(fields, "theme") ?? "", ...typed].map((field) => String(values[field] ?? ""));
  return names.find((name) => name !== "") ?? "";
}

// The field with that role, else the first single choice: 类别 of most registers.
function kindOf({ fields }: Form, { values }: Entry): string {
  const field = fieldOf(fields, "kind") ?? fields.find(({ kind }) => kind === "choice")?.field ?? "";
  return String(values[field] ?? "");
}

/** The stages in which something is decided by a person: sending and passing on are the units' own. */
export function decidedStages(stages: readonly Stage[]): Stage[] {
  return stages.filter(({ decider }) => decider === "office" || decider === "above");
}

/** The stage that is decided next: the first in which it was not chosen yet, and one that notes outlets as long as it is the last; "" = none. */
export function nextStage({ decisions, isGone, awaits }: Case, stages: readonly Stage[]): string {
  const own = decidedStages(stages);
  const isChosen = ({ name }: Stage) =>
    decisions.some(({ stage, result }) => stage === name && result === "chosen");
  const isOut = decisions.some(({ result }) => result === "notChosen");
  if (isGone || isOut || awaits !== "") return "";
  const last = own[own.length - 1];
  return (
    (own.find((stage) => !isChosen(stage)) ?? (last && last.levels.length > 0 ? last : undefined))?.name ?? ""
  );
}

/**
 * By entry the names of other units that sent a case of the same name: signs and spaces tell no two cases apart. One that was chosen and withdrawn
 * since counts as well: it would be chosen twice.
 */
export function sameElsewhere(cases: readonly Case[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const alike = groupBy(
    cases.filter((each) => (!each.isGone || wasChosen(each)) && plainName(each.name) !== ""),
    ({ formId, name }) => `${formId}\n${plainName(name)}`,
  );
  for (const group of alike.values())
    for (const { entryId, unitId } of group) {
      const others = group.filter((other) => other.unitId !== unitId).map(({ unit }) => unit);
      if (others.length > 0) found.set(entryId, [...new Set(others)]);
    }
  return found;
}

function wasChosen({ decisions }: Case): boolean {
  return decisions.some(({ result }) => result === "chosen");
}

/** A name without what tells no two apart: signs, spaces, width and case. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}
