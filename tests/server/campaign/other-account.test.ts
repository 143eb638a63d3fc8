// An account that speaks one language at work in a campaign of the other: what the program writes into cells is what their rules take.
import { describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { MONTHLY, OWNER, rig, startOf } from "../../rig";
import { byHand } from "../by-hand";

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

describe("what an English account reads of a Chinese campaign", () => {
  it("is English, and calls tabs, boxes and channels what they are called there", async () => {
    const office = await handedOut("en_GB", "zh", "Online workbook");
    expect((await office.job("collect")).next).toContain("提交 (Submit) on their 首页 (Front page)");
    await byHand(office).retype("单位名录", ["name", "例东区总工会"], "openedOn", "somewhen");
    await office.host.advance("2020-03-27T09:00:00+08:00");
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    const opened = async (item: string) => {
      expect((await window.click(item)).error).toBeFalsy();
      return startOf(window.pages().at(-1)!.html);
    };
    const check = await opened("openCheck");
    expect(check.names?.tabs.Units).toBe("单位名录");
    const { findings } = check.data as PageData["check"];
    expect(findings.length).toBeGreaterThan(0);
    for (const { text } of findings) expect(text).toMatch(/^[^\p{Script=Han}]*(tab|Tab|“)[\s\S]*[a-z]{3}/u);
    const job = (await opened("openDistribute")).data as PageData["job"];
    expect(job.explain.join(" ")).toContain("“网络表格 (Online workbook)”");
    await byHand(office).retype("单位名录", ["name", "例东区总工会"], "openedOn", "2020-03-01");
    const [late] = ((await opened("openChase")).data as PageData["chase"]).items;
    expect(late!.channel).toBe("Online workbook");
    expect(late!.matters.join()).toMatch(/due 2020-03-25.*: not yet sent/);
  });

  it("is plain English where the campaign is, and plain Chinese for a Chinese account", async () => {
    const english = await handedOut("en_GB", "en", "Online workbook");
    expect((await english.job("collect")).next).toContain("tick Submit on their Front page");
    const chinese = await handedOut("zh_CN", "zh", "网络表格");
    expect((await chinese.job("collect")).next).toContain("单位在首页勾选“提交”");
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
