// Places of what units send themselves: too many are refused, too few are told, and every rank is given once.
import { fieldOf } from "../field/roles";
import { registersOf } from "../form/forms";
import { registerTitle } from "../form/titles";
import type { Definition, Entry, FieldValue, Form, Language, Period, Places, Stage, Unit } from "../model";
import { type Problem, problem } from "../problem";
import { beginningOf, voteField } from "./ballots";

/** Most entries that places take, those of an over-nomination included; null = no bound. A share of an entry is none. */
export function mostOf({ max, over }: Places): number | null {
  return max === null ? null : Math.floor(max * (1 + over / 100) + 1e-9);
}

/** The places of a unit's type; those for all where its type has none of its own. */
export function placesFor({ places }: Stage, { unitType }: Pick<Unit, "unitType">): Places | undefined {
  return places.find((each) => each.unitType === unitType) ?? places.find((each) => each.unitType === "");
}

/** Whose report of which period it is. */
interface Proposing {
  readonly definition: Definition;
  readonly period: Pick<Period, "returnId">;
  readonly unit: Pick<Unit, "unitType" | "name">;
}

/** What of a unit's report keeps its own stages from taking it, and as grade D how many entries are wanting. */
export function placesProblems(
  { definition, period, unit }: Proposing,
  entries: readonly Entry[],
): Problem[] {
  const { stages = [] } = definition;
  return registersOf(definition, period.returnId).flatMap((form) => {
    const stage = stages.find(({ formId, decider }) => formId === form.formId && decider === "unit");
    const own = entries.filter(({ formId }) => formId === form.formId);
    const tab = registerTitle(form, definition.campaign.language);
    const found = [
      ...voteProblems(own, form, unit, definition.campaign.language),
      ...(stage ? countProblems(own.length, form, placesFor(stage, unit)) : []),
      ...(stage?.ranked ? rankProblems(own, form) : []),
    ];
    return found.map((each) => ({ ...each, place: { tab, ...each.place } }));
  });
}

function countProblems(count: number, { name: form }: Form, places: Places | undefined): Problem[] {
  if (!places) return [];
  const most = mostOf(places);
  if (most !== null && count > most) return [problem("selection.tooMany", { form, most, count })];
  if (places.min === null || count >= places.min) return [];
  const gap = places.min - count;
  return [problem("selection.tooFew", { form, min: places.min, gap }, undefined, "D")];
}

function rankProblems(entries: readonly Entry[], { fields }: Form): Problem[] {
  const field = fields.find((each) => each.field === fieldOf(fields, "rank"));
  if (!field) return [];
  const seen = new Map<FieldValue, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const rank = entry.values[field.field] ?? null;
    const place = { row: entry.sourceRow, column: field.label, field: field.field };
    if (rank === null || rank === "")
      return [problem("selection.rankMissing", { label: field.label }, place)];
    const other = seen.get(rank);
    seen.set(rank, entry);
    if (!other) return [];
    return [
      problem("selection.rankTwice", { label: field.label, rank: String(rank), row: other.sourceRow }, place),
    ];
  });
}

// Nobody votes for what they nominated themselves, nor twice for one case.
function voteProblems(
  entries: readonly Entry[],
  form: Form,
  { name: unit }: Pick<Unit, "name">,
  language: Language,
): Problem[] {
  const key = voteField(form);
  const field = form.fields.find((each) => each.field === key);
  if (!field) return [];
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const name = String(entry.values[field.field] ?? "");
    const place = { row: entry.sourceRow, column: field.label, field: field.field };
    if (name.startsWith(beginningOf(unit, language))) return [problem("selection.ownVote", { name }, place)];
    const other = seen.get(name);
    seen.set(name, entry);
    return other ? [problem("selection.votedTwice", { name, row: other.sourceRow }, place)] : [];
  });
}
