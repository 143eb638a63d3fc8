import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { asText, looksLikeCode, validateEntries, validateEntry } from "../../../src/core/activity";
import type { Cells, Definition, Field } from "../../../src/core/model";
import { eventsOf, readingCampaign, withFields } from "../campaign";

const definition = readingCampaign();
const good: Cells = {
  date: "3月12日",
  task: "1",
  kind: "宣讲",
  theme: "第一讲",
  people: "1,200",
  result: " 演讲 ",
  joint: "",
  links: "https://paper.example/1 https://paper.example/2",
};
const check = (cells: Cells, over: Partial<Definition> = {}) =>
  validateEntry(cells, {
    form: eventsOf({ ...definition, ...over }),
    definition: { ...definition, ...over },
    today: "2020-03-24",
  });
const problems = (cells: Cells, over: Partial<Definition> = {}) => {
  const checked = check(cells, over);
  return (checked.ok ? checked.hints : checked.problems).map((found) => [found.code, found.place?.field]);
};

describe("an activity as typed", () => {
  it("becomes a clean one: day, task, number and choice", () => {
    expect(check(good)).toMatchObject({
      ok: true,
      date: "2020-03-12",
      taskId: "t1",
      values: {
        date: "2020-03-12",
        task: "1 开办“大学习”课堂",
        people: 1200,
        result: "演讲",
        place: null,
        joint: null,
      },
      hints: [],
    });
  });

  it("names every faulty field at once, each by its key", () => {
    expect(
      problems({
        date: "25/13",
        task: "",
        kind: "长跑",
        theme: "",
        people: "约50人",
        result: "演讲",
        links: "见附件",
      }),
    ).toEqual([
      ["day.impossible", "date"],
      ["cell.required", "task"],
      ["cell.notOption", "kind"],
      ["cell.required", "theme"],
      ["cell.notNumber", "people"],
      ["cell.notLink", "links"],
    ]);
  });

  it.each([
    ["half a person", { people: 12.5 }, "cell.notWhole"],
    ["fewer than nobody", { people: -1 }, "cell.tooSmall"],
    ["an error of a formula", { people: "#REF!" }, "cell.formulaError"],
    ["a theme of 600 characters", { theme: "学".repeat(600) }, "cell.tooLong"],
    ["a day to come", { date: "2020-03-25" }, "day.future"],
    ["a day before the campaign", { date: "2020-02-28" }, "day.outsideCampaign"],
  ])("with %s is refused", (_, over, code) => {
    expect(problems({ ...good, ...over } as Cells).map(([found]) => found)).toEqual([code]);
  });

  it("keeps what looks like a formula or markup as the text it is", () => {
    const checked = check({ ...good, theme: "=IMPORTRANGE(1)", place: "<script>alert(1)</script>" });
    expect(checked).toMatchObject({
      ok: true,
      values: { theme: "=IMPORTRANGE(1)", place: "<script>alert(1)</script>" },
    });
    expect(problems({ ...good, theme: "@all", place: "-见备注" }).map(([code]) => code)).toEqual([
      "cell.keptAsText",
      "cell.keptAsText",
    ]);
    expect(problems({ ...good, theme: "-5度的晨读", place: "a < b" })).toEqual([]);
  });

  it("may choose several where the field allows it", () => {
    const fields = eventsOf(definition).fields.map(
      (field): Field => (field.field === "result" ? { ...field, kind: "multiChoice" } : field),
    );
    const { forms } = withFields(definition, "activity", fields);
    expect(check({ ...good, result: "朗诵，演讲" }, { forms })).toMatchObject({
      values: { result: "朗诵、演讲" },
    });
    expect(problems({ ...good, result: "朗诵、舞蹈" }, { forms })).toEqual([["cell.notOption", "result"]]);
    expect(problems({ ...good, result: "朗诵、演讲" })).toEqual([["cell.notOption", "result"]]);
  });

  it("never throws, whatever stands in its cells", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...eventsOf(definition).fields.map((field) => field.field)), cell),
        (cells) => typeof check(cells).ok === "boolean",
      ),
    );
  });
});

describe("a list of activities", () => {
  const rows = (list: readonly Cells[]) =>
    list.map((cells, index) => ({ row: index + 3, cells, letters: { people: "F" } }));

  it("skips empty rows, names row and cell, and notices what was entered twice", () => {
    const checked = validateEntries(
      rows([good, { date: "", task: null, joint: false }, { ...good, people: "许多" }, good]),
      { form: eventsOf(definition), definition, today: "2020-03-24", place: { tab: "活动记录" } },
    );
    expect(checked.map(({ row }) => row)).toEqual([3, 5, 6]);
    expect(checked[1]!.checked).toMatchObject({
      ok: false,
      problems: [{ place: { tab: "活动记录", row: 5, cell: "F5", column: "参与人次", field: "people" } }],
    });
    expect(checked[2]!.checked).toMatchObject({
      ok: true,
      hints: [{ code: "activity.duplicate", values: { other: 3 }, place: { row: 6 } }],
    });
  });
});

describe("a header that was pasted along with the rows below it", () => {
  it("is one problem, however many columns it has", () => {
    const { fields } = eventsOf(definition);
    const header = Object.fromEntries(fields.map(({ field, label }) => [field, label]));
    const [first, second] = validateEntries(
      [
        { row: 3, cells: header },
        { row: 4, cells: good },
      ],
      {
        form: eventsOf(definition),
        definition,
        today: "2020-03-24",
      },
    );
    expect(first!.checked).toMatchObject({
      ok: false,
      problems: [{ code: "activity.headerRow", place: { row: 3 } }],
    });
    expect(second!.checked.ok).toBe(true);
  });
});

describe("text on its way into a cell", () => {
  it("gets the apostrophe that keeps it text only where it would become something else", () => {
    expect(["=1+1", "+86", "-x", "@a", "'q", "晨读", "3月"].map(asText)).toEqual([
      "'=1+1",
      "'+86",
      "'-x",
      "'@a",
      "''q",
      "晨读",
      "3月",
    ]);
  });

  it("is told apart from code without alarming about ordinary signs", () => {
    expect(["=A1", " =A1", "+SUM(1)", "<b>粗", "</p>", "<!--"].map(looksLikeCode)).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect(["1=1", "3 < 5", "+3", "-2.5", "《书》", "a>b"].map(looksLikeCode)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});
