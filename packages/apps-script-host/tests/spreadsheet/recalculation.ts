// The property that computing along the dependencies gives what computing everything gives.
import { expect } from "@jest/globals";
import fc from "fast-check";
import { recalculate } from "../../src/formulas/recalculate";
import { ScriptError } from "../../src/kernel/types";
import { applyOps } from "../../src/spreadsheet/model/apply";
import { newWorkbook } from "../../src/spreadsheet/model/new";
import type { Op } from "../../src/spreadsheet/model/ops";
import { forEachCell } from "../../src/workbook/grid";
import type { Workbook } from "../../src/workbook/types";

const actor = { user: "a@office.example", owner: "a@office.example", editors: [], now: 0 };
const env = { now: 0, random: () => 0.5, custom: () => undefined, workbook: () => undefined };

const row = fc.integer({ min: 1, max: 9 });
const column = fc.integer({ min: 1, max: 4 });
const cell = fc.tuple(column, row).map(([c, r]) => `${"ABCD"[c - 1]}${r}`);
const sheetName = fc.constantFrom("", "二!");

const content = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constant(""),
  fc.tuple(sheetName, cell).map(([tab, a]) => `=${tab}${a}+1`),
  fc.tuple(sheetName, cell, cell).map(([tab, a, b]) => `=SUM(${tab}${a}:${b})`),
  fc.tuple(cell, cell).map(([a, b]) => `=IF(${a}>0,${b},"无")`),
  fc.tuple(cell, cell).map(([a, b]) => `=COUNTIF(${a}:${b},">0")`),
  cell.map((a) => `=INDIRECT("${a}")`),
  row.map((n) => `=SEQUENCE(${(n % 3) + 1})`),
  cell.map((a) => `=IFERROR(${a}*2,-1)`),
);

const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1), row, column, content)
      .map(([sheetId, r, c, value]): Op => ({ op: "write", sheetId, row: r, column: c, values: [[value]] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1), row)
      .map(
        ([sheetId, at]): Op => ({ op: "insert", sheetId, dimension: "ROWS", at, count: 1, inherit: "none" }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(0, 1), row)
      .map(([sheetId, at]): Op => ({ op: "delete", sheetId, dimension: "ROWS", at, count: 1 })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(0, 1), row, column).map(
      ([sheetId, r, c]): Op => ({
        op: "clear",
        box: { sheetId, row: r, column: c, rows: 2, columns: 1 },
        what: { contents: true },
      }),
    ),
  },
);

/** The workbook after an operation, or as it was where that is refused. */
function tried(workbook: Workbook, each: Op): Workbook {
  try {
    return applyOps(workbook, [each], actor);
  } catch (error) {
    if (error instanceof ScriptError) return workbook;
    throw error;
  }
}

/** Values of all cells as texts. */
function values(workbook: Workbook): Record<string, string> {
  const out: Record<string, string> = {};
  for (const sheet of workbook.sheets) {
    forEachCell(sheet, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, (each, r, c) => {
      if (each.v !== null) out[`${sheet.id}:${r},${c}`] = `${typeof each.v} ${each.v}`;
    });
  }
  return out;
}

/** Circular formulas depend on where the circle is entered; only their being errors is certain. */
const hasCircle = (workbook: Workbook): boolean => {
  let found = false;
  for (const sheet of workbook.sheets) {
    forEachCell(sheet, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, (each) => {
      if (each.m?.startsWith("Circular")) found = true;
    });
  }
  return found;
};

/** Tries so many random histories of a small workbook of two tabs. */
export function computesAlike(runs: number): void {
  fc.assert(
    fc.property(fc.array(op, { minLength: 1, maxLength: 25 }), (ops) => {
      let book = newWorkbook("w", {
        rows: 12,
        columns: 5,
        sheets: [
          { name: "一", rows: 12, columns: 5 },
          { name: "二", rows: 12, columns: 5 },
        ],
      });
      for (const each of ops) {
        const after = tried(book, each);
        book = recalculate(book, after, env);
        const whole = recalculate(null, book, env);
        if (hasCircle(book) || hasCircle(whole)) return;
        expect(values(book)).toEqual(values(whole));
      }
    }),
    { numRuns: runs },
  );
}
