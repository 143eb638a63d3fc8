// How often each choice of a field was made: forms of result and kinds of a register's entries, or what units answered in a card.
import { fieldOf } from "../field";
import type { RegisterFigures } from "../figures";
import { eventRegister } from "../form";
import type { Field, PageItem } from "../model";
import { formOf } from "./page";
import type { Sources } from "./sources";

/** A choice and how often it was made. */
export interface ChoiceCount {
  readonly label: string;
  readonly count: number;
}

/** The choices of an item's field, most first. */
export function choiceCounts(
  item: PageItem,
  { field, label }: Field,
  sources: Sources,
): readonly ChoiceCount[] {
  const { definition, rollup, figures = [] } = sources;
  const form = formOf(item, definition);
  if (!form) return [];
  const isResult = fieldOf(form.fields, "result") === field;
  if (isResult && form === eventRegister(definition)) return rollup.results;
  if (form.kind === "card")
    return sorted(
      rollup.answers.find((told) => told.formId === form.formId && told.label === label)?.counts ?? [],
    );
  const own = figures.flatMap(({ registers }) => registers.filter(({ formId }) => formId === form.formId));
  return sorted(counted(own.flatMap(isResult ? ({ results }) => [...results] : kindsOf)));
}

function kindsOf({ groups }: RegisterFigures): [string, number][] {
  return groups.flatMap(([, kind, count]) => (kind === null || kind === "" ? [] : [[String(kind), count]]));
}

function counted(parts: readonly (readonly [label: string, count: number])[]): ChoiceCount[] {
  const counts = new Map<string, number>();
  for (const [label, count] of parts) counts.set(label, (counts.get(label) ?? 0) + count);
  return [...counts].map(([label, count]) => ({ label, count }));
}

function sorted(counts: readonly ChoiceCount[]): ChoiceCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
