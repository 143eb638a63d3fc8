// 登记单位: a list that is pasted again changes what changed, and what is refused takes nothing with it unseen.
import { beforeEach, describe, expect, it } from "@jest/globals";
import { createCampaign, type Rig, rig } from "../../rig";
import { type ByHand, byHand } from "../by-hand";

const HEADER = "单位名称\t单位类型\t上级单位\t简称\t停用日期\t邮箱";
const COUNTY = "例河县总工会\t县（区）总工会\t\t例河\t\twang@units.example";
const TOWN = "例镇工会\t直属基层工会\t例河县总工会\t\t\tli@units.example";
const list = (...rows: string[]) => [HEADER, ...rows].join("\n");

let office: Rig;
let staff: ByHand;
beforeEach(async () => {
  office = rig();
  staff = byHand(office);
  await createCampaign(office);
});
const paste = (text: string) => office.call("units.import", { text });
const preview = async (text: string) => (await office.call("units.preview", { text })).rows;
const directory = () => office.rows("单位名录");
const unitNamed = (name: string) => directory().find((row) => row.name === name)!;

describe("a list pasted for the second time", () => {
  it("changes nothing when nothing in it changed, whatever people wrote beside it", async () => {
    await paste(list(COUNTY, TOWN));
    await staff.retype("单位名录", ["name", "例镇工会"], "note", "搬到新街");
    const before = directory();
    expect(await paste(list(COUNTY, TOWN))).toEqual({ added: 0, changed: 0, refused: 0 });
    expect(directory()).toEqual(before);
  });

  it("puts a listed unit under one that comes with the same list, by its name", async () => {
    await paste(list("例镇工会\t直属基层工会\t\t\t\tli@units.example"));
    expect(await paste(list(COUNTY, TOWN))).toEqual({ added: 1, changed: 1, refused: 0 });
    expect(unitNamed("例镇工会").parent).toBe("例河县总工会");
  });

  it("writes a new closing day and short name and leaves the cells beside them alone", async () => {
    await paste(list(COUNTY, TOWN));
    const before = unitNamed("例镇工会");
    expect((await preview(list(TOWN.replace("\t\t\tli", "\t镇工会\t2020/9/1\tli"))))[0]!.effect).toBe(
      "changed",
    );
    await paste(list(TOWN.replace("\t\t\tli", "\t镇工会\t2020/9/1\tli")));
    expect(unitNamed("例镇工会")).toEqual({ ...before, aliases: "镇工会", closedOn: "2020-09-01" });
  });

  it("knows a unit by its short name and does not rename it", async () => {
    await paste(list(COUNTY));
    await paste("单位名称\t电话\n例河\t13800001234");
    expect(directory()).toHaveLength(1);
    expect(unitNamed("例河县总工会").contactPhone).toBe("13800001234");
  });
});

describe("a unit whose parent is refused", () => {
  const wrong = COUNTY.replace("县（区）总工会", "县城");

  it("is refused with it, down to the last below, and says why", async () => {
    const below = "例村工会\t直属基层工会\t例镇工会\t\t\tzhao@units.example";
    const rows = await preview(list(wrong, TOWN, below));
    expect(rows.map(({ effect }) => effect)).toEqual(["refused", "refused", "refused"]);
    expect(rows[1]!.problems.map(({ text }) => text).join()).toContain("例河县总工会");
    expect(await paste(list(wrong, TOWN, below))).toEqual({ added: 0, changed: 0, refused: 3 });
    expect(directory()).toEqual([]);
  });

  it("comes in with it once it is mended", async () => {
    await paste(list(wrong, TOWN));
    expect(await paste(list(COUNTY, TOWN))).toEqual({ added: 2, changed: 0, refused: 0 });
    expect(unitNamed("例镇工会").parent).toBe("例河县总工会");
  });
});

describe("a row that is refused", () => {
  it("comes with the type or parent that was probably meant", async () => {
    await paste(list(COUNTY));
    const [row] = await preview("单位名称\t单位类型\t上级单位\n例镇工会\t直属基层\t例河县工会");
    expect(Object.fromEntries(row!.fixes.map(({ column, value }) => [column, value]))).toEqual({
      unitType: "直属基层工会",
      parent: "例河县总工会",
    });
  });
});

describe("a list that names a unit type nobody has defined", () => {
  const harbour = "单位名称\t单位类型\n例港工会\t港务系统\n例滩工会\t海滨";

  it("comes in with the types that are added at a press, and these alone are in 单位类型 afterwards", async () => {
    const before = office.rows("单位类型");
    const sent = { text: harbour, newTypes: ["港务系统", "渔政系统"] };
    expect((await office.call("units.preview", sent)).rows.map(({ effect }) => effect)).toEqual([
      "new",
      "refused",
    ]);
    expect(office.rows("单位类型")).toEqual(before);
    expect(await office.call("units.import", sent)).toEqual({ added: 1, changed: 0, refused: 1 });
    expect(office.rows("单位类型").slice(before.length)).toMatchObject([{ name: "港务系统", reports: "是" }]);
    await paste("单位名称\t单位类型\n例湾工会\t港务系统");
    expect(directory().map(({ name }) => name)).toEqual(["例港工会", "例湾工会"]);
  });
});
