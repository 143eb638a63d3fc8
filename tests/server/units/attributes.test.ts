// 单位属性: a figure that the office keeps beside each unit in a column of its own, which quotas go by.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, OWNER, type Rig, rig } from "../../rig";
import { byHand } from "../by-hand";

const LIST = "单位名称\t单位类型\n例东区总工会\t县（区）总工会\n例西区总工会\t县（区）总工会";
const HEADER_ROW = 2;

let office: Rig;
beforeAll(async () => {
  office = rig();
  await createCampaign(office);
  await office.call("units.import", { text: LIST });
});

const sheet = () =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "单位名录")!;
const type = (row: number, column: number, value: string | number) =>
  office.host.edit(office.host.spreadsheetId, OWNER, {
    kind: "values",
    sheetId: sheet().id,
    row,
    column,
    values: [[value]],
  });
const gaps = async () => {
  await office.job("rollup");
  return office.rows("报送情况").map(({ gap }) => gap);
};

describe("a column that a clerk adds to 单位名录", () => {
  it("is a figure by its header, which a quota of so many per thousand goes by", async () => {
    const { id: sheetId, columns } = sheet();
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "insertColumns",
      sheetId,
      at: 3,
      count: 1,
    });
    expect(sheet().columns).toBe(columns + 1);
    await type(HEADER_ROW, 3, "职工数");
    await type(3, 3, 1200);
    await type(4, 3, "900");
    await byHand(office).typeRow("指标与配额", {
      indicatorId: "staff",
      indicator: "集中学习",
      unitWord: "场",
      nature: "流量",
      origin: "活动计数",
      unitType: "县（区）总工会",
      min: 2,
      attribute: "职工数",
      per: 1000,
    });
    const [east, west] = await gaps();
    expect(east).toContain("集中学习 3场");
    expect(west).toContain("集中学习 2场");
    const { findings } = await office.call("check.repair", {});
    expect(findings.filter(({ text }) => text.includes("职工数"))).toEqual([]);
  });

  it("is known to 登记单位: in its form, in a pasted list, and nothing beside it changes", async () => {
    const before = office.rows("单位名录");
    const { rows } = await office.call("units.preview", { text: "单位名称\t职工数\n例西区总工会\t2,100" });
    expect(rows[0]).toMatchObject({ effect: "changed", shown: { "attr:职工数": "2100" } });
    await office.call("units.import", { text: "单位名称\t职工数\n例西区总工会\t2,100" });
    expect(office.text(office.host.spreadsheetId, "单位名录", 4, 3)).toBe("2100");
    expect(office.rows("单位名录").map(({ "": _figure, ...rest }) => rest)).toEqual(
      before.map(({ "": _figure, ...rest }) => rest),
    );
    expect((await gaps())[1]).toContain("集中学习 5场");
  });

  it("that holds no numbers is a remark, and what is no number is named in a list", async () => {
    const [row] = (await office.call("units.preview", { text: "单位名称\t职工数\n例西区总工会\t很多" })).rows;
    expect(row).toMatchObject({ effect: "refused", problems: [{ field: "attr:职工数" }] });
  });
});
