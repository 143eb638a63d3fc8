// What is selected among: entries of registers that have stages, each with what was decided on it so far.
import { fieldOf, roleValue } from "../field/roles";
import { groupBy } from "../group-by";
import type { Decision, Definition, Entry, Form, Moment, Stage, Unit } from "../model";
import { idsAgain } from "./again";
import { isBallot } from "./ballots";
import { contentMarks, editedSince, isAbout, renamedFrom } from "./changed";
import { standingDecisions } from "./decisions";
import { nameField, nameFields } from "./name-field";
import { plainName } from "./plain-name";

export { plainName };

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
  /** Marks of what the entry says now, field by field. */
  readonly content: string;
  /** What it was called when it was decided on; "" = as now. Such decisions, and votes under that name, are not its own. */
  readonly renamedFrom: string;
  /** Its long texts and links, as typed. */
  readonly said: readonly Said[];
  /** Row of its unit's register; 0 = none. */
  readonly row: number;
  /** Labels of fields that were changed since it was decided on last. */
  readonly edited: readonly string[];
  /** Units above that passed it on once and do no more, with when that was noted and what it was called then. */
  readonly passedBefore: readonly { readonly unit: string; readonly until: Moment; readonly name: string }[];
  /** Name of the unit above that is to pass it on first; "" = none. */
  readonly awaits: string;
  /** Whether that unit names a case so and several below it are called so: nobody knows which it means. */
  readonly isUnclear: boolean;
  /** Units below it that have one of this name, where there are several and they wait for it: it has not said which it means. */
  readonly alikeBelow: readonly string[];
  /** What stands of the decisions, the earliest first. */
  readonly decisions: readonly Decision[];
  /** How many decisions there are of all, by which a page is known to be up to date. */
  readonly seen: number;
}

/** What a case says in a field. */
export interface Said {
  readonly label: string;
  readonly text: string;
  readonly isLink: boolean;
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
  const formOf = (entry: Entry) => forms.find(({ formId }) => formId === entry.formId) as Form;
  const named = present.map((entry) => ({
    ...entry,
    entryId: entry.activityId,
    name: nameOfCase(formOf(entry), entry),
  }));
  const again = idsAgain(named, decided);
  const known = new Set(named.map(({ entryId }) => again.get(entryId) ?? entryId));
  const standing = named.map((entry): Case => {
    const form = formOf(entry);
    const { formId, unitId, periodId, values, name } = entry;
    const entryId = again.get(entry.entryId) ?? entry.entryId;
    const rank = roleValue(values, form.fields, "rank");
    const own = { formId, entryId, unitId, periodId, unit: nameOf.get(unitId) ?? unitId };
    const said = { name, kind: kindOf(form, entry), rank: String(rank ?? "") };
    const made = decidedOn(decided.get(entryId));
    const content = contentMarks(values, form);
    const before = renamedFrom(made.decisions, said.name);
    const last = made.decisions.filter(({ result }) => result !== "passedOn").slice(-1)[0];
    return {
      ...own,
      ...said,
      content,
      said: saidIn(form, entry, said.name),
      row: entry.origin === "workbook" ? entry.sourceRow : 0,
      renamedFrom: before,
      edited: editedSince(last, content, form, before === "" ? undefined : nameField(form)),
      isGone: false,
      ...NOT_PASSED,
      ...made,
    };
  });
  const gone = [...decided].filter(([entryId]) => !known.has(entryId));
  return [...standing, ...gone.map(([entryId, of]) => goneCase(entryId, of))];
}

const NOT_PASSED = { passedBy: [], awaits: "", isUnclear: false, alikeBelow: [] } as const;

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
    content: "",
    said: [],
    row: 0,
    renamedFrom: "",
    edited: [],
    isGone: true,
    ...NOT_PASSED,
    ...decidedOn(of),
  };
}

function decidedOn(of: readonly Decision[] = []): Pick<Case, "decisions" | "seen" | "passedBefore"> {
  const passers = new Set(of.filter(({ result }) => result === "passedOn").map(({ by }) => by));
  const passedBefore = of
    .filter(({ result, by }) => result === "withdrawn" && passers.has(by))
    .map(({ by: unit, at: until, caseName: name }) => ({ unit, until, name }));
  return { decisions: standingDecisions(of), seen: of.length, passedBefore };
}

// Its theme, else the first words that are typed and not chosen.
function nameOfCase(form: Form, { values }: Entry): string {
  const names = nameFields(form).map((field) => String(values[field] ?? ""));
  return names.find((name) => name !== "") ?? "";
}

function saidIn({ fields }: Form, { values }: Entry, name: string): Said[] {
  return fields.flatMap(({ field, label, kind }): Said[] => {
    const text = String(values[field] ?? "");
    const isLink = kind === "link";
    const isTold = isLink || kind === "longText" || kind === "text";
    return isTold && text !== "" && text !== name ? [{ label, text, isLink }] : [];
  });
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
export function nextStage(on: Case, stages: readonly Stage[]): string {
  const { isGone, awaits } = on;
  const decisions = on.decisions.filter((decision) => isAbout(decision, on));
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
  const named = cases
    .filter((each) => !each.isGone || wasChosen(each))
    .flatMap((on) => [on.name, on.renamedFrom].map((name) => ({ on, name: plainName(name) })));
  const alike = groupBy(
    named.filter(({ name }) => name !== ""),
    ({ on, name }) => `${on.formId}\n${name}`,
  );
  for (const group of alike.values())
    for (const { on } of group) {
      const others = group.filter((other) => other.on.unitId !== on.unitId).map((other) => other.on.unit);
      const all = [...(found.get(on.entryId) ?? []), ...others];
      if (others.length > 0) found.set(on.entryId, [...new Set(all)]);
    }
  return found;
}

function wasChosen({ decisions }: Case): boolean {
  return decisions.some(({ result }) => result === "chosen");
}
