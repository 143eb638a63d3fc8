// 进展摘编: what units told at any time of practice, effects and difficulties, by unit or by theme, the newest first.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { excerptPage, excerptsOf, silentUnits } from "../../../src/core/excerpts";
import { excerptReturns } from "../../../src/core/form";
import type { Cells, Definition, Unit } from "../../../src/core/model";
import { campaignOf, send, unitsOf } from "../seeds/sent";

const leshan = campaignOf("leshan-2020", { start: "2020-05-01", end: "2020-12-31" });
const [river, hill, sea] = unitsOf("县（市、区）总工会", "例河县总工会", "例山区总工会", "例海区总工会") as [
  Unit,
  Unit,
  Unit,
];
const units = [river, hill, sea];
const [craft, reading] = leshan.tasks.filter(({ inLedger }) => inLedger);

const told = (unit: Unit, on: string, rows: Cells[], definition: Definition = leshan) =>
  send({ definition, unit, periodId: "r1.any", on, tables: { ledger: rows } });
const sourceOf = (taken: ReturnType<typeof send>[], definition: Definition = leshan) => ({
  definition,
  units,
  reports: taken.flatMap(({ report }) => (report ? [report] : [])),
  entries: taken.flatMap(({ activities }) => activities),
  lines: taken.flatMap(({ ledger }) => ledger),
});
const ALL = { returnId: "", from: "", to: "" };

const story = sourceOf([
  told(river, "2020-06-01", [
    { rowId: craft!.taskId, practice: "劳模进校园 12 场。", difficulties: "讲师不足。" },
    { rowId: reading!.taskId, practice: "建书屋 2 家。", difficulties: "" },
  ]),
  told(hill, "2020-06-20", [{ rowId: craft!.taskId, practice: "工匠讲堂每周一课。", difficulties: "" }]),
]);
const wordsOf = (by: "unit" | "theme", choice = ALL) =>
  excerptPage(story, { ...choice, by }, "截至 2020-06-21")
    .rows.map((row) => row.map(({ value }) => String(value)).filter(Boolean))
    .filter(({ length }) => length > 0);

describe("excerpts of what units told", () => {
  it("are a piece a unit and task, with practice and difficulties under their own names, the newest first", () => {
    expect(
      excerptsOf(story, ALL).map(({ unit, day, texts }) => [
        unit.name,
        day,
        ...texts.map((each) => each.join("：")),
      ]),
    ).toEqual([
      ["例山区总工会", "2020-06-20", "做法和成效：工匠讲堂每周一课。"],
      ["例河县总工会", "2020-06-01", "做法和成效：劳模进校园 12 场。", "问题和困难：讲师不足。"],
      ["例河县总工会", "2020-06-01", "做法和成效：建书屋 2 家。"],
    ]);
  });

  it("are of the days that are asked for, both included", () => {
    const days = (from: string, to: string) => excerptsOf(story, { ...ALL, from, to }).map(({ day }) => day);
    expect(days("2020-06-02", "")).toEqual(["2020-06-20"]);
    expect(days("2020-06-01", "2020-06-01")).toEqual(["2020-06-01", "2020-06-01"]);
    expect(days("2020-06-21", "")).toEqual([]);
  });

  it("stand under their units in the order of the directory, or under their tasks in the order of the list", () => {
    const heads = (by: "unit" | "theme") =>
      wordsOf(by).flatMap(([first = ""]) => (/（\d+ 条）$/.test(first) ? [first] : []));
    expect(heads("unit")).toEqual(["例河县总工会（2 条）", "例山区总工会（1 条）"]);
    expect(heads("theme")).toEqual([
      `${craft!.number} ${craft!.title}（2 条）`,
      `${reading!.number} ${reading!.title}（1 条）`,
    ]);
    const lines = wordsOf("theme").filter(([first]) => /^2020-/.test(first ?? ""));
    expect(lines.slice(0, 2)).toEqual([
      ["2020-06-20", "例山区总工会", "做法和成效：工匠讲堂每周一课。"],
      ["2020-06-01", "例河县总工会", "做法和成效：劳模进校园 12 场。"],
    ]);
  });

  it("say how many there are, of which days, and which units that owe the return told nothing", () => {
    expect(wordsOf("unit", { ...ALL, from: "2020-06-02" })[1]?.[0]).toContain(
      "2020-06-02 以来，共 1 条，1 个单位",
    );
    expect(
      silentUnits(story, { ...ALL, from: "2020-06-02", returnId: "r1" }).map(({ name }) => name),
    ).toEqual(["例河县总工会", "例海区总工会"]);
    expect(wordsOf("unit", { ...ALL, from: "2020-06-02", returnId: "r1" }).flat()).toContain(
      "没有写的：例河县总工会、例海区总工会",
    );
    expect(wordsOf("unit").flat()).toContain("没有写的：例海区总工会");
  });

  it("of dated registers stand under their own days, those of one unit all of them", () => {
    const labour = campaignOf("pingdingshan-2020", { start: "2020-12-01", end: "2021-03-31" });
    const [east] = unitsOf("各级工会", "例东区总工会") as [Unit];
    const progress = [
      { date: "2020-12-10", progress: "召开党组会传达学习。" },
      { date: "2020-12-20", progress: "举办职工大讲堂3场。" },
    ];
    const sent = send({
      definition: labour,
      unit: east,
      periodId: "r1.any",
      on: "2020-12-21",
      registers: { progress },
    });
    const source = { ...sourceOf([sent], labour), units: [east] };
    expect(excerptsOf(source, ALL).map(({ day, theme, texts }) => [day, theme, texts[0]?.[1]])).toEqual([
      ["2020-12-20", "进展", "举办职工大讲堂3场。"],
      ["2020-12-10", "进展", "召开党组会传达学习。"],
    ]);
  });

  it("of cases carry the case's own name beside theme or unit, so that two of one unit are told apart", () => {
    const reading = campaignOf("qinhuangdao-2020");
    const [east] = unitsOf("县（区）总工会", "例东区总工会") as [Unit];
    const nominees = ["示例机械厂书屋", "示例码头书屋"].map((name, i) => ({
      rank: i + 1,
      name,
      category: "企业",
      inLibrary: "否",
      deeds: "读书小组覆盖全部班组。",
    }));
    const sent = send({
      definition: reading,
      unit: east,
      periodId: "r3.once",
      on: "2020-06-25",
      registers: { nominees },
    });
    const source = { ...sourceOf([sent], reading), units: [east] };
    const linesOf = (by: "unit" | "theme") =>
      excerptPage(source, { ...ALL, by }, "").rows.flatMap(([day, which]) =>
        day?.value === "2020-06-25" ? [which?.value] : [],
      );
    expect(linesOf("unit")).toEqual(["典型推荐\n示例机械厂书屋", "典型推荐\n示例码头书屋"]);
    expect(linesOf("theme")).toEqual(["例东区总工会\n示例机械厂书屋", "例东区总工会\n示例码头书屋"]);
  });

  it("offers returns in which something is told at length, those at any time first", () => {
    expect(excerptReturns(leshan).map(({ returnId }) => returnId)).toEqual(["r1", "r2"]);
    const reading = excerptReturns(campaignOf("qinhuangdao-2020")).map(({ rule }) => rule.kind);
    expect(reading[0]).toBe("anytime");
    expect(reading).toContain("cutoffMonth");
  });

  it("lose no sign of a text, however long it is, and break no row over the paper", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("做法", "。", "\n", "A b", "，成效显著"), { maxLength: 900 }),
        (parts) => {
          const text = `始${parts.join("")}终`;
          const source = sourceOf([
            told(river, "2020-06-01", [{ rowId: craft!.taskId, practice: text, difficulties: "" }]),
          ]);
          const page = excerptPage(source, { ...ALL, by: "unit" }, "");
          const shown = page.rows.map((row) => String(row.at(-1)?.value ?? "")).join("");
          expect(shown.replace(/\s/g, "")).toContain(`做法和成效：${text}`.replace(/\s/g, ""));
          expect(Math.max(...Object.values(page.rowHeights))).toBeLessThan(700);
        },
      ),
      { numRuns: 15 },
    );
  });
});
