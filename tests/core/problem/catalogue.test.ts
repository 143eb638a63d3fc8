import { describe, expect, it } from "@jest/globals";
import { at, describeProblem, describeProblems, problem, stops } from "../../../src/core/problem";
import { problemWords } from "../../../src/core/text/problems";

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe("every problem of the catalogue", () => {
  it.each(Object.entries(problemWords))(
    "%s gives a reason and says what to do, in both languages",
    (_, { reason, action }) => {
      for (const text of [reason.zh, reason.en, action.zh, action.en]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text).not.toMatch(/[。.]$/);
      }
      const known = new Set([...holes(reason.zh), ...holes(action.zh)]);
      for (const hole of [...holes(reason.en), ...holes(action.en)]) expect(known).toContain(hole);
    },
  );
});

describe("describing a problem", () => {
  const tooSmall = problem(
    "cell.tooSmall",
    { label: "参与人次", value: -3, min: 0 },
    { tab: "活动记录", row: 7, column: "参与人次", field: "people" },
  );

  it("names place, reason and what to do", () => {
    expect(describeProblem(tooSmall, "zh")).toBe(
      "“活动记录” 第 7 行 “参与人次”列：“参与人次”为 -3，小于允许的最小值 0。请核对后改正。",
    );
    expect(describeProblem(tooSmall, "en")).toBe(
      "tab 活动记录, row 7, column 参与人次: “参与人次” is -3, below the minimum 0. Please check and correct it.",
    );
  });

  it("adds what more is known of the place, without losing the nearer one", () => {
    expect(at({ unit: "例河县总工会", row: 1 }, tooSmall).place).toMatchObject({
      unit: "例河县总工会",
      row: 7,
    });
  });

  it("names things of a list whole, as many as can be read", () => {
    const options = Array.from({ length: 40 }, (_, index) => `Unit type ${index + 1}`);
    const said = describeProblem(problem("definition.unitTypeUnknown", { value: "County", options }), "en");
    expect(said).toContain("Unit type 1, Unit type 2, ");
    expect(said).toMatch(/Unit type \d+, …/);
    expect(said.length).toBeLessThan(500);
    const short = describeProblem(
      problem("definition.unitTypeUnknown", { value: "County", options: options.slice(0, 12) }),
      "en",
    );
    expect(short).toContain("Unit type 11, Unit type 12, or add it to the tab Unit types.");
  });

  it("says so where there is nothing to choose from yet", () => {
    const nothing = problem("definition.unitTypeUnknown", { value: "县级医院", options: [] });
    expect(describeProblem(nothing, "zh")).toBe(
      "单位类型“县级医院”没有定义。请改为：（现在一个也没有）；或先在“单位类型”表中增加。",
    );
  });

  it("says the same thing only once", () => {
    expect(describeProblems([tooSmall, tooSmall], "zh").split("\n")).toHaveLength(1);
  });

  it("names all cells of one slip in one line, each in its own way of being found", () => {
    const empty = (cell: string, label = "人次") =>
      problem("cell.required", { label }, { tab: "台账", row: Number(cell.slice(1)), cell, column: label });
    const lines = (cells: readonly string[]) =>
      describeProblems(
        cells.map((cell) => empty(cell)),
        "zh",
      );
    expect(lines(["K7", "K8", "K9", "K16"])).toBe(
      "“台账” K7、K8、K9、K16 格 “人次”列：“人次”没有填写。请填写这一格。",
    );
    expect(describeProblems([empty("K7"), empty("L7", "场次"), empty("K8")], "en").split("\n")).toEqual([
      "tab 台账, cell K7, K8, column 人次: “人次” is empty. Please fill it in.",
      "tab 台账, cell L7, column 场次: “场次” is empty. Please fill it in.",
    ]);
  });

  it("names six of many cells and tells how many there are", () => {
    const empty = (cell: string) =>
      problem("cell.required", { label: "人次" }, { tab: "台账", cell, column: "人次" });
    const many = Array.from({ length: 400 }, (_, index) => empty(`K${index + 7}`));
    expect(describeProblems(many, "zh")).toContain("“台账” K7、K8、K9、K10、K11、K12 等 400 格");
    expect(describeProblems(many, "en")).toContain("K12 and others, 400 in all");
  });

  it("shows values as data, whatever they look like", () => {
    expect(
      describeProblem(problem("day.unreadable", { value: "{example}", example: "2020-03-25" }), "zh"),
    ).toBe("“{example}”不是能认出的日期。请写成 2020-03-25 这样的日期。");
  });

  it("hints and requests for an explanation do not stop", () => {
    const graded = (grade?: "A" | "B" | "C" | "D") => stops(problem("campaign.none", {}, undefined, grade));
    expect([undefined, "A", "B", "C", "D"].map((grade) => graded(grade as "A"))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
