// 责任分工 of Qinhuangdao: given by a unit, listed in the head, taken over into the directory after a look at it.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { MONTHLY, type Rig, rig } from "../../rig";
import { pasted } from "../at-work";

const GIVEN = "例东区总工会";
const WANTING = "例山区总工会";
const ROLES = {
  head: "赵示例",
  leader: "钱示例",
  department: "宣教部",
  body: GIVEN,
  person: "孙示例",
  phone: "0335-3650001",
};

let office: Rig;
beforeAll(async () => {
  office = rig({ now: "2020-03-20T09:00:00+08:00" });
  await office.call("campaign.create", {
    template: "qinhuangdao-2020",
    title: "职工诵读活动",
    documentNumber: "",
    issuer: "例海市总工会",
    reportMail: "",
    reportPhone: "",
    start: "2020-03-06",
    end: "2020-10-31",
    period: MONTHLY,
  });
  await office.call("units.import", {
    text: pasted(
      [GIVEN, WANTING].map((name) => [name, "县（区）总工会", "wang@units.example"] as const),
      "代填",
    ),
  });
  const { unitId } = office.rows("单位名录").find(({ name }) => name === GIVEN)!;
  const yes = ["classrooms", "groupsSet", "studyPlan", "activities", "scheme", "ledgerKept"];
  await office.call("report.submitFor", {
    unitId: unitId!,
    period: "r2.once",
    zero: false,
    rows: [
      { formId: "organisation", rowId: "", values: Object.fromEntries(yes.map((field) => [field, "是"])) },
      { formId: "responsibility", rowId: "", values: ROLES },
    ],
  });
}, 60_000);

const list = () => office.rows("责任分工名单").map((row) => [row.unit, row.state, row["field.person"]]);

describe("the list of roles in the head", () => {
  it("is built with 汇总, and built again in its place", async () => {
    await office.job("rollup");
    expect(list()).toEqual([
      [GIVEN, "✓ 已报", "孙示例"],
      [WANTING, "● 未报", ""],
    ]);
    await office.job("rollup");
    expect(list()).toHaveLength(2);
  });

  it("names in 报送情况 who has not given them once they are due", async () => {
    await office.host.advance("2020-04-02T09:00:00+08:00");
    await office.job("rollup");
    const row = office.rows("报送情况").find(({ unit }) => unit === WANTING)!;
    expect(row["r2.once"]).toContain("缺报");
  });
});

describe("the contact that a unit gave", () => {
  it("stands in a list to be looked through; the directory changes by the press that takes it in", async () => {
    const contact = () => {
      const { contactName, contactPhone, contactMail } = office
        .rows("单位名录")
        .find(({ name }) => name === GIVEN)!;
      return [contactName, contactPhone, contactMail];
    };
    const { text, count } = await office.call("units.contacts", {});
    expect(count).toBe(1);
    expect(contact()).toEqual(["张示例", "", "wang@units.example"]);
    const { rows } = await office.call("units.preview", { text, openedOn: "" });
    expect(rows.map(({ effect }) => effect)).toEqual(["changed"]);
    await office.call("units.import", { text, openedOn: "" });
    expect(contact()).toEqual(["孙示例", "0335-3650001", "wang@units.example"]);
    expect(await office.call("units.contacts", {})).toEqual({ text: "", count: 0 });
  });
});
