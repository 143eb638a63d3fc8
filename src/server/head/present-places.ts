// What 记录位置 is to say: where the rows of each revision stand, from the tabs as they were read.
import type { Cells, TableRow } from "../../core/model";
import { eachRun, placeKey, placesFromText, placesToText, runsOf } from "../../core/report";
import { momentOf, periodIdFrom, readNumber, textOf } from "../../core/rows";
import { END } from "./places";

/** A tab of a form: its rows, and the row below the last one. */
export interface FormRows {
  readonly formId: string;
  readonly rows: readonly Pick<TableRow, "row" | "cells">[];
  readonly end: number;
}

/** Sheet rows of each revision, by form id. */
export type RowsByKey = ReadonlyMap<string, ReadonlyMap<string, number[]>>;

/** A cell holds 50,000 characters; rows that stand so far apart are not read block by block anyway. */
const MOST_CHARACTERS = 10_000;

/** A line of 记录位置. */
export type PlaceLine = readonly [key: string, text: string];

/**
 * A line for each of these revisions, and one of the ends of the tabs. What is archived stays so, unless the head holds all of it
 * again.
 */
export function presentPlaces(
  tabs: readonly FormRows[],
  keys: Iterable<string>,
  archived: ReadonlyMap<string, string>,
): PlaceLine[] {
  const found = rowsByKey(tabs);
  const ends = Object.fromEntries(tabs.map(({ formId, end }) => [formId, [end, 0]]));
  const lines = [...new Set(keys)].map((key): PlaceLine => {
    const runs = Object.fromEntries(
      [...(found.get(key) ?? [])].map(([formId, rows]) => [formId, runsOf(rows)]),
    );
    const before = archived.get(key) ?? "";
    const isAway = before !== "" && countOf(runs) < countOf(placesFromText(before)!.runs);
    return [key, isAway ? before : short(placesToText({ book: "", runs }))];
  });
  return [[END, placesToText({ book: "", runs: ends })], ...lines];
}

/** Where the rows of each revision stand. */
export function rowsByKey(tabs: readonly FormRows[]): RowsByKey {
  const found = new Map<string, Map<string, number[]>>();
  for (const { formId, rows } of tabs)
    for (const { row, cells } of rows) {
      const key = keyOfRow(cells);
      const own = found.get(key) ?? new Map<string, number[]>();
      found.set(key, own);
      const list = own.get(formId);
      if (list) list.push(row);
      else own.set(formId, [row]);
    }
  return found;
}

/** The stamp of a row of a form. */
function keyOfRow(cells: Cells): string {
  return placeKey({
    unitId: textOf(cells.unitId),
    periodId: periodIdFrom(cells),
    revision: readNumber(cells.revision).number ?? 0,
    collectedAt: momentOf(cells.collectedAt),
  });
}

const short = (text: string): string => (text.length > MOST_CHARACTERS ? "" : text);

function countOf(runs: Readonly<Record<string, readonly number[]>>): number {
  return Object.values(runs)
    .flatMap((own) => eachRun(own, (_first, count) => count))
    .reduce((sum, count) => sum + count, 0);
}
