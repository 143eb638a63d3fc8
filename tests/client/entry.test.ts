import { describe, expect, it } from "@jest/globals";
import { checkEntry } from "../../src/client/activity/check";
import {
  type Entry,
  followingEntry,
  isWorthKeeping,
  openingEntry,
  sentEntry,
  sentValues,
} from "../../src/client/activity/entry";
import type { FormField } from "../../src/core/wire/procedures";
import { formFieldOf as field } from "../field-of";

const bounds = { campaignStart: "2020-03-01", campaignEnd: "2020-12-31", today: "2020-03-20" };

function entry(values: Record<string, string>): Entry {
  return { formId: "activity", entryId: null, revision: 0, unitId: "U1", values };
}

describe("an entry before it is sent", () => {
  const textOf = (kind: FormField["kind"], value: string, more: Partial<FormField> = {}): string =>
    checkEntry(entry({ 栏: value }), [field("栏", kind, more)], bounds)[0]?.text ?? "";

  it.each([
    ["integer", "120", ""],
    ["integer", "１，２００", ""],
    ["integer", "约120人", "应为数字"],
    ["integer", "12.5", "应为整数"],
    ["number", "12.5", ""],
    ["number", "十二", "应为数字"],
    ["date", "3月25日", ""],
    ["date", "2020.3.25", ""],
    ["date", "25/3", ""],
    ["date", "2019-03-25", "2020-03-25"],
    ["date", "下周三", "不是能认出的日期"],
    ["link", "https://example.com/a\nhttps://example.com/b", ""],
    ["link", "example.com", "http"],
    ["link", "https://example.com/<b>", "不是网址"],
    ["mail", "wang@example", "邮箱"],
    ["choice", "讲坐", "讲座"],
    ["text", "=SUM(A1)", ""],
  ] as const)("a %s of %p gives %p", (kind, value, expected) => {
    const text = textOf(kind, value, kind === "choice" ? { options: ["讲座", "展览"] } : {});
    if (expected === "") expect(text).toBe("");
    else expect(text).toContain(expected);
  });

  it("names the bounds that a number leaves", () => {
    expect(textOf("integer", "-1", { min: 0 })).toContain("小于允许的最小值 0");
    expect(textOf("integer", "2000000", { max: 100000 })).toContain("大于允许的最大值 100000");
  });

  it("asks for what is required, and for the unit first", () => {
    const problems = checkEntry(
      { ...entry({}), unitId: "" },
      [field("主题", "text", { required: true }), field("类别", "choice", { required: true })],
      bounds,
    );
    expect(problems.map(({ field: key }) => key)).toEqual(["unitId", "主题", "类别"]);
    expect(problems[1]?.text).toBe("请填写“主题”");
    expect(problems[2]?.text).toBe("请选择“类别”");
  });
});

describe("the course of entries", () => {
  const register = { formId: "activity", name: "活动", fields: [] };
  const form = {
    ...register,
    registers: [register],
    tasks: [],
    today: "",
    campaignStart: "",
    campaignEnd: "",
    recent: [],
  };
  const unit = (unitId: string) => ({ unitId, name: unitId, unitType: "" });

  it("opens with the draft that was kept", () => {
    const draft = {
      formId: "activity",
      unitId: "U2",
      values: { 主题: "写到一半" },
      entryId: "E1",
      revision: 3,
    };
    expect(openingEntry({ ...form, units: [unit("U1")], draft })).toEqual(draft);
  });

  it("opens with the unit where there is only one", () => {
    expect(openingEntry({ ...form, units: [unit("U1")], draft: null }).unitId).toBe("U1");
    expect(openingEntry({ ...form, units: [unit("U1"), unit("U2")], draft: null }).unitId).toBe("");
  });

  it("keeps unit and task for the next entry and nothing else", () => {
    const next = followingEntry(
      { ...entry({ task: "T1", 主题: "赠书" }), entryId: "E1", revision: 2 },
      [field("task", "choice", { control: "task" }), field("主题", "text")],
      "2020-03-20",
    );
    expect(next).toEqual({
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: "U1",
      values: { task: "T1" },
    });
  });

  it("begins with the defaults, today among them", () => {
    const fields = [
      field("date", "date", { default: "今天" }),
      field("place", "text", { default: "职工书屋" }),
    ];
    const begun = { date: "2020-03-20", place: "职工书屋" };
    expect(openingEntry({ ...form, today: "2020-03-20", fields, units: [], draft: null }).values).toEqual(
      begun,
    );
    expect(followingEntry(entry({ place: "别处" }), fields, "2020-03-20").values).toEqual(begun);
  });

  it("sends nothing that stands in a field that is not shown, and does not ask for it", () => {
    const fields = [
      field("kind", "choice", { options: ["义诊", "讲座"] }),
      field("patients", "integer", { required: true, showWhen: { field: "kind", values: ["义诊"] } }),
    ];
    const typed = entry({ kind: "讲座", patients: "约40" });
    expect(sentEntry(typed, fields).values).toEqual({ kind: "讲座" });
    expect(sentValues({ kind: "讲座", patients: "约40" }, fields)).toEqual({ kind: "讲座" });
    expect(checkEntry(typed, fields, bounds)).toEqual([]);
    expect(checkEntry(entry({ kind: "义诊" }), fields, bounds)).toHaveLength(1);
  });

  it("does not keep a draft of blanks", () => {
    expect(isWorthKeeping(entry({ 主题: "  " }))).toBe(false);
    expect(isWorthKeeping(entry({ 主题: "赠书" }))).toBe(true);
  });
});
