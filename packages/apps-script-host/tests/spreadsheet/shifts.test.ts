import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { offsetFormula, refText, shiftFormula } from "../../src/formulas/references";
import { applyOps } from "../../src/spreadsheet/model/apply";
import { newWorkbook } from "../../src/spreadsheet/model/new";
import type { Op } from "../../src/spreadsheet/model/ops";
import { type Shift, shiftBox, shiftIndex, subtract } from "../../src/workbook/box";
import { cellAt } from "../../src/workbook/grid";
import type { Workbook } from "../../src/workbook/types";

const SIZE = 150;
const actor = { user: "zhang@office.example", owner: "zhang@office.example", editors: [], now: 0 };

/** A workbook with the numbers 1 … SIZE down column A. */
function numbered(): Workbook {
  const values = Array.from({ length: SIZE }, (_, row) => [row + 1]);
  return applyOps(
    newWorkbook("w", { rows: SIZE, columns: 3 }),
    [{ op: "write", sheetId: 0, row: 1, column: 1, values }],
    actor,
  );
}

const column = (workbook: Workbook): (number | null)[] => {
  const sheet = workbook.sheets[0]!;
  return Array.from(
    { length: sheet.rows },
    (_, row) => (cellAt(sheet, row + 1, 1)?.v ?? null) as number | null,
  );
};

const at = fc.integer({ min: 1, max: SIZE });
const count = fc.integer({ min: 1, max: 20 });
const rows = { sheetId: 0, dimension: "ROWS" } as const;

const insertion = fc
  .record({ at, count })
  .map(
    ({ at: place, count: size }): Op => ({ ...rows, op: "insert", at: place, count: size, inherit: "none" }),
  );

describe("rows", () => {
  it("that are inserted and deleted again leave everything as it was", () => {
    fc.assert(
      fc.property(at, count, (place, size) => {
        const before = numbered();
        const ops: Op[] = [
          { ...rows, op: "insert", at: place, count: size, inherit: "none" },
          { ...rows, op: "delete", at: place, count: size },
        ];
        expect(column(applyOps(before, ops, actor))).toEqual(column(before));
      }),
    );
  });

  it("that move keep all values, and move back", () => {
    fc.assert(
      fc.property(at, count, at, (from, size, to) => {
        const length = Math.min(size, SIZE - from + 1);
        const before = numbered();
        const moved = applyOps(before, [{ ...rows, op: "move", at: from, count: length, to }], actor);
        expect(
          column(moved)
            .slice()
            .sort((a, b) => Number(a) - Number(b)),
        ).toEqual(column(before));
        const inside = to >= from && to <= from + length;
        const back: Op =
          to > from
            ? { ...rows, op: "move", at: to - length, count: length, to: from }
            : { ...rows, op: "move", at: to, count: length, to: from + length };
        expect(column(applyOps(moved, inside ? [] : [back], actor))).toEqual(column(before));
      }),
    );
  });

  it("keep chunks that lie before the change as the very same objects", () => {
    fc.assert(
      fc.property(insertion, (op) => {
        const before = numbered();
        const after = applyOps(before, [op], actor);
        const untouched = Math.floor(((op as { at: number }).at - 1) / 64);
        for (let index = 0; index < untouched; index++) {
          expect(after.sheets[0]!.chunks[index]).toBe(before.sheets[0]!.chunks[index]);
        }
      }),
    );
  });

  it("sorted twice are sorted once, and no value is lost", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean()), {
          minLength: 1,
          maxLength: 40,
        }),
        (list) => {
          const write: Op = {
            op: "write",
            sheetId: 0,
            row: 1,
            column: 1,
            values: list.map((value) => [value]),
            raw: true,
          };
          const sort: Op = {
            op: "sort",
            box: { sheetId: 0, row: 1, column: 1, rows: list.length, columns: 1 },
            by: [{ column: 1, ascending: true }],
          };
          const start = newWorkbook("w", { rows: SIZE, columns: 3 });
          const once = applyOps(start, [write, sort], actor);
          expect(column(applyOps(once, [sort], actor))).toEqual(column(once));
          const texts = (values: unknown[]) =>
            values
              .filter((value) => value !== null && value !== "")
              .map(String)
              .sort();
          expect(texts(column(once))).toEqual(texts(list));
        },
      ),
    );
  });
});

const shift: fc.Arbitrary<Shift> = fc.oneof(
  fc.record({ kind: fc.constant("insert" as const), dimension: fc.constant("ROWS" as const), at, count }),
  fc.record({ kind: fc.constant("delete" as const), dimension: fc.constant("ROWS" as const), at, count }),
);

describe("references", () => {
  it("to one cell go where the cell goes", () => {
    fc.assert(
      fc.property(shift, at, (change, row) => {
        const to = shiftIndex(change, row);
        expect(shiftFormula(`=B${row}`, "数据", "数据", change)).toBe(to === null ? "=#REF!" : `=B${to}`);
        expect(shiftFormula(`=B${row}`, "数据", "别的", change)).toBe(`=B${row}`);
      }),
    );
  });

  it("to ranges shrink and grow as boxes do", () => {
    fc.assert(
      fc.property(shift, at, count, (change, row, size) => {
        const box = shiftBox(change, { row, column: 2, rows: size, columns: 1 });
        const text = shiftFormula(`=SUM(B${row}:B${row + size - 1})`, "数据", "数据", change);
        expect(text).toBe(box ? `=SUM(B${box.row}:B${box.row + box.rows - 1})` : "=SUM(#REF!)");
      }),
    );
  });

  it("that are copied there and back read the same", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 60 }),
        fc.integer({ min: 10, max: 20 }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: -9, max: 9 }),
        (row, col, fixedRow, fixedColumn, by) => {
          const first = { row, column: col, fixedRow, fixedColumn };
          const formula = `=${refText({ sheet: null, first, last: null })}+1`;
          expect(offsetFormula(offsetFormula(formula, by, by), -by, -by)).toBe(formula);
        },
      ),
    );
  });
});

describe("what is left of a box", () => {
  it("covers exactly the cells outside the hole", () => {
    const side = fc.integer({ min: 1, max: 8 });
    const box = fc.record({ row: side, column: side, rows: side, columns: side });
    fc.assert(
      fc.property(box, box, (whole, hole) => {
        const cells = (each: typeof whole) =>
          Array.from(
            { length: each.rows * each.columns },
            (_, index) =>
              `${each.row + Math.floor(index / each.columns)},${each.column + (index % each.columns)}`,
          );
        const taken = new Set(cells(hole));
        expect(subtract(whole, hole).flatMap(cells).sort()).toEqual(
          cells(whole)
            .filter((cell) => !taken.has(cell))
            .sort(),
        );
      }),
    );
  });
});
