// Rows that people move while they are written: whatever they do, every row ends as it was, and the saved one as it was saved.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Cells, TableRow } from "../../../src/core/model";
import { type Problem, problem } from "../../../src/core/problem";
import type { HeadTab } from "../../../src/server/google/workbook";
import type { ProblemError } from "../../../src/server/problem-error";
import { rowChanges } from "../../../src/server/tabs/row-changes";
import { parseTable } from "../../../src/server/tabs/table";

const KEYS = ["taskId", "title", "note"];
const HEADER = [KEYS, ["编码", "任务", "备注"]];
const FIRST_ROW = 3;
type Line = string[];

const tabOf = (lines: readonly Line[]): HeadTab => ({
  sheetId: 1,
  name: "任务清单",
  values: [...HEADER.map((row) => [...row]), ...lines.map((row) => [...row])],
});
const parse = (tab: HeadTab) => parseTable(tab, KEYS, ["编码", "任务", "备注"]);
const rowsOf = (lines: readonly Line[]): readonly TableRow[] => parse(tabOf(lines)).rows;

/** What people do between a look and the landing, or between the landing and the next look. */
type Move = { kind: "sort"; down: boolean } | { kind: "insert" | "delete"; at: number };
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constant("sort" as const), down: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("insert" as const, "delete" as const), at: fc.nat(5) }),
);

function moved(lines: readonly Line[], { kind, ...how }: Move): Line[] {
  const after = lines.map((line) => [...line]);
  if ("down" in how) {
    after.sort((a, b) => (a[1]! < b[1]! ? -1 : 1) * (how.down ? -1 : 1));
    return [...after.filter(([id]) => id !== ""), ...after.filter(([id]) => id === "")];
  }
  if (kind === "insert") after.splice(Math.min(how.at, after.length), 0, ["", "", ""]);
  else after.splice(how.at, 1);
  return after;
}

/** A tab into which a change is written while people move its rows. */
function play(lines: readonly Line[], cells: Cells, moves: readonly Move[][], gone?: Problem): Line[] {
  let tab = lines.map((line) => [...line]);
  const change = rowChanges([{ match: { taskId: "t2" }, cells, ...(gone ? { gone } : {}) }], parse);
  const write = (blocks: ReturnType<typeof change.place>) => {
    for (const { row, column, values } of blocks)
      values[0]!.forEach((cell, index) => {
        while (tab.length <= row - FIRST_ROW) tab.push(["", "", ""]);
        tab[row - FIRST_ROW]![column - 1 + index] = String(cell ?? "");
      });
  };
  let blocks = change.place(tabOf(tab));
  for (let round = 0; ; round++) {
    for (const each of moves[2 * round] ?? []) tab = moved(tab, each);
    write(blocks);
    for (const each of moves[2 * round + 1] ?? []) tab = moved(tab, each);
    if (round === 0 && change.hasLanded(tabOf(tab))) return tab;
    blocks = change.mend(tabOf(tab));
    if (blocks.length === 0) return tab;
  }
}

function refusal(work: () => void): string[] {
  try {
    work();
  } catch (error) {
    return (error as ProblemError).problems.map(({ code }) => code);
  }
  return [];
}

const LINES: Line[] = [
  ["t1", "甲", "一"],
  ["t2", "丙", "二"],
  ["t3", "乙", "三"],
  ["t4", "丁", "四"],
];

describe("a row that is saved while people sort, insert and delete", () => {
  it("leaves every row that nobody deleted as it was, and is saved in its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(move, { maxLength: 2 }), { maxLength: 4 }),
        fc.constantFrom<Cells>({ note: "新" }, { title: "丙二", note: "新" }),
        (moves, cells) => {
          const due = new Map(LINES.map((line) => [line[0]!, line.slice(1)]));
          due.set("t2", [String(cells.title ?? "丙"), "新"]);
          for (const { cells: found } of rowsOf(play(LINES, cells, moves)))
            expect([found.title, found.note]).toEqual(due.get(String(found.taskId)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("does not touch what a person typed into other rows at the same moment", () => {
    const change = rowChanges([{ match: { taskId: "t2" }, cells: { note: "新" } }], parse);
    change.place(tabOf(LINES));
    // Sorted before the landing: the second row is 乙, which got the note; somebody typed into 丁 and into 乙's title.
    const now = [
      ["t1", "甲", "一"],
      ["t3", "乙（改）", "新"],
      ["t2", "丙", "二"],
      ["t4", "丁", "四（改）"],
    ];
    const blocks = change.mend(tabOf(now));
    expect(blocks).toEqual([
      { row: 4, column: 3, values: [["三"]] },
      { row: 5, column: 3, values: [["新"]] },
    ]);
  });

  it("is refused in words when the tab does not come to rest", () => {
    const restless = Array.from({ length: 20 }, (_, index): Move[] =>
      index % 2 ? [] : [{ kind: "sort", down: index % 4 === 0 }],
    );
    expect(refusal(() => play(LINES, { note: "新" }, restless))).toEqual(["table.moving"]);
  });

  it.each([
    ["before the landing", [[{ kind: "delete", at: 1 }]]],
    ["after it", [[], [{ kind: "delete", at: 1 }]]],
    ["after it went astray", [[{ kind: "sort", down: true }], [{ kind: "delete", at: 2 }]]],
  ] as [string, Move[][]][])("is refused when somebody deletes it %s", (_when, moves) => {
    const gone = problem("record.notFound", { record: "丙" });
    expect(refusal(() => play(LINES, { note: "新" }, moves, gone))).toEqual(["record.notFound"]);
  });
});

describe("rows without an id", () => {
  const typed: Line[] = [...LINES, ["", "戊", "五"]];
  const give = { match: { title: "戊", note: "五" }, cells: { taskId: "t9" } };

  it("get theirs in their own row; the row that took it gets its own back", () => {
    const change = rowChanges([give], parse);
    expect(change.place(tabOf(typed))).toEqual([{ row: 7, column: 1, values: [["t9"]] }]);
    const sorted = [typed[4]!, typed[0]!, typed[1]!, typed[2]!, ["t9", "丁", "四"]];
    expect(change.mend(tabOf(sorted))).toEqual([
      { row: 7, column: 1, values: [["t4"]] },
      { row: 3, column: 1, values: [["t9"]] },
    ]);
  });
});
