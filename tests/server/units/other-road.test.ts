// Units whose addresses Google cannot share with report another way by one press, and are told what is true now.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { PageData } from "../../../src/core/wire/procedures";
import { startOf } from "../../rig";
import { type AtWork, atWork, endedAt, OWNER, pasted, STAFF } from "../at-work";
import { byHand } from "../by-hand";
import { ADDRESS, linksTo, workBehind } from "../link/visitor";

const BAY = "例湾新区总工会";
const MILL = "例磨坊工会";
const EAST = "例东区总工会";

let office: AtWork;
let start: ReturnType<AtWork["host"]["snapshot"]>;
beforeEach(() => office.host.restore(start));
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  await office.call("units.import", {
    text: pasted([
      [BAY, "县（区）总工会", "sun@163.com"],
      [MILL, "直属基层工会", "zhou@163.com"],
    ]),
  });
  await office.job("distribute");
  start = office.host.snapshot();
});

const withPage = () => byHand(office).retype("活动设置", ["key", "linkAddress"], "value", ADDRESS);
const row = (unit: string) => office.rows("单位名录").find(({ name }) => name === unit)!;
const mailsTo = (mail: string) => office.host.mails().filter(({ to }) => String(to).includes(mail));
const move = (channel: "link" | "xlsx", units = [BAY, MILL], user?: string) =>
  office.call("units.move", { unitIds: units.map(office.unitId), channel }, user);

describe("units that cannot be shared with", () => {
  it("are offered another road at the end of 分发, and get their links by mail at once", async () => {
    await withPage();
    const { unshared } = await office.job("distribute");
    expect(unshared).toEqual({
      units: [BAY, MILL].map((name) => ({ name, unitId: office.unitId(name) })),
      hasPage: true,
    });
    expect(mailsTo("163.com")).toEqual([]);
    expect(await move("link")).toMatchObject({ moved: 2, sent: 2, problems: [] });
    expect([row(BAY).channel, row(BAY).workbookState]).toEqual(["填报链接", "已分发"]);
    const [key] = linksTo(office.host, "sun@163.com");
    expect((await workBehind(office, key!)).unit).toBe(BAY);
    for (const { body } of mailsTo("163.com")) expect(body).not.toContain("docs.google.com");
    const lines = office.rows("操作日志").filter(({ action }) => action === "改填报方式");
    expect(lines.map(({ record, before, after }) => [record, before, after])).toEqual([
      [BAY, "网络表格", "填报链接"],
      [MILL, "网络表格", "填报链接"],
    ]);
  });

  it("are told nothing twice by the next 分发 or the clock, and are offered nothing more", async () => {
    await withPage();
    await move("link");
    const { unshared, problems } = await office.job("distribute");
    expect([unshared, problems]).toEqual([undefined, []]);
    await office.call("clock.start", {});
    await office.host.run("tick", [], { user: OWNER });
    expect(mailsTo("sun@163.com").filter(({ subject }) => subject.includes("建好"))).toHaveLength(1);
  });

  it("get the file where they are to report by file, which only the owner account can send", async () => {
    await expect(move("xlsx", [BAY], STAFF)).rejects.toThrow("建表账号");
    expect(row(BAY).channel).toBe("网络表格");
    expect(await move("xlsx", [BAY])).toMatchObject({ moved: 1, sent: 1 });
    const [mail] = mailsTo("sun@163.com");
    expect(mail!.attachments).toHaveLength(1);
    expect(mail!.body).not.toContain("docs.google.com");
    expect(row(MILL).channel).toBe("网络表格");
  });

  it("stay as they are where there is no page for links", async () => {
    await expect(move("link")).rejects.toThrow("填报网址");
    expect(row(BAY).channel).toBe("网络表格");
  });

  it("are the only ones that are moved", async () => {
    await withPage();
    expect(await move("link", [EAST])).toMatchObject({ moved: 0, sent: 0 });
    expect(row(EAST).channel).toBe("网络表格");
  });

  it("hear of the change where the first mail had told them of the workbook", async () => {
    await withPage();
    // Its contact has another address by now, beside the one that was let in.
    await byHand(office).retype("单位名录", ["name", EAST], "contactMail", "wang@units.example wang@163.com");
    await office.job("distribute");
    expect(row(EAST).workbookState).toBe("未能共享");
    await move("link", [EAST]);
    const [mail] = mailsTo("wang@units.example").slice(-1);
    expect(mail!.subject).toContain("填报方式改了");
    expect(mail!.body).toContain(`${ADDRESS}?k=`);
    expect(mail!.body).not.toContain("docs.google.com");
    expect(linksTo(office.host, "wang@163.com")).toHaveLength(1);
  });

  it("are moved and told wherever the press is broken off, nobody twice, or may be pressed again", async () => {
    await withPage();
    const unitIds = [BAY, MILL].map(office.unitId);
    const request = JSON.stringify({ name: "units.move", input: { unitIds, channel: "link" } });
    const press = () => office.host.run("rpc", [request], { user: OWNER, cause: "rpc" });
    await endedAt(office.host, 9, press, async () => {
      await office.host.advance("20 min");
      await office.call("units.move", { unitIds, channel: "link" });
      await office.call("clock.start", {});
      await office.host.run("tick", [], { user: OWNER });
      for (const [unit, mail] of [
        [BAY, "sun@163.com"],
        [MILL, "zhou@163.com"],
      ] as const) {
        expect(row(unit).channel).toBe("填报链接");
        const log = office
          .rows("提醒日志")
          .filter((line) => line.unit === unit && line.rule === "填报表通知");
        expect(log).toHaveLength(1);
        expect(["已发送", "不确定"]).toContain(log[0]!.state);
        const told = mailsTo(mail).filter(({ subject }) => subject.includes("建好"));
        expect(told.length).toBeLessThanOrEqual(1);
        if (log[0]!.state === "已发送") expect(told).toHaveLength(1);
      }
    });
  });
});

describe("units whose way to report was changed in 单位名录", () => {
  const retype = (column: string, value: string) =>
    byHand(office).retype("单位名录", ["name", EAST], column, value);
  const told = (mail: string) => mailsTo(mail).at(-1)!;
  const logged = (action: string) =>
    office
      .rows("操作日志")
      .filter((line) => line.record === EAST && line.action === action)
      .map(({ before, after }) => [before, after]);

  it("hear by mail on 分发 how they report now, once a change, and the log says so", async () => {
    await retype("channel", "填报链接");
    const handOut = async () => {
      const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
      await window.click("openDistribute");
      return startOf(window.pages().at(-1)!.html).data as PageData["job"];
    };
    // Without a page nobody loses a workbook for a link that does not come.
    expect((await handOut()).blocked!.join()).toContain("填报网址");
    await withPage();
    const { explain, blocked } = await handOut();
    expect(blocked).toBeUndefined();
    expect(explain.join()).toContain(`其中填报方式改了的 1 个（${EAST}）`);
    await office.job("distribute");
    expect(told("wang@units.example").subject).toContain("填报方式改了");
    expect(told("wang@units.example").body).toContain(`${ADDRESS}?k=`);
    expect(told("wang@units.example").body).toContain("有问题请联系");
    expect(told("wang@units.example").body).not.toContain("docs.google.com");
    const count = office.host.mails().length;
    await office.job("distribute");
    expect(office.host.mails()).toHaveLength(count);
    await retype("channel", "表格邮件");
    await office.job("distribute");
    expect(told("wang@units.example").attachments).toHaveLength(1);
    expect(told("wang@units.example").body).toContain("填报链接不能用了");
    await retype("channel", "网络表格");
    await office.job("distribute");
    expect(told("wang@units.example").body).toContain(row(EAST).workbookUrl);
    expect(told("wang@units.example").body).not.toContain("网络表格链接不用再打开");
    expect(office.host.mails()).toHaveLength(count + 2);
    expect(logged("改填报方式")).toEqual([
      ["网络表格", "填报链接"],
      ["填报链接", "表格邮件"],
      ["表格邮件", "网络表格"],
    ]);
  });

  it("tell a new contact what is late, and the log names both contacts, whichever round finds it", async () => {
    await withPage();
    await retype("channel", "填报链接");
    await office.job("distribute");
    await office.host.advance("2020-03-26T10:00:00+08:00");
    await retype("contactMail", "qian@units.example");
    await office.job("distribute");
    expect(told("qian@units.example").body).toMatch(/已经到期.*\n· .*2020年3月（截止 2020-03-25）：尚未报送/);
    expect(logged("调整权限").at(-1)).toEqual(["w***@units.example", "q***@units.example"]);
    await retype("contactMail", "sun@units.example");
    await office.host.advance("2020-03-27T00:30:00+08:00");
    await office.call("clock.start", {});
    await office.host.run("tick", [], { user: OWNER });
    await office.host.advance("2020-03-27T08:30:00+08:00");
    await office.host.run("tick", [], { user: OWNER });
    expect(mailsTo("sun@units.example").map(({ subject }) => subject)[0]).toContain("填报表已建好");
    expect(logged("调整权限").at(-1)).toEqual(["q***@units.example", "s***@units.example"]);
  });
});
