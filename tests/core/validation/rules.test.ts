import { describe, expect, it } from "@jest/globals";
import type { FieldValues, Grade, Rule } from "../../../src/core/model";
import { describeProblem, stops } from "../../../src/core/problem";
import { checkRules } from "../../../src/core/validation";
import { readingCampaign, tableOf } from "../campaign";

const fields = tableOf(readingCampaign()).fields;
const rule = (over: Partial<Rule> = {}): Rule => ({
  ruleId: "v1",
  formId: "ledger",
  left: "people",
  comparison: "ge",
  right: "sessions",
  grade: "B",
  message: "人次不应少于场次",
  when: null,
  inUse: true,
  ...over,
});

function check(
  over: Partial<Rule>,
  values: FieldValues,
  rest: { previous?: FieldValues; explanation?: string } = {},
) {
  return checkRules([rule(over)], {
    formId: "ledger",
    values,
    previous: {},
    fields,
    language: "zh",
    ...rest,
  });
}

describe("a validation rule", () => {
  it.each([
    ["eq", 3, 3, true],
    ["eq", 3, 4, false],
    ["ne", 3, 4, true],
    ["gt", 4, 3, true],
    ["gt", 3, 3, false],
    ["ge", 3, 3, true],
    ["lt", 2, 3, true],
    ["le", 4, 3, false],
  ] as const)("%s holds for %i and %i: %s", (comparison, people, sessions, holds) => {
    expect(check({ comparison }, { people, sessions })).toHaveLength(holds ? 0 : 1);
  });

  it("compares with a number, another field or the period before", () => {
    expect(check({ right: "10" }, { people: 9 })).toHaveLength(1);
    expect(
      check({ left: "quantity", right: "previous.quantity" }, { quantity: 2 }, { previous: { quantity: 3 } }),
    ).toHaveLength(1);
    expect(check({ left: "quantity", right: "previous.quantity" }, { quantity: 2 })).toEqual([]);
  });

  it("is not broken by an empty side, unless the side is required", () => {
    expect(check({}, { people: null, sessions: 3 })).toEqual([]);
    expect(check({ comparison: "required" }, { people: null })).toMatchObject([
      { code: "rule.requiredToExplain" },
    ]);
    const must = check({ comparison: "required", grade: "A" }, { people: null });
    expect(must.map(({ code }) => code)).toEqual(["rule.brokenRequired"]);
    expect(check({ comparison: "required" }, { people: 0 })).toEqual([]);
  });

  it("of grade A and B stops, B until it is explained in six characters; C and D never stop", () => {
    const stopping = (grade: Grade, explanation: string) =>
      check({ grade }, { people: 1, sessions: 2 }, { explanation }).some(stops);
    expect((["A", "B", "C", "D"] as const).map((grade) => stopping(grade, ""))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((["A", "B"] as const).map((grade) => stopping(grade, "两场同批人员参加"))).toEqual([true, false]);
    expect(stopping("B", "同批人员")).toBe(true);
  });

  it("says its message, both sides and what they hold", () => {
    const [found] = check({ grade: "A" }, { people: 1, sessions: 2 });
    expect(describeProblem(found!, "zh")).toBe("人次不应少于场次。请核对“参与人次”（1）与“活动次数”（2）。");
    expect(found!.code).toBe("rule.broken");
    const [few] = check({ grade: "A", right: "10" }, { people: 5 });
    expect(describeProblem(few!, "zh")).toBe("人次不应少于场次。请核对“参与人次”：应 ≥ 10，现在是 5。");
  });

  it("of grade B and C says where it may be explained, until it is; of grade A and D it does not", () => {
    const said = (over: Partial<Rule>, explanation = "", values: FieldValues = { people: 1, sessions: 2 }) =>
      describeProblem(check(over, values, { explanation })[0]!, "zh");
    const asked = "；确实如此的，请在“更正原因”里写明原因，至少六个字。";
    expect(said({})).toBe(`人次不应少于场次。请核对“参与人次”（1）与“活动次数”（2）${asked}`);
    expect(said({ grade: "C", right: "10" })).toContain(`应 ≥ 10，现在是 1${asked}`);
    expect(said({ comparison: "required" }, "", { people: null })).toContain(
      "请填写“参与人次”；确实填不了的，请在“更正原因”里",
    );
    for (const over of [{ grade: "A" }, { grade: "D" }] as const)
      expect(said(over)).not.toContain("写明原因");
    expect(said({}, "两场同批人员参加")).not.toContain("写明原因");
    expect(check({ comparison: "required" }, { people: null }).map(({ code }) => code)).toEqual([
      "rule.requiredToExplain",
    ]);
    expect(check({ right: "10" }, { people: 1 }).map(({ code }) => code)).toEqual(["rule.numberToExplain"]);
    expect(check({}, { people: 1, sessions: 2 }).map(({ code }) => code)).toEqual(["rule.toExplain"]);
  });

  it("against the sum of a register whose name runs into that of its column calls both apart", () => {
    const own = {
      ...rule(),
      left: "words",
      right: "稿件.字数",
      formId: "monthly",
      comparison: "eq" as const,
    };
    const words = {
      ...fields[0]!,
      formId: "article",
      field: "words",
      label: "字数",
      kind: "integer" as const,
    };
    const article = {
      formId: "article",
      name: "稿件",
      kind: "register" as const,
      rows: [],
      note: "",
      fields: [words],
    };
    const [found] = checkRules([own], {
      formId: "monthly",
      values: { words: 999 },
      previous: {},
      fields: [{ ...words, formId: "monthly", label: "稿件字数" }],
      forms: [article],
      report: [{ formId: "article", values: { words: 1000 } }],
      language: "zh",
    });
    expect(describeProblem(found!, "zh")).toContain("“稿件字数”（999）与“稿件各条字数合计”（1000）");
  });

  it("of another form is left alone", () => {
    expect(check({ formId: "activity" }, { people: 1, sessions: 2 })).toEqual([]);
  });
});
