// 责任分工 of Qinhuangdao: given by a unit, listed in the head, taken over into the directory after a look at it.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { MONTHLY, OWNER, type Rig, rig } from "../../rig";
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
  it("says to the minute when they were given, as it is made and as it is built again", async () => {
    const times = () => office.rows("责任分工名单").map(({ at }) => at);
    await office.job("rollup");
    expect(times()).toEqual(["2020-03-20 09:00", ""]);
    await office.job("rollup");
    expect(times()).toEqual(["2020-03-20 09:00", ""]);
  });

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

describe("roles that a unit gave", () => {
  const sheet = () =>
    office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "单位名录")!;
  const roleOf = (unit: string) => {
    const at = office.rows("单位名录").findIndex(({ name }) => name === unit);
    return sheet().cells[`${at + 3},3`]?.d ?? "";
  };

  it("come into a column of the directory that is called like the field, by the same press", async () => {
    const { id: sheetId } = sheet();
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "insertColumns",
      sheetId,
      at: 3,
      count: 1,
    });
    const header = { kind: "values" as const, sheetId, row: 2, column: 3, values: [["第一责任人"]] };
    await office.host.edit(office.host.spreadsheetId, OWNER, header);
    await office.job("rollup");
    const { text, count } = await office.call("units.contacts", {});
    expect([count, text]).toEqual([1, expect.stringContaining("赵示例")]);
    await office.call("units.import", { text, openedOn: "" });
    expect(roleOf(GIVEN)).toBe("赵示例");
    expect(roleOf(WANTING)).toBe("");
    expect(await office.call("units.contacts", {})).toEqual({ text: "", count: 0 });
  });

  it("are drawn by other heads from that directory, where they keep a column of that name", async () => {
    const link = `https://docs.google.com/spreadsheets/d/${office.host.spreadsheetId}/edit#gid=${sheet().id}`;
    expect(await office.call("units.directory", { link })).toMatchObject({ count: 0 });
    const other = `单位名称\t第一责任人\n${GIVEN}\t李示例`;
    const { rows } = await office.call("units.preview", { text: other });
    expect(rows.map(({ effect }) => effect)).toEqual(["changed"]);
    await office.call("units.import", { text: other });
    expect(roleOf(GIVEN)).toBe("李示例");
  });
});
