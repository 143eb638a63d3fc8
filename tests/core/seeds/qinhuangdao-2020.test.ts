import { describe, expect, it } from "@jest/globals";
import type { Cells, Unit } from "../../../src/core/model";
import { owes } from "../../../src/core/units";
import { campaignOf, cardOf, seen, send, unitsOf } from "./sent";

const definition = campaignOf("qinhuangdao-2020");
const [county] = unitsOf("县（区）总工会", "例河县总工会") as [Unit];
const [plant] = unitsOf("直属基层工会", "示例机械厂工会") as [Unit];

const owedBy = (unit: Unit) =>
  definition.returns.filter((item) => owes(item, unit, definition.unitTypes)).map(({ name }) => name);
const duesOf = (returnId: string) =>
  definition.periods.filter((period) => period.returnId === returnId).map(({ dueOn }) => dueOn);

describe("what the notice asks for", () => {
  it("is a ledger by the 25th of each month, one return in late March, one by the end of June, and results at any time", () => {
    expect(definition.returns.map(({ name }) => name)).toEqual([
      "月度台账",
      "建组织情况",
      "典型推荐",
      "成果、典型和保障",
    ]);
    const months = ["03", "04", "05", "06", "07", "08", "09", "10"];
    expect(duesOf("r1")).toEqual(months.map((month) => `2020-${month}-25`));
    expect([duesOf("r2"), duesOf("r3"), duesOf("r4")]).toEqual([["2020-03-31"], ["2020-06-30"], [""]]);
  });

  it("recommends from counties, systems and industries alone: the city itself chooses among 直属基层工会", () => {
    expect(owedBy(county)).toContain("典型推荐");
    expect(owedBy(plant)).toEqual(["月度台账", "建组织情况", "成果、典型和保障"]);
  });
});

describe("the return on setting up", () => {
  const organised = {
    rowId: "",
    classrooms: "是",
    groupsSet: "是",
    studyPlan: "是",
    activities: "是",
    scheme: "否",
    ledgerKept: "是",
  };
  const roles = {
    rowId: "",
    head: "赵示例",
    leader: "钱示例",
    department: "宣教部",
    body: "职工之家",
    person: "孙示例",
  };
  const group = {
    name: "冶金车间读书小组",
    base: "车间",
    members: 12,
    reader: "李示例",
    readerKind: "劳模工匠",
    plan: "是",
    occasions: "国际劳动节、世界读书日",
  };
  const report = (responsibility: Cells, groups: Cells[] = [group]) =>
    send({
      definition,
      unit: county,
      periodId: "r2.once",
      on: "2020-03-30",
      tables: { organisation: [organised], responsibility: [responsibility] },
      registers: { groups },
    });

  it("names the first person responsible and the four roles", () => {
    const taken = report(roles);
    expect(taken.outcome).toBe("recorded");
    expect(cardOf(taken, "responsibility")).toMatchObject({ head: "赵示例", person: "孙示例" });
    expect(cardOf(taken, "organisation")).toMatchObject({ studyPlan: true, scheme: false });
  });

  it("lists each reading group with its lead reader and whether it has a plan", () => {
    expect(report(roles).activities).toMatchObject([
      { formId: "groups", values: { reader: "李示例", plan: true, occasions: "国际劳动节、世界读书日" } },
    ]);
    expect(report(roles, [{ ...group, reader: "" }])).toMatchObject({ outcome: "rejected" });
  });

  it("is refused while one of the roles is nobody's", () => {
    expect(report({ ...roles, department: "" }).message).toContain("责任部门");
  });
});

describe("recommendations by the end of June", () => {
  const nominee = (rank: number) => ({
    rank,
    name: `示例单位${rank}`,
    category: "企业",
    deeds: "职工读书小组覆盖全部班组。",
    inLibrary: "是",
  });
  const recommended = (count: number) =>
    send({
      definition,
      unit: county,
      periodId: "r3.once",
      on: "2020-06-28",
      registers: { nominees: [1, 2, 3].slice(0, count).map(nominee) },
    });
  const gapOf = (count: number) =>
    seen(definition, [county], [recommended(count)], "2020-07-01").gaps.find(
      ({ indicator }) => indicator === "向市总推荐思想政治引领典型",
    );

  it("of one unit lack one, of two or three are what was asked for", () => {
    expect([1, 2, 3].map((count) => gapOf(count)?.gap)).toEqual([1, 0, 0]);
    expect(gapOf(1)).toMatchObject({ actual: 1, min: 2, max: 3 });
  });

  it("are no events: they add nothing to 场次 and 人次", () => {
    const { total } = seen(definition, [county], [recommended(3)], "2020-07-01");
    expect([total.activities, total.people]).toEqual([0, 0]);
  });
});

it("results are sorted by kind, models by the seven batches, and both may come at any time", () => {
  const registers = {
    results: [{ date: "2020-07-02", kind: "音频", title: "晨读录音", link: "https://units.example/1" }],
    models: [{ date: "2020-07-02", category: "优秀个人（激励表扬）", name: "李示例" }],
  };
  const tables = { support: [{ rowId: "", trainings: 2, booths: 1 }] };
  const taken = send({ definition, unit: plant, periodId: "r4.any", on: "2020-09-30", registers, tables });
  expect(taken.report?.onTime).toBe(true);
  expect(taken.activities.map(({ formId }) => formId)).toEqual(["results", "models"]);
  expect(cardOf(taken, "support")).toMatchObject({ trainings: 2, booths: 1 });
});
