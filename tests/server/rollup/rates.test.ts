// 报送率 beside 报送情况, and the page of one unit with all below it.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { OWNER } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";

const [EAST, GLASS, RIVER] = ["例东区总工会", "例明玻璃有限公司工会", "例河县总工会"] as const;

let office: AtWork;
beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00");
  await byHand(office).retype("单位名录", ["name", GLASS], "parent", EAST);
  for (const name of [EAST, RIVER]) {
    await office.enter(name, "2020-03-10", 40);
    await office.tick(name, "submit");
  }
  await office.job("collect");
  await office.host.advance("3 d");
  await office.job("rollup");
});

const lines = (scope: string) =>
  office.rows("报送率").filter((row) => row.scope === scope && row.period === "全部");
const tab = () =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "报送率")!;

describe("the tab 报送率", () => {
  it("tells the rates of everybody, of a county with the unit below it, and the places of a type", () => {
    expect(lines("全部")).toEqual([expect.objectContaining({ expected: "3", actual: "2", onTime: "2" })]);
    expect(lines("单位及下级")).toEqual([
      expect.objectContaining({ name: EAST, units: "2", expected: "2", actual: "1", rate: "50%" }),
    ]);
    expect(lines("单位").map(({ name, rank }) => [name, rank])).toEqual([
      [EAST, "1"],
      [RIVER, "1"],
      [GLASS, "1"],
    ]);
  });

  it("is written over what people did to it: words typed below, a column moved", async () => {
    const before = office.rows("报送率");
    await byHand(office).typeRow("报送率", { scope: "单位", name: "某个名字", rank: 1 });
    const move = { kind: "moveColumns" as const, sheetId: tab().id, at: 1, count: 1, to: 5 };
    await office.host.edit(office.host.spreadsheetId, OWNER, move);
    await office.job("rollup");
    expect(office.rows("报送率")).toEqual(before);
  });

  it("comes again where somebody deleted it", async () => {
    const before = office.rows("报送率");
    await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId: tab().id });
    await office.job("rollup");
    expect(office.rows("报送率")).toEqual(before);
  });
});

describe("the page of a unit with all below it", () => {
  it("holds the figures of these units under a title that names them", async () => {
    const asked = { name: "", formId: "", period: "" };
    const { sheet } = await office.call("print.build", {
      ...asked,
      what: "subtree",
      unitId: office.unitId(EAST),
    });
    const words = sheet.rows.flat().map(String);
    expect(words.join("\n")).toContain(`（${EAST}及下级）`);
    expect(words).toContain(GLASS);
    expect(words).not.toContain(RIVER);
  });
});
