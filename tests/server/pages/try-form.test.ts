// 试填: a form is judged as a unit's own would be, and nothing is written.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, OWNER, type Rig, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

const COUNTY = "县（区）总工会";

let office: Rig;
beforeAll(async () => {
  office = rig();
  await createCampaign(office);
});

const attempt = (formId: string, rowId: string, values: Record<string, string>) =>
  office.call("form.try", { unitType: COUNTY, formId, rows: [{ formId, rowId, values }] });

describe("a form that is tried", () => {
  it("is offered with the forms that units of each type owe", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openTry");
    const { data } = startOf(window.pages().at(-1)!.html) as {
      data: { unitTypes: { name: string; formIds: string[] }[] };
    };
    expect(data.unitTypes.find(({ name }) => name === COUNTY)?.formIds).toEqual(["activity", "ledger"]);
  });

  it("names what a unit would be told", async () => {
    const { problems } = await attempt("activity", "", { date: "2020-03-10", people: "许多" });
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(["task", "theme", "people"]));
  });

  it("is in order where a unit could submit it", async () => {
    const values = { date: "2020-03-10", task: "1 开办“大学习”课堂", theme: "第一讲", people: "40" };
    expect((await attempt("activity", "", values)).problems).toEqual([]);
  });

  it("may have any day of a campaign that has not begun, and none outside of it", async () => {
    const before = rig({ now: "2019-12-20T09:00:00+08:00" });
    await createCampaign(before);
    const values = { task: "1 开办“大学习”课堂", theme: "第一讲", people: "40" };
    const said = async (date: string) => {
      const rows = [{ formId: "activity", rowId: "", values: { ...values, date } }];
      const { problems } = await before.call("form.try", { unitType: COUNTY, formId: "activity", rows });
      return problems.map(({ text }) => text).join();
    };
    expect([await said("2020-03-10"), await said("2020-10-30")]).toEqual(["", ""]);
    expect(await said("2019-12-20")).toContain("不在活动期间");
    expect(await said("明天")).toContain("如果是今天填的，就是 2019-12-21");
  });

  it("computes what a table would", async () => {
    const { computed } = await attempt("ledger", "t1", { quantity: "2" });
    const row = office.rows("任务清单").find(({ taskId }) => taskId === "t1")!;
    expect(computed).toContainEqual({ row: `${row.number} ${row.title}`, label: "参与人次", value: "0" });
  });

  it("computes what a register would of its own row", async () => {
    const staff = byHand(office);
    const field = { form: "活动", kind: "数值", nature: "流量", inUse: "是" };
    await staff.typeRow("字段定义", {
      ...field,
      field: "hours",
      label: "时长",
      origin: "手工填写",
      order: 91,
    });
    await staff.typeRow("字段定义", {
      ...field,
      field: "each",
      label: "人均时长",
      origin: "两栏相除",
      sumOf: "时长、参与人次",
      nature: "比率",
      decimals: 2,
      order: 92,
    });
    const values = {
      date: "2020-03-10",
      task: "1 开办“大学习”课堂",
      theme: "第一讲",
      people: "20",
      hours: "66.5",
    };
    const { problems, computed } = await attempt("activity", "", values);
    expect(problems).toEqual([]);
    expect(computed).toEqual([{ row: "", label: "人均时长", value: "3.33" }]);
  });

  it("writes nothing", async () => {
    const before = JSON.stringify(office.host.view(office.host.spreadsheetId, OWNER).sheets);
    await attempt("ledger", "t1", { quantity: "2" });
    expect(JSON.stringify(office.host.view(office.host.spreadsheetId, OWNER).sheets)).toBe(before);
  });
});
