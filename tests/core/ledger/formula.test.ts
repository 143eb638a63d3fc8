import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ledgerFormula } from "../../../src/core/field";
import { taskLabel } from "../../../src/core/form";
import { computeLines } from "../../../src/core/ledger";
import type { Entry, FieldValues } from "../../../src/core/model";
import { fieldOf } from "../../field-of";
import { eventsOf, readingCampaign, tableOf, withFields } from "../campaign";

const base = readingCampaign();
const SORTS = ["集中学习", "比赛", "义诊"];
const sort = fieldOf("sort", "choice", { label: "方式", options: SORTS });
const countWhen = { field: "sort", values: ["集中学习", "比赛"] };
const ofSome = { register: "activity", order: 90, formId: "ledger", countWhen } as const;
const ledger = {
  ...tableOf(base),
  fields: [
    ...tableOf(base).fields,
    fieldOf("some", "integer", { ...ofSome, origin: "count" }),
    fieldOf("somePeople", "integer", { ...ofSome, origin: "sum", operands: ["people"] }),
    { ...tableOf(base).fields.find(({ origin }) => origin === "list")!, field: "someResults", countWhen },
  ],
};
const definition = withFields(base, "activity", [...eventsOf(base).fields, sort]);
const ROW = { field: "task", several: false };
const DATES = { field: "date", startCell: "$B$3", endCell: "$D$3" };
const tasks = definition.tasks.filter((task) => task.inLedger);
const columns: Record<string, string> = {
  date: "A",
  task: "B",
  people: "C",
  result: "D",
  joint: "E",
  sort: "F",
};
const results = eventsOf(definition).fields.find((field) => field.field === "result")!.options;

beforeAll(() => {
  const wasm = createRequire(__filename).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(wasm) });
});

interface Row {
  readonly day: number;
  readonly task: number;
  readonly people: number;
  readonly result: number;
  readonly joint: "" | "主办" | "协办";
  readonly sort: number;
}

/** What a calculation engine makes of the ledger formulas over two tabs of activities. */
function evaluate(tabs: readonly (readonly Row[])[]): (string | number)[][] {
  const book = new Model("book", "en", "UTC", "en");
  const names = ["活动记录", "上级代填"];
  for (let sheet = 0; sheet < 2; sheet++) {
    book.newSheet();
    book.renameSheet(sheet, names[sheet] as string);
  }
  book.pauseEvaluation();
  tabs.forEach((rows, sheet) => {
    rows.forEach((row, index) => {
      const cells = [
        `2020-${row.day < 32 ? `03-${String(row.day).padStart(2, "0")}` : "04-01"}`,
        taskLabel(tasks[row.task]!),
        String(row.people),
        results[row.result]!,
        row.joint,
        SORTS[row.sort] ?? "",
      ];
      for (const [column, value] of cells.entries()) book.setUserInput(sheet, index + 3, column + 1, value);
    });
  });
  book.setUserInput(2, 3, 2, "2020-03-01");
  book.setUserInput(2, 3, 4, "2020-03-31");
  const sources = names.map((tab) => ({ tab, firstRow: 3, lastRow: 1002, columns }));
  const fields = ledger.fields.filter((field) => field.origin !== "typed");
  tasks.forEach((task, index) => {
    book.setUserInput(2, 7 + index, 2, taskLabel(task));
    for (const [column, field] of fields.entries())
      book.setUserInput(
        2,
        7 + index,
        3 + column,
        ledgerFormula(field, {
          row: { ...ROW, cell: `$B${7 + index}` },
          dates: DATES,
          sources,
          fields: eventsOf(definition).fields,
        }),
      );
  });
  book.resumeEvaluation();
  book.evaluate();
  return tasks.map((_, index) =>
    fields.map((_field, column) => book.getFormattedCellValue(2, 7 + index, 3 + column)),
  );
}

function activity(row: Row): Entry {
  const values: FieldValues = {
    people: row.people,
    result: results[row.result]!,
    joint: row.joint || null,
    sort: SORTS[row.sort] ?? null,
  };
  return {
    formId: "activity",
    activityId: "",
    unitId: "U001",
    periodId: "r1.2020-03",
    date: "",
    taskId: tasks[row.task]!.taskId,
    values,
    origin: "workbook",
    sourceRow: 0,
    revision: 1,
    collectedAt: "",
  };
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  day: fc.integer({ min: 1, max: 32 }),
  task: fc.integer({ min: 0, max: 2 }),
  people: fc.integer({ min: 0, max: 900 }),
  result: fc.integer({ min: 0, max: results.length - 1 }),
  joint: fc.constantFrom("", "主办", "协办"),
  sort: fc.integer({ min: 0, max: SORTS.length }),
});

describe("the formulas of a ledger tab", () => {
  it("show exactly what is computed when the report is collected", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.array(anyRow, { maxLength: 4 }), (own, staff) => {
        const inMarch = [...own, ...staff].filter((row) => row.day < 32).map(activity);
        const computed = computeLines(ledger, inMarch, definition).map((row) =>
          Object.values(row.auto).map(String),
        );
        expect(evaluate([own, staff])).toEqual(computed);
      }),
      { numRuns: 15 },
    );
  });

  it("use bounded ranges and quoted names only", () => {
    const [people] = ledger.fields.filter((field) => field.origin === "sum");
    const formula = ledgerFormula(people!, {
      row: { ...ROW, cell: "$B7" },
      dates: DATES,
      sources: [
        { tab: "李'记录", firstRow: 3, lastRow: 1002, columns: { date: "A", task: "B", people: "C" } },
      ],
    });
    expect(formula).toBe(
      "=SUMIFS('李''记录'!$C$3:$C$1002,'李''记录'!$B$3:$B$1002,$B7,'李''记录'!$A$3:$A$1002,\">=\"&$B$3,'李''记录'!$A$3:$A$1002,\"<\"&$D$3+1)",
    );
  });
});
