// An account that speaks one language at work in a campaign of the other: what the program writes into cells is what their rules take.
import { describe, expect, it } from "@jest/globals";
import { clerkOf } from "../../clerk";
import { MONTHLY, OWNER, rig } from "../../rig";

const CAMPAIGN = {
  documentNumber: "",
  issuer: "例海市总工会",
  reportMail: "",
  reportPhone: "",
  start: "2020-03-01",
  end: "2020-08-31",
  period: MONTHLY,
};

async function handedOut(locale: string, language: "zh" | "en", channel: string) {
  const office = rig({ locale });
  await office.call("campaign.create", {
    ...CAMPAIGN,
    title: "职工诵读活动",
    template: "qinhuangdao-2020",
    language,
  });
  const text = `Unit name\tType\tChannel\tContact e-mail\n例东区总工会\t区级\t${channel}\tclerk@units.example`;
  await office.call("units.import", { text, newTypes: ["区级"] });
  expect((await office.job("distribute")).problems).toEqual([]);
  return office;
}

describe("an English account in a Chinese campaign", () => {
  it("adds a unit type, hands out and grants an extension, all in the words of the tabs", async () => {
    const office = await handedOut("en_GB", "zh", "Online workbook");
    const [unit] = office.rows("单位名录");
    expect([unit!.channel, unit!.workbookState]).toEqual(["网络表格", "已分发"]);
    expect(office.rows("单位类型").find(({ name }) => name === "区级")?.reports).toBe("是");
    const clerk = clerkOf(office, "例东区总工会");
    const home = clerk.sheet("首页");
    const [row] = Object.entries(home.cells)
      .find(([, { d }]) => d === "问题 1 →")![0]
      .split(",");
    await office.host.edit(clerk.workbookId, clerk.mail, {
      ...{ kind: "values", sheetId: home.id, row: Number(row), column: 4 },
      values: [["延期：2020年3月，到2020-04-02，人手不够"]],
    });
    await office.job("collect");
    expect(office.rows("例外").map(({ kind, state }) => [kind, state])).toEqual([["延期", "申请中"]]);
    expect(office.rows("签收和答复").map(({ kind }) => kind)).toEqual(["问题困难"]);
  });
});

describe("a Chinese account in an English campaign", () => {
  it("adds a unit type and hands out in English", async () => {
    const office = await handedOut("zh_CN", "en", "网络表格");
    const [unit] = office.rows("Units");
    expect([unit!.channel, unit!.workbookState]).toEqual(["Online workbook", "Handed out"]);
    expect(office.rows("Unit types").find(({ name }) => name === "区级")?.reports).toBe("Yes");
    expect(office.host.view(office.host.spreadsheetId, OWNER).sheets.map(({ name }) => name)).toContain(
      "Units",
    );
  });
});
