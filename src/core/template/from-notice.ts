// What was read from a notice, as it fits into tabs that hold something already.

import { choicesCell } from "../cells/text";
import type { Cells, Language } from "../model";
import { labelOf } from "../text";
import { type NoticeTab, plain, rowThere } from "./already-there";
import { kindsMeant } from "./kinds-meant";

/** Rows that the tab does not hold yet, none of them twice. */
export function notDoubled(tab: NoticeTab, present: readonly Cells[], read: readonly Cells[]): Cells[] {
  return read.filter(
    (row, index) => !rowThere(tab, present, row) && !rowThere(tab, read.slice(0, index), row),
  );
}

/** Columns of a form in the order of the notice's table: a new one stands behind the column that it follows there. Of one order the earlier row comes first. */
export function inOrderOfTable(present: readonly Cells[], read: readonly Cells[]): Cells[] {
  const orderOf = (row: Cells) => {
    const there = rowThere("fields", present, row)?.order ?? "";
    return there === "" ? null : Number(there);
  };
  const first = read.map(orderOf).find((order) => order !== null) ?? null;
  if (first === null) return [...read];
  let last = first - 1;
  return read.map((row) => {
    const order = orderOf(row);
    last = order ?? last;
    return order === null ? { ...row, order: last } : row;
  });
}

/** A quota for several kinds of units at once, as one row a kind; what names no kind stays as the notice has it. */
export function quotaRows(indicators: readonly Cells[], unitTypes: readonly string[]): Cells[] {
  return indicators.flatMap((row) => {
    const meant = kindsMeant(plain(row.unitType), unitTypes);
    return meant.length === 0 ? [row] : meant.map((unitType) => ({ ...row, unitType }));
  });
}

/** Fields with the kinds of activities that a clerk named; without any the question for the kind is not asked. */
export function withKinds(fields: readonly Cells[], kinds: readonly string[], language: Language): Cells[] {
  return fields.map((field) => {
    if (field.role !== labelOf("fieldRole", "kind", language)) return field;
    return kinds.length > 0
      ? { ...field, options: choicesCell(kinds, language) }
      : { ...field, inUse: labelOf("yesNo", "no", language) };
  });
}
