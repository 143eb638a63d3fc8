// 考核得分 over several campaigns: a head takes the totals of another head of the office, as that was summed up last.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { OWNER } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";
import { withFunction } from "../trials/office";

const EAST = "例东区总工会";
const COPY = `function copyHead(title) { return SpreadsheetApp.getActive().copy(title).getId(); }`;
const link = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

let office: AtWork;
let other: string;
beforeAll(async () => {
  office = await atWork("2020-03-24T09:00:00+08:00", withFunction(COPY));
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  await office.host.advance("3 d");
  await byHand(office).typeRow("考核办法", { item: "及时", measure: "按时率", weight: 80 });
  await office.job("rollup");
  other = String((await office.host.run("copyHead", ["另一项活动"], { user: OWNER })).value);
});

const shown = () =>
  Object.values(
    office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === "考核得分")!.cells,
  ).map(({ d }) => d ?? "");
const give = (links: string) => byHand(office).retype("活动设置", ["key", "otherHeads"], "value", links);

describe("a row of 考核办法 that takes the total of another campaign", () => {
  it("counts what that head gave, and says as at when", async () => {
    await byHand(office).typeRow("考核办法", {
      item: "另一项活动",
      measure: "其他活动得分",
      weight: 20,
      full: 100,
      campaign: link(other),
    });
    await give(link(other));
    await office.job("rollup");
    // 80 there, of 100: 16 of 20 points here, beside the 80 of this campaign.
    const row = shown().slice(shown().indexOf(EAST), shown().indexOf(EAST) + 10);
    expect(row).toEqual([EAST, "1/1", "80.00", "80", "16.00", "96.00", "100.00", "96.00", "0.00", "96.00"]);
    expect(shown().join("\n")).toMatch(/另一项活动取自“职工诵读活动”的总分（.*2020.*）/);
  });

  it("is printed with the same figures", async () => {
    const none = { name: "", formId: "", period: "", unitId: "" };
    const { sheet } = await office.call("print.build", { ...none, what: "scores" });
    expect(sheet.rows.find((row) => row.includes(EAST))).toEqual(expect.arrayContaining([16, 96]));
  });

  it("is named by 检查 where that campaign is none of the office's other ones", async () => {
    const hand = byHand(office);
    await hand.retype("考核办法", ["item", "另一项活动"], "campaign", "没有的活动");
    const named = async () => {
      const { findings } = await office.call("check.repair", {});
      return findings.filter(({ text }) => text.includes("不是活动设置“其他活动的总表”里的活动"));
    };
    expect(await named()).toEqual([
      expect.objectContaining({ tab: "考核办法", text: expect.stringContaining("没有的活动") }),
    ]);
    await hand.retype("考核办法", ["item", "另一项活动"], "campaign", link(other));
    expect(await named()).toEqual([]);
  });

  it("gives nothing and says why, where the head is not named any more", async () => {
    await give("");
    await office.job("rollup");
    expect(shown().join("\n")).toContain("“另一项活动”没有计入：读不到");
    const row = shown().slice(shown().indexOf(EAST), shown().indexOf(EAST) + 10);
    expect(row).toEqual([EAST, "1/1", "80.00", "—", "—", "80.00", "80.00", "80.00", "0.00", "80.00"]);
  });
});
