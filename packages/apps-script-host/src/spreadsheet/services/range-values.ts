// Range: reading and writing of values, formulas, notes, links and validation.

import type { CellValue, NoteAndRuleCalls, Table, ValueCalls } from "../../calls/spreadsheet/cells";
import { offsetFormula } from "../../formulas/references";
import type { Context, Service, Services } from "../../kernel/types";
import { forEachCell, hasContent } from "../../workbook/grid";
import type { Cell, Rule, Scalar, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_CELL_MS, BUFFER_MS, READ_CELL_MS, READ_MS } from "../latency";
import type { Op } from "../model/ops";
import { fromR1C1, toR1C1 } from "../model/r1c1";
import { ruleAt } from "../model/relative-rule";
import { buffer, landingMs } from "../session";
import { scriptValue, shownOf, tableOf } from "./cells";
import { boxOf, type RangeRef, readSheet, requireSize } from "./refs";
import { richTextOf } from "./rich-text";

type Entry<T> = (workbook: Workbook, sheet: Sheet, cell: Cell | null, row: number, column: number) => T;

function chargeRead(context: Context, method: string, range: RangeRef): void {
  context.charge(
    method,
    READ_MS + READ_CELL_MS * range.rows * range.columns + landingMs(context, range.spreadsheetId),
  );
}

function readTable<T>(context: Context, method: string, range: RangeRef, entry: Entry<T>): T[][] {
  chargeRead(context, method, range);
  const { workbook, sheet } = readSheet(context, range);
  return tableOf(sheet, range, (cell, row, column) => entry(workbook, sheet, cell, row, column));
}

type Reads<T> = (range: RangeRef) => T;

/** A service that reads the first cell. */
const first =
  <T>(method: string, entry: Entry<T>): Service<Reads<T>> =>
  (context, range) =>
    readTable(context, method, { ...range, rows: 1, columns: 1 }, entry)[0]![0]!;

/** A service that reads all cells. */
const all =
  <T>(method: string, entry: Entry<T>): Service<Reads<Table<T>>> =>
  (context, range) =>
    readTable(context, method, range, entry);

/** Keeps back a write to a range. */
export function keepBack(context: Context, method: string, range: RangeRef, op: Op): void {
  context.charge(method, BUFFER_MS + BUFFER_CELL_MS * range.rows * range.columns);
  buffer(context, range.spreadsheetId, op);
}

/** One value for all cells; a formula moves its relative references from cell to cell. */
function fill<T>(range: RangeRef, value: T): (T | string)[][] {
  const formula = typeof value === "string" && value.startsWith("=") ? value : null;
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_unused, c) =>
      formula === null ? value : offsetFormula(formula, r, c),
    ),
  );
}

function writeOp(range: RangeRef, values: Table<CellValue>, formulas = false): Op {
  const { sheetId, row, column } = range;
  return { op: "write", sheetId, row, column, values, ...(formulas ? { formulas } : {}) };
}

/** What becomes of a value on its way into a cell. */
type Change<T> = (value: T, row: number, column: number) => CellValue;

/** A service that writes one value to all cells. */
const fills =
  <T>(method: string, change: Change<T>): Service<(range: RangeRef, value: T) => void> =>
  (context, range, value) => {
    const values = fill(range, change(value, range.row, range.column));
    keepBack(context, method, range, writeOp(range, values, method.includes("Formula")));
  };

/** A service that writes a table of the range's size. */
const writes =
  <T>(method: string, change: Change<T>): Service<(range: RangeRef, values: Table<T>) => void> =>
  (context, range, values) => {
    requireSize(values, range);
    const changed = values.map((row, r) =>
      row.map((value, c) => change(value, range.row + r, range.column + c)),
    );
    keepBack(context, method, range, writeOp(range, changed, method.includes("Formula")));
  };

const asFormula = (value: string | null): string => {
  const text = value ?? "";
  return text === "" || text.startsWith("=") ? text : `=${text}`;
};

/** setNotes writes whole numbers as "25.0", setNote as "25" (seen on the live service). */
const noteText = (note: Scalar): string | null => {
  if (typeof note === "number" && Number.isInteger(note)) return `${note}.0`;
  return note === null ? null : String(note);
};

const asIs = (value: CellValue): CellValue => value;
const formula: Entry<string> = (_workbook, _sheet, cell) => cell?.f ?? "";
const formulaR1C1: Entry<string> = (_workbook, _sheet, cell, row, column) =>
  cell?.f === undefined ? "" : toR1C1(cell.f, row, column);
const asFormulaR1C1: Change<string | null> = (value, row, column) => fromR1C1(asFormula(value), row, column);
const note: Entry<string> = (_workbook, _sheet, cell) => cell?.n ?? "";
const rule: Entry<Rule | null> = (_workbook, sheet, cell, row, column) => {
  const kept = cell?.d === undefined ? undefined : sheet.rules[cell.d];
  return kept ? ruleAt(kept, row, column) : null;
};

/** Values and formulas of ranges. */
export const valueServices: Services<ValueCalls> = {
  "Range.getValue": first("Range.getValue", scriptValue),
  "Range.getValues": all("Range.getValues", scriptValue),
  "Range.getDisplayValue": first("Range.getDisplayValue", shownOf),
  "Range.getDisplayValues": all("Range.getDisplayValues", shownOf),
  "Range.getFormula": first("Range.getFormula", formula),
  "Range.getFormulas": all("Range.getFormulas", formula),
  "Range.getFormulaR1C1": first("Range.getFormulaR1C1", formulaR1C1),
  "Range.getFormulasR1C1": all("Range.getFormulasR1C1", formulaR1C1),
  "Range.setValue": fills("Range.setValue", asIs),
  "Range.setValues": writes("Range.setValues", asIs),
  "Range.setFormula": fills("Range.setFormula", asFormula),
  "Range.setFormulas": writes("Range.setFormulas", asFormula),
  "Range.setFormulaR1C1": fills("Range.setFormulaR1C1", asFormulaR1C1),
  "Range.setFormulasR1C1": writes("Range.setFormulasR1C1", asFormulaR1C1),
  "Range.isBlank": (context, range) => {
    chargeRead(context, "Range.isBlank", range);
    const { sheet } = readSheet(context, range);
    let blank = true;
    forEachCell(sheet, range, (cell) => {
      if (hasContent(cell)) blank = false;
    });
    return blank;
  },
};

type TextStyles = "Range.getTextStyle" | "Range.getTextStyles" | "Range.setTextStyle" | "Range.setTextStyles";

/** Notes, rules and rich texts of ranges. */
export const noteAndRuleServices: Services<Omit<NoteAndRuleCalls, TextStyles>> = {
  "Range.getNote": first("Range.getNote", note),
  "Range.getNotes": all("Range.getNotes", note),
  "Range.setNote": (context, range, text) =>
    keepBack(context, "Range.setNote", range, { op: "notes", box: boxOf(range), notes: fill(range, text) }),
  "Range.setNotes": (context, range, texts) => {
    requireSize(texts, range);
    const notes = texts.map((row) => row.map(noteText));
    keepBack(context, "Range.setNotes", range, { op: "notes", box: boxOf(range), notes });
  },
  "Range.getDataValidation": first("Range.getDataValidation", rule),
  "Range.getDataValidations": all("Range.getDataValidations", rule),
  "Range.setDataValidation": (context, range, rules) =>
    keepBack(context, "Range.setDataValidation", range, { op: "validation", box: boxOf(range), rules }),
  "Range.setDataValidations": (context, range, rules) => {
    requireSize(rules, range);
    keepBack(context, "Range.setDataValidations", range, { op: "validation", box: boxOf(range), rules });
  },
  "Range.getRichTextValue": first("Range.getRichTextValue", richTextOf),
  "Range.getRichTextValues": all("Range.getRichTextValues", richTextOf),
  "Range.setRichTextValue": (context, range, text) => {
    const texts = Array.from({ length: range.rows }, () => new Array(range.columns).fill(text));
    keepBack(context, "Range.setRichTextValue", range, { op: "richText", box: boxOf(range), texts });
  },
  "Range.setRichTextValues": (context, range, texts) => {
    requireSize(texts, range);
    keepBack(context, "Range.setRichTextValues", range, { op: "richText", box: boxOf(range), texts });
  },
};
