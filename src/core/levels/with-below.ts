// The figures from below are added to what a unit typed, before anything of its report is checked: so each counts once, and its rows say what of them is below.

import { readNumber } from "../cells/number";
import { textOf } from "../cells/text";
import type { Cell, Cells, Form, Language, TableRow } from "../model";
import { listed, statements } from "../text/lists";
import { ownHeadWords } from "../text/own-head";
import { fill, inLanguage } from "../text/words";
import type { SentFigure } from "./sent-up";

/** The rows of one table or card with the figures from below in them; `language` is the campaign's. */
export function withBelow(
  rows: readonly TableRow[],
  form: Form,
  figures: readonly SentFigure[],
  language: Language,
): TableRow[] {
  return rows.map((row) => {
    const own = figures.filter(({ rowId }) => rowId === textOf(row.cells.rowId));
    return own.length === 0 ? row : { ...row, cells: withFigures(row.cells, form, own, language) };
  });
}

function withFigures(
  cells: Cells,
  { fields }: Form,
  figures: readonly SentFigure[],
  language: Language,
): Cells {
  const added: Record<string, Cell> = {};
  const told: string[] = [];
  for (const { field: key, value } of figures) {
    const field = fields.find((item) => item.field === key);
    if (!field) continue;
    const place = field.origin === "typed" ? key : `${key}.correction`;
    const own = numberIn([cells[place], ...(field.origin === "typed" ? [] : [cells[`${key}.auto`]])]);
    // Words that are no number are the unit's to mend: the check names them.
    if (own === undefined) continue;
    added[place] = toMillionth(own + value);
    told.push(fill(inLanguage(ownHeadWords.figure, language), { label: field.label, value: String(value) }));
  }
  if (told.length === 0) return cells;
  const reason = fill(inLanguage(ownHeadWords.reason, language), { figures: listed(told, language) });
  const reasons = [textOf(cells.reason), reason].filter(Boolean);
  return { ...cells, ...added, reason: statements(reasons, language) };
}

/** What a row's explanation says of figures from below; "" = nothing. */
export function belowIn(explanation: string): string {
  const starts = Object.values(ownHeadWords.reason).map((words) => words.replace("{figures}", ""));
  const at = Math.max(...starts.map((start) => explanation.lastIndexOf(start)));
  return at < 0 ? "" : explanation.slice(at);
}

// The first cell that is filled; nothing filled is 0.
function numberIn(found: readonly (Cell | undefined)[]): number | undefined {
  for (const cell of found) {
    const { number, empty } = readNumber(cell);
    if (number !== undefined) return number;
    if (!empty) return undefined;
  }
  return 0;
}

// The last bits of a sum of fractions differ with the order of the units.
function toMillionth(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

/** How many figures have no row or column in these tables. */
export function unplaced(
  figures: readonly SentFigure[],
  rowsOf: (formId: string) => readonly TableRow[] | null | undefined,
  formOf: (formId: string) => Form | undefined,
): number {
  return figures.filter(({ formId, rowId, field }) => {
    const hasField = formOf(formId)?.fields.some((item) => item.field === field);
    return !hasField || !rowsOf(formId)?.some(({ cells }) => textOf(cells.rowId) === rowId);
  }).length;
}
