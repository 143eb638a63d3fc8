// Rows that came into a tab or went: Univer moves its own rows, instead of being given the whole workbook anew.
import type { FUniver } from "@univerjs/core/facade";
import * as formats from "@univerjs/preset-sheets-conditional-formatting";
import { InsertRowMutation, RemoveRowMutation } from "@univerjs/preset-sheets-core";
import * as validation from "@univerjs/preset-sheets-data-validation";
import type { SheetShift, SheetView } from "../../wire/api";
import { type RowShift, shiftedRow } from "../../wire/shifted-row";
import { conditionalRules } from "./conditional";
import { validationRules } from "./validations";

/** What Univer's mutations for rows leave as it was must be the same, or stand above. */
export function canShift(before: SheetView, after: SheetView, shift: SheetShift): boolean {
  const same = (part: keyof SheetView) => JSON.stringify(before[part]) === JSON.stringify(after[part]);
  return (
    STAYING.every(same) &&
    [...before.merges, ...after.merges].every(({ row, rows }) => row + rows <= shift.at) &&
    before.conditionalFormats.length === after.conditionalFormats.length &&
    sameLines(before, after, shift) &&
    !shift.notes
  );
}

const STAYING = [
  ...([
    "name",
    "index",
    "hidden",
    "tabColor",
    "columns",
    "gridlines",
    "frozenRows",
    "frozenColumns",
  ] as const),
  ...(["hiddenColumns", "columnWidths", "merges", "charts"] as const),
];

function sameLines(before: SheetView, after: SheetView, shift: RowShift): boolean {
  const hidden = before.hiddenRows.flatMap((row) => shiftedRow(row, shift) ?? []);
  if (JSON.stringify(hidden) !== JSON.stringify(after.hiddenRows)) return false;
  const came = (row: number) => row >= shift.at && row < shift.at + shift.count;
  const heights = Object.entries(before.rowHeights).flatMap(([row, height]) => {
    const now = shiftedRow(Number(row), shift);
    return now === null ? [] : [[String(now), height] as const];
  });
  const kept = Object.entries(after.rowHeights).filter(([row]) => !came(Number(row)));
  return JSON.stringify(sorted(heights)) === JSON.stringify(sorted(kept));
}

const sorted = (heights: (readonly [string, number])[]) =>
  [...heights].sort(([one], [other]) => Number(one) - Number(other));

/** Moves Univer's rows of one tab, with the rules that stand in them. */
export function shiftRows(
  api: FUniver,
  unitId: string,
  [before, after]: [SheetView, SheetView],
  sheets: SheetView[],
  shift: RowShift,
  options: { fromCollab: boolean },
): void {
  const target = { unitId, subUnitId: String(after.id) };
  const run = (id: string, params: object) => api.syncExecuteCommand(id, { ...target, ...params }, options);
  const range = {
    startRow: shift.at - 1,
    endRow: shift.at + Math.abs(shift.count) - 2,
    startColumn: 0,
    endColumn: after.columns - 1,
  };
  if (shift.count > 0) run(InsertRowMutation.id, { range, rowInfo: heightsOf(after, shift) });
  else run(RemoveRowMutation.id, { range });
  const conditions = conditionalRules(before).map((rule) => JSON.stringify(rule));
  for (const [index, rule] of conditionalRules(after).entries())
    if (JSON.stringify(rule) !== conditions[index]) run(formats.SetConditionalRuleMutation.id, { rule });
  const rules = [before, after].map((sheet) => validationRules(sheet, sheets) as { uid: string }[]);
  // From elsewhere: Univer else measures the height of every row in which a dropdown stands.
  const source = "patched";
  rewrite(rules[0]!, rules[1]!, {
    drop: (ruleId) => run(validation.RemoveDataValidationMutation.id, { ruleId, source }),
    add: (rule) => run(validation.AddDataValidationMutation.id, { rule, source }),
  });
}

interface Rules {
  drop: (id: string) => void;
  add: (rule: object) => void;
}

// Their order counts: from the first that is another one, all are written again.
function rewrite(before: { uid: string }[], after: object[], { drop, add }: Rules): void {
  const [old, now] = [before, after].map((rules) => rules.map((rule) => JSON.stringify(rule)));
  let first = 0;
  while (first < before.length && old![first] === now![first]) first++;
  for (const rule of before.slice(first)) drop(rule.uid);
  for (const rule of after.slice(first)) add(rule);
}

function heightsOf({ rowHeights }: SheetView, { at, count }: RowShift): Record<number, object> {
  const rows = Array.from({ length: count }, (_, index) => at + index);
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      rowHeights[row] === undefined ? [] : [[index, { h: rowHeights[row], ia: 0 }]],
    ),
  );
}
