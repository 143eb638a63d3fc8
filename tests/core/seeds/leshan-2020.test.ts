import { describe, expect, it } from "@jest/globals";
import { owes } from "../../../src/core/units";
import { campaignOf, cardOf, seen, send, unitsOf } from "./sent";

const definition = campaignOf("leshan-2020");
const [publicity] = unitsOf("市总部室", "组宣部");
const [county] = unitsOf("县（市、区）总工会", "例江县总工会");
const targets = definition.forms.find(({ formId }) => formId === "targets")!;

const told = (done: readonly number[]) =>
  send({
    definition,
    unit: publicity!,
    periodId: "r2.any",
    on: "2020-10-20",
    tables: { targets: targets.rows.map((rowId, index) => ({ rowId, done: done[index] ?? null })) },
  });

describe("the eight targets of the list", () => {
  it("are told by the lead department and held against the notice's figures", () => {
    const taken = told([2, 4, 3, 9, 5, 10, 15, 14]);
    const { headlines } = seen(definition, [publicity!], [taken], "2020-10-21");
    expect(headlines.map(({ headline, actual }) => [headline, actual])).toEqual([
      [2, 2],
      [4, 4],
      [3, 3],
      [15, 9],
      [5, 5],
      [10, 10],
      [15, 15],
      [15, 14],
    ]);
  });

  it("are due in the months that the list names", () => {
    const milestones = definition.phases.filter(({ taskId }) => ["t2x2", "t2x3"].includes(taskId));
    expect(milestones.map(({ dateText, end }) => [dateText, end])).toEqual([
      ["6月份", "2020-06-30"],
      ["年底", "2020-12-31"],
      ["10月份", "2020-10-31"],
      ["今年", "2020-12-31"],
    ]);
  });
});

describe("who tells what", () => {
  const owedBy = (unit: NonNullable<typeof county>) =>
    definition.returns.filter((item) => owes(item, unit, definition.unitTypes)).map(({ name }) => name);

  it("a county tells practice and difficulties, a lead department the progress of its measures", () => {
    expect(owedBy(county!)).toEqual(["做法和成效", "本单位方案"]);
    expect(owedBy(publicity!)).toEqual(["牵头部室进展"]);
  });

  it("a county without a plan of its own says so", () => {
    const taken = send({
      definition,
      unit: county!,
      periodId: "r3.any",
      on: "2020-08-31",
      tables: { ownPlan: [{ rowId: "", plan: "否" }] },
    });
    expect(cardOf(taken, "ownPlan")).toMatchObject({ plan: false });
  });
});
