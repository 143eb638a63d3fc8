// What was read from a notice, as it fits into tabs that hold something already.
import type { Cells, Language } from "../model";
import { joinList } from "../rows";
import { labelOf } from "../text";

const words = (value: unknown): string => String(value ?? "").replace(/\s/g, "");

/** Rows that the tab does not hold yet, told apart by what they say in the columns named. */
export function notDoubled(present: readonly Cells[], read: readonly Cells[], columns: string[]): Cells[] {
  const key = (row: Cells) => columns.map((column) => words(row[column])).join("\n");
  const seen = new Set(present.map(key));
  return read.filter((row) => !seen.has(key(row)) && seen.add(key(row)));
}

/** A quota for several kinds of units at once, as one row a kind; what names no kind stays as the notice has it. */
export function quotaRows(indicators: readonly Cells[], unitTypes: readonly string[]): Cells[] {
  return indicators.flatMap((row) => {
    const meant = kindsMeant(words(row.unitType), unitTypes);
    return meant.length === 0 ? [row] : meant.map((unitType) => ({ ...row, unitType }));
  });
}

/** The kinds of units that a phrase means: 各县区、系统、产业工会. */
export function kindsMeant(phrase: string, unitTypes: readonly string[]): string[] {
  if (unitTypes.includes(phrase)) return [phrase];
  const pieces = phrase.split(/[、，和及]/).map(bare);
  return unitTypes.filter((name) => pieces.some((piece) => piece !== "" && bare(name).includes(piece)));
}

// 各市（州）总工会 and 市州工会 are one kind.
function bare(name: string): string {
  const whole = name.replace(/[各（）()\s]/g, "");
  return whole.replace(/(?:企业|单位)?(?:总工会|工会)?$/, "") || whole;
}

/** Fields with the kinds of activities that a clerk named; without any the question for the kind is not asked. */
export function withKinds(fields: readonly Cells[], kinds: readonly string[], language: Language): Cells[] {
  return fields.map((field) => {
    if (field.role !== labelOf("fieldRole", "kind", language)) return field;
    return kinds.length > 0
      ? { ...field, options: joinList(kinds) }
      : { ...field, inUse: labelOf("yesNo", "no", language) };
  });
}
