// Validation rules of single cells, gathered into rectangles.

import { forEachCell } from "../../workbook/grid";
import type { Box, Rule, Sheet } from "../../workbook/types";

/** Rectangles of equal rules: stretches down each column, joined with equal ones beside them. */
export function ruleBoxes(sheet: Sheet): { box: Box; rule: Rule }[] {
  if (sheet.rules.length === 0) return [];
  const open = new Map<number, { box: Box; index: number }>();
  const done: { box: Box; index: number }[] = [];
  const everything = { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns };
  forEachCell(sheet, everything, ({ d }, row, column) => {
    if (d === undefined) return;
    const last = open.get(column);
    if (last && last.index === d && last.box.row + last.box.rows === row) {
      open.set(column, { index: d, box: { ...last.box, rows: last.box.rows + 1 } });
      return;
    }
    if (last) done.push(last);
    open.set(column, { index: d, box: { row, column, rows: 1, columns: 1 } });
  });
  return joinColumns([...done, ...open.values()]).flatMap(({ box, index }) => {
    const rule = sheet.rules[index];
    return rule ? [{ box, rule }] : [];
  });
}

function joinColumns(parts: { box: Box; index: number }[]): { box: Box; index: number }[] {
  const sorted = parts.sort((a, b) => a.box.row - b.box.row || a.box.column - b.box.column);
  const out: { box: Box; index: number }[] = [];
  for (const part of sorted) {
    const last = out.at(-1);
    const beside =
      last &&
      last.index === part.index &&
      last.box.row === part.box.row &&
      last.box.rows === part.box.rows &&
      last.box.column + last.box.columns === part.box.column;
    if (beside) out[out.length - 1] = { ...last, box: { ...last.box, columns: last.box.columns + 1 } };
    else out.push(part);
  }
  return out;
}
