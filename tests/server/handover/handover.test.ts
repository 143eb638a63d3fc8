// The office's clerk changes: 李示例 of the office takes the campaign over from the account that made it, on 12 March 2020.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type AtWork, atWork, OWNER, STAFF, UNITS, unitTab } from "../at-work";
import { byHand } from "../by-hand";
import { handedOver, takingEnded } from "./office";

const [EAST, GLASS] = UNITS.map(([name]) => name) as [string, string];
const LATER = "xin.shili@qhd-office.example";

let office: AtWork;
let running: Snapshot;
beforeAll(async () => {
  office = await atWork();
  await office.call("clock.start", {});
  await office.host.advance("2 h");
  running = office.host.snapshot();
});
beforeEach(() => office.host.restore(running));

const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value;
const ticksOf = (user: string) => office.host.triggers().filter((trigger) => trigger.user === user).length;
const logged = (action: string) => office.rows("操作日志").filter((row) => row.action === action);
const states = () => office.standing("报表记录").map(({ unit, state }) => [unit, state]);

describe("移交", () => {
  it("changes nothing until the other takes over: the owner's clock runs on, and the owner can take it back", async () => {
    const told = await office.call("handover.offer", { to: STAFF });
    expect(told).toMatchObject({ phase: "offered", from: OWNER, to: STAFF, isRunning: true, workbooks: 3 });
    expect([setting("ownerAccount"), ticksOf(OWNER), ticksOf(STAFF)]).toEqual([OWNER, 1, 0]);
    expect(await office.call("handover.withdraw", {})).toMatchObject({ phase: "none", owner: OWNER });
    expect(logged("移交").concat(logged("取消移交"))).toHaveLength(2);
  });

  it("is only for whoever may edit the head workbook, and only the owner's to give", async () => {
    await expect(office.call("handover.offer", { to: "wai@elsewhere.example" })).rejects.toMatchObject({
      problems: [{ code: "handover.notEditor" }],
    });
    await expect(office.call("handover.offer", { to: STAFF }, STAFF)).rejects.toThrow(OWNER);
  });

  it("tells the new account which workbooks it cannot work with, and what to do", async () => {
    const all = { looked: 3, total: 3, problems: [] };
    expect(await office.call("handover.check", { from: 0 }, STAFF)).toEqual(all);
    // A colleague who came after the workbooks were handed out may look at one of them.
    office.host.share(office.host.spreadsheetId, LATER, "writer");
    office.host.share(office.workbook(GLASS), LATER, "reader");
    const { problems } = await office.call("handover.check", { from: 0 }, LATER);
    expect(problems.map(({ code }) => code)).toEqual(UNITS.map(() => "handover.readOnly"));
    expect(problems[0]!.text).toContain(`请 ${OWNER} 再点一次“分发填报表”`);
  });
});

describe("接手", () => {
  it("finds open to it also the workbook of a unit that has closed and still owes a report", async () => {
    await byHand(office).retype("单位名录", ["name", GLASS], "closedOn", "2020-03-26");
    await office.call("clock.stop", {});
    await office.host.advance("2020-03-26T09:00:00+08:00");
    office.host.share(office.host.spreadsheetId, LATER, "writer");
    await office.job("distribute");
    await office.call("handover.offer", { to: LATER });
    expect(await office.call("handover.check", { from: 0 }, LATER)).toEqual({
      looked: 3,
      total: 3,
      problems: [],
    });
    await office.call("handover.take", { reason: "", unopened: 0 }, LATER);
    await office.enter(GLASS, "2020-03-13", 12);
    await office.tick(GLASS, "submit");
    expect((await office.job("collect", LATER)).problems).toEqual([]);
    expect(office.home(GLASS).receipt).toContain("第 1 稿");
  });

  it("makes the new account owner, with the one clock; the old trigger removes itself", async () => {
    await handedOver(office);
    expect([setting("ownerAccount"), ticksOf(STAFF)]).toEqual([STAFF, 1]);
    await office.host.advance("2 h");
    expect([ticksOf(OWNER), ticksOf(STAFF)]).toEqual([0, 1]);
    expect(logged("接手")).toMatchObject([{ record: STAFF, before: OWNER }]);
    expect(office.host.mails().filter(({ subject }) => subject.includes("接手"))).toEqual([]);
  });

  it("asks for a reason where nobody handed over, and writes it to whoever did not", async () => {
    const take = (reason: string) => office.call("handover.take", { reason, unopened: 0 }, STAFF);
    await expect(take("")).rejects.toThrow("没有把本活动移交给您");
    expect(await take("王示例已调离，账号停用")).toMatchObject({ phase: "taken", owner: STAFF, from: OWNER });
    const [mail] = office.host.mails().filter(({ subject }) => subject.includes("接手"));
    expect(mail!.to).toContain(OWNER);
    expect(mail!.body).toContain("王示例已调离");
  });

  it("collects what units send by day, though Drive tells the new account of no change", async () => {
    await handedOver(office);
    await office.host.advance("2 h");
    await office.enter(EAST, "2020-03-10", 40);
    await office.tick(EAST, "submit");
    await office.host.advance("90 min");
    expect(states()).toEqual([[EAST, "已提交"]]);
  });

  it("lets the new account push changes into the workbooks that the old one made", async () => {
    await handedOver(office);
    await byHand(office).retype(
      "任务清单",
      ["title", office.rows("任务清单")[0]!.title!],
      "title",
      "开办新学习课堂",
    );
    expect((await office.job("push", STAFF)).problems).toEqual([]);
    const { cells } = unitTab(office, EAST, "首页");
    expect(Object.values(cells).some(({ d }) => d?.includes("开办新学习课堂"))).toBe(true);
  });

  it("makes workbooks of new units alone, and says whose the others are", async () => {
    await handedOver(office);
    const before = office.rows("单位名录").map(({ name, workbookId }) => [name, workbookId]);
    const list =
      "单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n例新镇工会\t县（区）总工会\t网络表格\t新示例\txin@units.example";
    await office.call("units.import", { text: list }, STAFF);
    const { problems } = await office.job("distribute", STAFF);
    expect(problems.map(({ code }) => code)).toContain("share.others");
    const after = office.rows("单位名录").map(({ name, workbookId }) => [name, workbookId]);
    expect(after.slice(0, 3)).toEqual(before);
    const made = office.host
      .files()
      .filter(({ owner, appProperties }) => owner === STAFF && appProperties.unit);
    expect(made).toHaveLength(1);
    // Once more: nothing is made a second time.
    await office.job("distribute", STAFF);
    expect(office.rows("单位名录").map(({ name, workbookId }) => [name, workbookId])).toEqual(after);
  });

  it("can be taken back by the account that had it before", async () => {
    await handedOver(office);
    await office.host.advance("2 h");
    await office.call("handover.offer", { to: OWNER }, STAFF);
    expect(await office.call("handover.take", { reason: "", unopened: 0 })).toMatchObject({ owner: OWNER });
    await office.host.advance("2 h");
    expect([ticksOf(OWNER), ticksOf(STAFF)]).toEqual([1, 0]);
    await office.enter(EAST, "2020-03-10", 40);
    await office.tick(EAST, "submit");
    await office.host.advance("90 min");
    expect(states()).toEqual([[EAST, "已提交"]]);
  });

  it("takes what was ticked before midnight of the due day as in time", async () => {
    const due = await atWork("2020-03-25T21:00:00+08:00");
    await due.call("clock.start", {});
    await handedOver(due);
    await due.host.advance("2020-03-25T23:20:00+08:00");
    await due.enter(EAST, "2020-03-10", 40);
    await due.tick(EAST, "submit");
    await due.host.advance("2 h");
    expect(due.standing("报表记录").map(({ unit, onTime }) => [unit, onTime])).toEqual([[EAST, "是"]]);
  });

  it("leaves one clock wherever it is broken off, and is completed by one more press", () =>
    takingEnded(office, 9));
});
