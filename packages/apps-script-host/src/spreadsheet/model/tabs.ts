// Tabs that come, go, move or change their names.
import { forgetSheet, renameInFormula } from "../../formulas/references";
import { ScriptError } from "../../kernel/types";
import { mapFormulas } from "../../workbook/map-formulas";
import type { Sheet, Workbook } from "../../workbook/types";
import { guardDelete, guardSheet, requireCells, requireSheetName, TEXT } from "./guard";
import type { Actor, OpOf } from "./ops";

/** Gives a tab another name, in formulas too. */
export function rename(workbook: Workbook, sheet: Sheet, name: string, actor: Actor): Workbook {
  guardSheet(sheet, actor);
  requireSheetName(workbook, name, sheet.id);
  const renamed = workbook.sheets.map((each) => {
    const mapped = mapFormulas(each, (formula) => renameInFormula(formula, sheet.name, name));
    return each.id === sheet.id ? { ...mapped, name } : mapped;
  });
  return { ...workbook, sheets: renamed };
}

/** Puts a tab in at a 0-based index. */
export function addSheet(workbook: Workbook, op: OpOf<"addSheet">): Workbook {
  requireSheetName(workbook, op.sheet.name);
  requireCells(workbook, op.sheet.rows * op.sheet.columns);
  const sheets = [...workbook.sheets];
  sheets.splice(Math.max(0, Math.min(op.index, sheets.length)), 0, op.sheet);
  return { ...workbook, sheets };
}

/** Deletes a tab; formulas that read it get #REF!. */
export function deleteSheet(workbook: Workbook, sheet: Sheet, actor: Actor): Workbook {
  if (workbook.sheets.length === 1) throw new ScriptError(TEXT.lastSheet);
  const rest = workbook.sheets.filter(({ id }) => id !== sheet.id);
  if (rest.every(({ hidden }) => hidden)) throw new ScriptError(TEXT.lastVisible);
  guardDelete(sheet, actor);
  return {
    ...workbook,
    sheets: rest.map((each) => mapFormulas(each, (formula) => forgetSheet(formula, sheet.name))),
    names: workbook.names.filter(({ box }) => box.sheetId !== sheet.id),
  };
}

/** Moves a tab to a 0-based index. */
export function moveSheet(workbook: Workbook, sheet: Sheet, index: number): Workbook {
  const sheets = workbook.sheets.filter(({ id }) => id !== sheet.id);
  sheets.splice(Math.max(0, Math.min(index, sheets.length)), 0, sheet);
  return { ...workbook, sheets };
}

/** Shows or hides a tab; the last visible one stays. */
export function hideSheet(workbook: Workbook, sheet: Sheet, hidden: boolean): void {
  const others = workbook.sheets.some((each) => each.id !== sheet.id && !each.hidden);
  if (hidden && !others) throw new ScriptError(TEXT.lastVisible);
}
