import { describe, expect, it } from "@jest/globals";
import type { Cells, FieldValue } from "../../../src/core/model";
import { campaignOf, cardOf, send, unitsOf } from "./sent";

const definition = campaignOf("qinghai-2021-44", { end: "2022-11-30" });
const units = unitsOf("市州总工会", "例海州总工会", "例山州总工会", "例河州总工会");
const systems = definition.forms.find(({ formId }) => formId === "systems")!;
const demands = systems.fields.filter(({ kind, required }) => kind === "yesNo" && required);

const answersOf = (plan: string): Cells => ({
  ...Object.fromEntries(demands.map(({ field }) => [field, "是"])),
  rowId: "",
  plan,
  personName: "王示例",
});
const send44 = (index: number, answers: Cells, enterprises: Cells[] = []) =>
  send({
    definition,
    unit: units[index]!,
    periodId: "r2.any",
    on: "2022-03-01",
    tables: { systems: [answers] },
    registers: { enterprises },
  });

const words = (value: FieldValue | undefined) => (value === true ? "是" : value === false ? "否" : "未答");

describe("是否制定工作计划", () => {
  const sent = ["是", "否", ""].map((plan, index) => send44(index, answersOf(plan)));

  it("answered 是 by one, 否 by another and not by the third: 1 是 1 否 1 未答", () => {
    const answers = sent.map((taken) => words(cardOf(taken, "systems")?.plan as FieldValue));
    expect(answers).toEqual(["是", "否", "未答"]);
  });

  it("left empty stops the submission and is named", () => {
    expect(sent.map(({ outcome }) => outcome)).toEqual(["recorded", "recorded", "rejected"]);
    expect(sent[2]?.message).toContain("制定工作计划");
  });

  it("is one of twelve demands, each an indicator of its own", () => {
    expect(demands).toHaveLength(12);
    expect(definition.indicators.map(({ field }) => field).sort()).toEqual(
      demands.map(({ field }) => field).sort(),
    );
  });
});

describe("所属企业“五有”", () => {
  const five = { rules: "是", body: "是", place: "否", team: "是", funds: "是" };

  it("is told for each enterprise by itself", () => {
    const { activities } = send44(0, answersOf("是"), [
      { name: "示例水泥厂", ...five },
      { name: "示例纺织厂", ...five, place: "是" },
    ]);
    expect(activities.map(({ values }) => [values.name, words(values.place)])).toEqual([
      ["示例水泥厂", "否"],
      ["示例纺织厂", "是"],
    ]);
  });

  it("with one of the five left empty stops the submission", () => {
    const taken = send44(0, answersOf("是"), [{ name: "示例水泥厂", ...five, team: "" }]);
    expect(taken).toMatchObject({ outcome: "rejected", message: expect.stringContaining("有队伍") });
  });
});
