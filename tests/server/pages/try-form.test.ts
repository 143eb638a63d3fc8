// 试填: a form is judged as a unit's own would be, and nothing is written.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, OWNER, type Rig, rig, startOf } from "../../rig";

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

  it("computes what a table would", async () => {
    const { computed } = await attempt("ledger", "t1", { quantity: "2" });
    expect(computed).toContainEqual({ label: "参与人次", value: "0" });
  });

  it("writes nothing", async () => {
    const before = JSON.stringify(office.host.view(office.host.spreadsheetId, OWNER).sheets);
    await attempt("ledger", "t1", { quantity: "2" });
    expect(JSON.stringify(office.host.view(office.host.spreadsheetId, OWNER).sheets)).toBe(before);
  });
});
