// Where the values of a notice's indicators come from is set where there is no doubt, and named where there is.
import { describe, expect, it } from "@jest/globals";
import { undecided, withSources } from "../../../src/core/template/sources";

const TABS = {
  forms: [
    { name: "活动", kind: "登记表", inUse: "是" },
    { name: "台账", kind: "统计表", inUse: "是" },
  ],
  fields: [
    { form: "活动", label: "参与人次", kind: "整数", role: "参与人次", origin: "", inUse: "是" },
    { form: "台账", label: "参与人次", kind: "整数", role: "", origin: "活动求和", inUse: "是" },
    { form: "台账", label: "数量", kind: "整数", role: "", origin: "手工填写", inUse: "是" },
  ],
  tasks: [
    { number: "一", title: "办好书屋", inLedger: "是" },
    { number: "二", title: "出成果", inLedger: "否" },
  ],
};
const indicator = (origin: string, more: Record<string, string> = {}) => ({
  indicatorId: "i1",
  indicator: "建成书屋",
  task: "一 办好书屋",
  origin,
  unitWord: "个",
  ...more,
});
const sourceOf = (row: Record<string, string>, others: Record<string, string>[] = []) => {
  const { form, field } = withSources([row, ...others], TABS)[0]!;
  return [form, field];
};

describe("the source of an indicator", () => {
  it("is the register for what is counted, its people for what is added up, the ledger's number for the rest", () => {
    expect(sourceOf(indicator("活动计数"))).toEqual(["活动", undefined]);
    expect(sourceOf(indicator("活动求和"))).toEqual(["活动", "参与人次"]);
    expect(sourceOf(indicator("台账填报"))).toEqual(["台账", "数量"]);
  });

  it("stays open for two things to reach in one task, for a task outside the ledger, and for a share", () => {
    expect(sourceOf(indicator("台账填报"), [indicator("台账填报", { indicatorId: "i2" })])).toEqual([
      undefined,
      undefined,
    ]);
    expect(sourceOf(indicator("台账填报", { task: "二 出成果" }))[1]).toBeUndefined();
    expect(sourceOf(indicator("台账填报", { task: "" }))[1]).toBeUndefined();
    expect(sourceOf(indicator("台账填报", { unitWord: "%" }))[1]).toBeUndefined();
  });

  it("that stays open is named once, whatever number of kinds of units it is for", () => {
    const open = indicator("台账填报", { task: "" });
    expect(undecided([open, open, indicator("活动计数"), indicator("台账填报", { field: "数量" })])).toEqual([
      "建成书屋",
    ]);
  });
});
