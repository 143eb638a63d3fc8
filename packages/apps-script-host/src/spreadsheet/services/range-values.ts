// Range: reading and writing of values, formulas, notes, links and validation.

import { offsetFormula } from "../../formulas/references";
import type { Context, Plain, ServiceTable } from "../../kernel/types";
import { forEachCell, hasContent } from "../../workbook/grid";
import type { Cell, Rule, Sheet, Workbook } from "../../workbook/types";
import { BUFFER_CELL_MS, BUFFER_MS, READ_CELL_MS, READ_MS } from "../latency";
import type { Op } from "../model/ops";
import { fromR1C1, toR1C1 } from "../model/r1c1";
import { buffer, landingMs } from "../session";
import { formatOf, scriptValue, shownOf, tableOf } from "./cells";
import { asRange, boxOf, plain, type RangeRef, readSheet, requireSize } from "./refs";
import { richTextOf, richTextOp } from "./rich-text";

type Entry = (workbook: Workbook, sheet: Sheet, cell: Cell | null, row: number, column: number) => unknown;

function chargeRead(context: Context, method: string, range: RangeRef): void {
  context.charge(
    method,
    READ_MS + READ_CELL_MS * range.rows * range.columns + landingMs(context, range.spreadsheetId),
  );
}

function readTable(context: Context, method: string, range: RangeRef, entry: Entry): unknown[][] {
  chargeRead(context, method, range);
  const { workbook, sheet } = readSheet(context, range);
  return tableOf(sheet, range, (cell, row, column) => entry(workbook, sheet, cell, row, column));
}

/** Services `one` and `many` that read the first cell or all cells. */
function reading(one: string, many: string, entry: Entry): ServiceTable {
  return {
    [`Range.${one}`]: (context, ref) =>
      plain(
        readTable(context, `Range.${one}`, { ...asRange(ref), rows: 1, columns: 1 }, entry)[0]?.[0] ?? null,
      ),
    [`Range.${many}`]: (context, ref) => plain(readTable(context, `Range.${many}`, asRange(ref), entry)),
  };
}

/** Keeps back a write to a range. */
export function keepBack(context: Context, method: string, range: RangeRef, op: Op): void {
  context.charge(method, BUFFER_MS + BUFFER_CELL_MS * range.rows * range.columns);
  buffer(context, range.spreadsheetId, op);
}

/** One value for all cells; a formula moves its relative references from cell to cell. */
function fill(range: RangeRef, value: Plain): Plain[][] {
  const formula = typeof value === "string" && value.startsWith("=") ? value : null;
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (_unused, c) =>
      formula === null ? value : offsetFormula(formula, r, c),
    ),
  );
}

function writeOp(range: RangeRef, values: readonly (readonly Plain[])[], formulas = false): Op {
  const { sheetId, row, column } = range;
  return { op: "write", sheetId, row, column, values, ...(formulas ? { formulas } : {}) };
}

/** Services `one` and `many` that write one value to all cells, or a table of the range's size. */
function writing(
  one: string,
  many: string,
  change: (value: Plain, row: number, column: number) => Plain,
): ServiceTable {
  const formulas = one.startsWith("setFormula");
  const changed = (range: RangeRef, values: Plain[][]) =>
    values.map((row, r) => row.map((value, c) => change(value, range.row + r, range.column + c)));
  return {
    [`Range.${one}`]: (context, ref, value = null) => {
      const range = asRange(ref);
      keepBack(
        context,
        `Range.${one}`,
        range,
        writeOp(range, fill(range, change(value, range.row, range.column)), formulas),
      );
    },
    [`Range.${many}`]: (context, ref, values = null) => {
      const range = asRange(ref);
      requireSize(values as Plain[][], range);
      keepBack(
        context,
        `Range.${many}`,
        range,
        writeOp(range, changed(range, values as Plain[][]), formulas),
      );
    },
  };
}

const asFormula = (value: Plain): Plain => {
  const text = String(value ?? "");
  return text === "" || text.startsWith("=") ? text : `=${text}`;
};

/** setNotes writes whole numbers as "25.0", setNote as "25" (seen on the live service). */
const noteText = (note: Plain): string | null => {
  if (typeof note === "number" && Number.isInteger(note)) return `${note}.0`;
  return note === null ? null : String(note);
};

const ruleTable = (rules: Plain): readonly (readonly (Rule | null)[])[] =>
  rules as unknown as (Rule | null)[][];

/** Values, formulas, display values, notes, rich text and rules of ranges. */
export const rangeValueServices: ServiceTable = {
  ...reading("getValue", "getValues", (workbook, sheet, cell) => scriptValue(workbook, sheet, cell)),
  ...reading("getDisplayValue", "getDisplayValues", (workbook, sheet, cell) =>
    shownOf(workbook, sheet, cell),
  ),
  ...reading("getFormula", "getFormulas", (_workbook, _sheet, cell) => cell?.f ?? ""),
  ...reading("getFormulaR1C1", "getFormulasR1C1", (_workbook, _sheet, cell, row, column) =>
    cell?.f === undefined ? "" : toR1C1(cell.f, row, column),
  ),
  ...reading("getNumberFormat", "getNumberFormats", (_workbook, sheet, cell) => formatOf(sheet, cell)),
  ...reading("getNote", "getNotes", (_workbook, _sheet, cell) => cell?.n ?? ""),
  ...reading("getDataValidation", "getDataValidations", (_workbook, sheet, cell) =>
    cell?.d === undefined ? null : (sheet.rules[cell.d] ?? null),
  ),
  ...reading("getRichTextValue", "getRichTextValues", richTextOf),
  ...writing("setValue", "setValues", (value) => value),
  ...writing("setFormula", "setFormulas", asFormula),
  ...writing("setFormulaR1C1", "setFormulasR1C1", (value, row, column) =>
    fromR1C1(String(asFormula(value)), row, column),
  ),
  "Range.setRichTextValue": (context, ref, text = null) => {
    const range = asRange(ref);
    keepBack(context, "Range.setRichTextValue", range, richTextOp(range, fill(range, text)));
  },
  "Range.setRichTextValues": (context, ref, texts = null) => {
    const range = asRange(ref);
    requireSize(texts as Plain[][], range);
    keepBack(context, "Range.setRichTextValues", range, richTextOp(range, texts as Plain[][]));
  },
  "Range.setNote": (context, ref, note = null) => {
    const range = asRange(ref);
    const notes = fill(range, note === null ? null : String(note)) as (string | null)[][];
    keepBack(context, "Range.setNote", range, { op: "notes", box: boxOf(range), notes });
  },
  "Range.setNotes": (context, ref, notes = null) => {
    const range = asRange(ref);
    requireSize(notes as Plain[][], range);
    keepBack(context, "Range.setNotes", range, {
      op: "notes",
      box: boxOf(range),
      notes: (notes as Plain[][]).map((row) => row.map(noteText)),
    });
  },
  "Range.setDataValidation": (context, ref, rule = null) => {
    const range = asRange(ref);
    keepBack(context, "Range.setDataValidation", range, {
      op: "validation",
      box: boxOf(range),
      rules: rule as unknown as Rule | null,
    });
  },
  "Range.setDataValidations": (context, ref, rules = null) => {
    const range = asRange(ref);
    requireSize(rules as Plain[][], range);
    keepBack(context, "Range.setDataValidations", range, {
      op: "validation",
      box: boxOf(range),
      rules: ruleTable(rules),
    });
  },
  "Range.isBlank": (context, ref) => {
    chargeRead(context, "Range.isBlank", asRange(ref));
    const { sheet } = readSheet(context, asRange(ref));
    let blank = true;
    forEachCell(sheet, asRange(ref), (cell) => {
      if (hasContent(cell)) blank = false;
    });
    return blank;
  },
};
