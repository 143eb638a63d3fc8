// A unit of the same office fills a tab of the head workbook in place of a workbook of its own: the same checks, record and receipts.
import { beforeAll, describe, expect, it } from "@jest/globals";
import { createCampaign, type Rig, rig } from "../../rig";
import { typing } from "./leshan";

const OFFICE = "例机关工会";
const TAB = `单位页 ${OFFICE}`;
const MARCH = "2020年3月";

let office: Rig;
beforeAll(async () => {
  office = rig({ now: "2020-03-20T09:00:00+08:00" });
  await createCampaign(office);
  const text = [
    "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱",
    `${OFFICE}\t直属基层工会\t本簿单位页\t张示例\tjiguan@units.example`,
  ].join("\n");
  await office.call("units.import", { text });
  await office.job("distribute");
});

const row = (item: string) => office.rows(TAB).find((found) => found.item === item)!;
const quantity = () => Object.keys(row(MARCH)).find((key) => key.endsWith(".quantity"))!;

describe("the tab of a unit", () => {
  it("is made by 分发 with a row for each task of the ledger, and no workbook", () => {
    expect(office.rows("单位名录")[0]).toMatchObject({ workbookId: "", workbookState: "已分发" });
    const tasks = office.rows(TAB).filter(({ kind }) => kind === "任务");
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every(({ duty }) => duty === "")).toBe(true);
  });

  it("is collected into the record with the checks of any report, answered, and reviewed like any other", async () => {
    const type = typing(office);
    const [task] = office.rows(TAB).filter(({ kind }) => kind === "任务");
    await type(TAB, ["item", MARCH], "tick", "提交");
    await office.job("collect");
    expect(row(MARCH).answer).toContain("没有收下");
    await type(TAB, ["item", task!.item!], quantity(), 3);
    await type(TAB, ["item", MARCH], "tick", "提交");
    await office.job("collect");
    expect(row(MARCH)).toMatchObject({ tick: "", answer: expect.stringContaining("已收到第 1 稿") });
    expect(office.standing("台账汇总").map((line) => line.quantity)).toContain("3");
    const { items } = await office.call("review.queue", {});
    const [item] = items;
    expect(item).toMatchObject({ unit: OFFICE, canAccept: true });
    const reports = [{ unitId: item!.unitId, period: item!.period, revision: 1 }];
    expect((await office.call("review.accept", { reports })).accepted).toBe(1);
    expect(row(MARCH).asked).toContain("已接收");
  });

  it("is called to mind as what it is: the campaign, its own page, and whom to ask", async () => {
    await office.host.advance("2020-04-24T07:00:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("2020-04-24T12:00:00+08:00");
    const mail = office.host.mails().find(({ body }) => body.includes("请打开本单位的页"))!;
    expect(mail.body).toContain("“职工诵读活动”请报送：2020年4月");
    expect(mail.body).toContain("请联系例海市总工会");
    expect(mail.body).not.toMatch(/部门|节点/);
  });

  it("says at once what was decided: sent back with the reason, without waiting for the next 收取", async () => {
    const [item] = (await office.call("review.list", { filter: "accepted" })).items;
    const { unitId, period, revision } = item!;
    await office.call("review.return", { unitId, period, revision, reason: "请附上签到表" });
    expect(row(MARCH).asked).toMatch(/▲ 已退回，请附上签到表$/);
    expect(row(MARCH).answer).toMatch(/^2020-\d\d-\d\d \d\d:\d\d 已退回，请改好再选“提交”：请附上签到表$/);
    expect((await office.call("review.notify", {})).unnotified).toBe(0);
  });
});
