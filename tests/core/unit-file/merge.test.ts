import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  type CellChange,
  type FileCell,
  planMerge,
  type TypedTab,
  tickOf,
} from "../../../src/core/unit-file";

const KEYS = ["theme", "people", "place"] as const;
const cell: fc.Arbitrary<FileCell> = fc.oneof(
  fc.constant(""),
  fc.constantFrom("领读", "读书角", "12", " 12 "),
  fc.integer({ min: 0, max: 20 }),
);
const rowOf = fc.record({ theme: cell, people: cell, place: cell });

function tab(
  kind: TypedTab["kind"],
  rows: readonly Record<string, FileCell>[],
  more: Partial<TypedTab> = {},
): TypedTab {
  return {
    sheetId: 7,
    title: "活动记录",
    kind,
    columns: new Map(KEYS.map((key, index) => [key, { label: key, index }])),
    first: 2,
    rows: rows.map((cells, index) => ({
      key: kind === "entries" ? String(index) : `t${index}`,
      index: 2 + index,
      words: `第${index}行`,
      cells,
    })),
    isClosed: false,
    fieldOf: () => undefined,
    ...more,
  };
}

/** The rows of a tab after these changes. */
function applied({ rows, first }: TypedTab, changes: readonly CellChange[]): FileCell[][] {
  const height = Math.max(rows.length, ...changes.map(({ row }) => row - first + 1));
  const grid = Array.from({ length: height }, (_, row) => KEYS.map((key) => rows[row]?.cells[key] ?? ""));
  for (const { row, column, after } of changes) grid[row - first]![column] = after;
  return grid;
}
const words = (grid: readonly (readonly FileCell[])[]) =>
  grid
    .map((line) => line.map((one) => String(one).trim()).join("|"))
    .join("\n")
    .replace(/[|\n]+$/, "");

describe("a file merged into a workbook", () => {
  it("makes a register say what the file says, whatever either had", () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 6 }), fc.array(rowOf, { maxLength: 6 }), (theirs, ours) => {
        const [file, workbook] = [tab("entries", theirs), tab("entries", ours)];
        const { changes, leftOut, missing } = planMerge([file], [workbook]);
        expect(words(applied(workbook, changes))).toBe(words(applied(file, [])));
        expect([leftOut, missing]).toEqual([[], []]);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 6 }), fc.array(rowOf, { maxLength: 6 }), (theirs, ours) => {
        const file = tab("entries", theirs);
        const workbook = tab("entries", ours);
        const grid = applied(workbook, planMerge([file], [workbook]).changes);
        const after = tab(
          "entries",
          grid.map(([theme = "", people = "", place = ""]) => ({ theme, people, place })),
        );
        expect(planMerge([file], [after]).changes).toEqual([]);
      }),
    );
  });

  it("never drops a value in silence: it is changed, the same already, or left out by name", () => {
    fc.assert(
      fc.property(
        fc.array(rowOf, { maxLength: 5 }),
        fc.array(rowOf, { maxLength: 5 }),
        fc.boolean(),
        (theirs, ours, isClosed) => {
          const columns = new Map([
            ["theme", { label: "theme", index: 0 }],
            ["people", { label: "people", index: 1 }],
          ]);
          const file = tab("lines", theirs);
          const workbook = tab("lines", ours, { columns, isClosed });
          const { changes, leftOut } = planMerge([file], [workbook]);
          const known = (row: string, value: FileCell) =>
            changes.some(({ words: at, after }) => at === row && after === value) ||
            leftOut.some(({ words: at, value: left }) => at === row && left === value);
          for (const { words: at, cells, key } of file.rows)
            for (const [column, value] of Object.entries(cells)) {
              const own = workbook.rows.find((row) => row.key === key)?.cells[column];
              const isSame =
                columns.has(column) && own !== undefined && String(own).trim() === String(value).trim();
              if (String(value).trim() !== "" && !isSame) expect(known(at, value)).toBe(true);
            }
          if (isClosed) expect(changes).toEqual([]);
        },
      ),
    );
  });

  it("leaves a box that is empty in the file as it stands", () => {
    const ticked = tab("boxes", [{ theme: true }]);
    expect(planMerge([tab("boxes", [{}])], [ticked]).changes).toEqual([]);
    expect(planMerge([ticked], [tab("boxes", [{}])]).changes).toMatchObject([{ after: true }]);
  });

  it("names the tabs that the file lacks", () => {
    expect(planMerge([], [tab("entries", [])])).toEqual({ changes: [], leftOut: [], missing: ["活动记录"] });
  });
});

it("takes the words of other programs for ticks, and leaves alone what it cannot tell", () => {
  expect(["是", "√", "TRUE", true, 1].map(tickOf)).toEqual([true, true, true, true, true]);
  expect(["", "否", false, 0].map(tickOf)).toEqual([false, false, false, false]);
  expect(tickOf("下周")).toBe("下周");
});
