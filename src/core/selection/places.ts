// Places of what units send themselves: too many are refused, too few are told, and every rank is given once.
import { readNumber } from "../cells/number";
import { fieldOf } from "../field/roles";
import { registersOf } from "../form/forms";
import { registerTitle } from "../form/titles";
import type {
  Cells,
  Definition,
  Entry,
  Field,
  FieldValue,
  Form,
  Language,
  Period,
  Places,
  Stage,
  Unit,
} from "../model";
import { type Place, type Problem, problem } from "../problem";
import { typedTable } from "../tables";
import { inLanguage } from "../text/words";
import { beginningOf, voteField } from "./ballots";

/** Most entries that places take, those of an over-nomination included; null = no bound. A share of an entry is none. */
export function mostOf({ max, over }: Places): number | null {
  return max === null ? null : Math.floor(max * (1 + over / 100) + 1e-9);
}

/** The places of a unit's type; those for all where its type has none of its own. */
export function placesFor({ places }: Stage, { unitType }: Pick<Unit, "unitType">): Places | undefined {
  return places.find((each) => each.unitType === unitType) ?? places.find((each) => each.unitType === "");
}

/** Forms of which some changes may break what all of them together keep: those with places or ranks, and ballots. */
export function boundForms({ forms, stages = [] }: Pick<Definition, "forms" | "stages">): Set<string> {
  const isBound = (form: Form) =>
    voteField(form) !== undefined ||
    stages.some(({ formId, decider }) => formId === form.formId && decider === "unit");
  return new Set(forms.filter(isBound).map(({ formId }) => formId));
}

/** Whose report of which period it is. */
interface Proposing {
  readonly definition: Definition;
  readonly period: Pick<Period, "returnId">;
  readonly unit: Pick<Unit, "unitType" | "name">;
}

/** A row of a register that has faults of its own, as typed: it is among what the unit sends all the same. */
export interface FaultyRow {
  readonly formId: string;
  readonly row: number;
  readonly cells: Cells;
}

/** What of a unit's report keeps its own stages from taking it, and as grade D how many entries are wanting. */
export function placesProblems(
  { definition, period, unit }: Proposing,
  entries: readonly Entry[],
  faulty: readonly FaultyRow[] = [],
): Problem[] {
  const { stages = [] } = definition;
  return registersOf(definition, period.returnId).flatMap((form) => {
    const stage = stages.find(({ formId, decider }) => formId === form.formId && decider === "unit");
    const own = entries.filter(({ formId }) => formId === form.formId);
    const wrong = faulty.filter(({ formId }) => formId === form.formId);
    const { language } = definition.campaign;
    const tab = registerTitle(form, language);
    // What the office typed for the unit stands in a tab of the office's own.
    const typedIn = inLanguage(typedTable(form).name, language);
    const found = [
      ...voteProblems(own, form, unit, { language, typedIn }),
      ...(stage ? countProblems(own, wrong.length, { form, places: placesFor(stage, unit), typedIn }) : []),
      ...(stage?.ranked ? rankProblems(own, form, wrong, typedIn) : []),
    ];
    return found.map((each) => ({ ...each, place: { tab, ...each.place } }));
  });
}

function countProblems(
  entries: readonly Entry[],
  faulty: number,
  { form: { name: form }, places, typedIn }: { form: Form; places: Places | undefined; typedIn: string },
): Problem[] {
  if (!places) return [];
  const count = entries.length + faulty;
  const most = mostOf(places);
  if (most !== null && count > most) {
    const typed = entries.filter(isTyped).length;
    if (typed === 0) return [problem("selection.tooMany", { form, most, count })];
    return [problem("selection.tooManyTyped", { form, most, count, typed, typedIn })];
  }
  if (places.min === null || count >= places.min) return [];
  const gap = places.min - count;
  return [problem("selection.tooFew", { form, min: places.min, gap }, undefined, "D")];
}

const isTyped = ({ origin }: Pick<Entry, "origin">): boolean => origin === "staff";

/** Where an entry is to be mended: in the unit's own register, or in the tab in which the office typed it. */
function placeOf(entry: Pick<Entry, "origin" | "sourceRow">, field: Field, typedIn: string): Place {
  const place = { row: entry.sourceRow, column: field.label, field: field.field };
  return isTyped(entry) ? { tab: typedIn, ...place } : place;
}

function rankProblems(
  entries: readonly Entry[],
  { fields }: Form,
  faulty: readonly FaultyRow[],
  typedIn: string,
): Problem[] {
  const field = fields.find((each) => each.field === fieldOf(fields, "rank"));
  if (!field) return [];
  const { field: key, label } = field;
  const seen = new Map<FieldValue, Ranked>();
  const good = entries.map((entry): Ranked => ({ ...entry, rank: entry.values[key] ?? null }));
  // What is wrong with the rank of a faulty row itself is told with its other faults.
  const wrong = faulty.flatMap(({ row, cells }): Ranked[] => {
    const { number } = readNumber(cells[key]);
    return number === undefined ? [] : [{ origin: "workbook", sourceRow: row, rank: number }];
  });
  // Those that the office typed come first: the unit can mend its own.
  const inOrder = [...good.filter(isTyped), ...good.filter((each) => !isTyped(each)), ...wrong];
  return inOrder.flatMap((item): Problem[] => {
    const { rank } = item;
    const place = placeOf(item, field, typedIn);
    if (rank === null || rank === "") return [problem("selection.rankMissing", { label }, place)];
    const other = seen.get(rank);
    seen.set(rank, item);
    if (other === undefined) return [];
    const values = { label, rank: String(rank), row: other.sourceRow };
    if (isTyped(other) === isTyped(item)) return [problem("selection.rankTwice", values, place)];
    return [problem("selection.rankTwiceTyped", { ...values, typedIn }, place)];
  });
}

/** An entry and the rank that it has. */
type Ranked = Pick<Entry, "origin" | "sourceRow"> & { readonly rank: FieldValue };

// Nobody votes for what they nominated themselves, nor twice for one case.
function voteProblems(
  entries: readonly Entry[],
  form: Form,
  { name: unit }: Pick<Unit, "name">,
  { language, typedIn }: { language: Language; typedIn: string },
): Problem[] {
  const key = voteField(form);
  const field = form.fields.find((each) => each.field === key);
  if (!field) return [];
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const name = String(entry.values[field.field] ?? "");
    const place = placeOf(entry, field, typedIn);
    if (name.startsWith(beginningOf(unit, language))) return [problem("selection.ownVote", { name }, place)];
    const other = seen.get(name);
    seen.set(name, entry);
    return other ? [problem("selection.votedTwice", { name, row: other.sourceRow }, place)] : [];
  });
}

/** Whoever may send four needs a fourth rank: what keeps them from giving it. */
export function rankBoundProblems(bounds: Places, { fields }: Form, place?: Problem["place"]): Problem[] {
  const field = fields.find((each) => each.field === fieldOf(fields, "rank"));
  const most = mostOf(bounds);
  const top = field?.max ?? null;
  if (!field || most === null || top === null || top >= most) return [];
  return [problem("selection.rankBound", { label: field.label, top, most }, place, "C")];
}
