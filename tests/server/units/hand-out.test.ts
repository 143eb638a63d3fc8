// 分发: what it says before it starts, how it is stopped, and the first mail to a unit.
import { beforeEach, describe, expect, it } from "@jest/globals";
import { explore } from "apps-script-host";
import type { Output, PageData } from "../../../src/core/wire/procedures";
import { createCampaign, OWNER, type Rig, rig, STAFF, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { requestOf } from "../trials/office";
import { replyOf, runs } from "../trials/stories";

const HEADER = "单位名称\t单位类型\t填报方式\t邮箱\t停用日期";
const EAST = "例东区总工会\t县（区）总工会\t网络表格\twang@units.example\t";
const WEST = "例西区总工会\t县（区）总工会\t网络表格\tli@units.example\t";
const MILL = "例明厂工会\t直属基层工会\t代填\t\t";
const OLD = "例旧厂工会\t直属基层工会\t网络表格\tzhao@units.example\t2020-01-01";

let office: Rig;
beforeEach(async () => {
  office = rig();
  await createCampaign(office);
});
const enter = (...rows: string[]) => office.call("units.import", { text: [HEADER, ...rows].join("\n") });
const opened = async (user = OWNER) => {
  const window = await office.host.openWindow(office.host.spreadsheetId, user);
  // The first press after an update may show the checklist.
  await window.click("openDistribute");
  await window.click("openDistribute");
  const page = window.pages().at(-1)!;
  return startOf(page.html).data as PageData["job"];
};
const explained = async (user = OWNER) => (await opened(user)).explain;
const mails = () => office.host.mails();
const mailsTo = (mail: string) => mails().filter(({ to }) => String(to).includes(mail));
const states = () => office.rows("单位名录").map(({ workbookState }) => workbookState);

describe("分发 of a directory without a unit", () => {
  it("cannot be begun, and says that units are registered first", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openDistribute");
    await window.click("openDistribute");
    const { blocked } = startOf(window.pages().at(-1)!.html).data as PageData["job"];
    expect(blocked).toEqual(["单位名录里没有需要建表的单位。请先登记单位，并把填报方式选为“网络表格”。"]);
    await expect(office.job("distribute")).rejects.toThrow("单位名录里没有需要建表的单位");
  });
});

describe("before 分发 starts", () => {
  it("says how long it takes, and over how many days a personal account shares with so many", async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      EAST.replace("例东区", `例${index}区`).replace("wang", `w${index}`),
    );
    await enter(...many, MILL);
    const lines = (await explained()).join("\n");
    expect(lines).toContain("约需 7 分钟");
    expect(lines).toContain("要共享给 130 个邮箱");
    expect(lines).toContain("照此约需 3 天");
  });

  it("says how many workbooks it makes, for whom not and why, and what mails it sends", async () => {
    await enter(EAST, WEST, MILL, OLD);
    await byHand(office).typeRow("单位名录", {
      name: "例湾区总工会",
      unitType: "县（区）总工会",
      channel: "网络表格",
    });
    const lines = (await explained()).join("\n");
    expect(lines).toContain("将新建填报表 3 份");
    expect(lines).toContain("填报方式是“代填”的 1 个（例明厂工会）");
    expect(lines).toContain("已停用的 1 个（例旧厂工会）");
    expect(lines).toContain("没有填或不完整的 1 个（例湾区总工会）");
    expect(lines).toContain("给 2 个单位各发一封邮件");
  });

  it("names a figure that the same units already report in another return, before it is asked of them", async () => {
    await enter(EAST);
    expect((await explained()).join("\n")).not.toContain("要报两次");
    const hand = byHand(office);
    await hand.typeRow("表单", { name: "快报", kind: "卡片", inUse: "是" });
    const field = { kind: "整数", origin: "手工填写", nature: "流量", inUse: "是", order: 900 };
    await hand.typeRow("字段定义", { form: "快报", field: "total", label: "数量（本月）", ...field });
    const more = { period: "每月", kind: "自然月", dueDay: 10, inUse: "是", order: 9 };
    await hand.typeRow("报送事项", { name: "快报", forms: "快报", ...more });
    await office.call("check.repair", {});
    expect((await explained()).join("\n")).toContain(
      "“快报”的“数量（本月）”和“月度台账”已经要的“数量”重复：例东区总工会",
    );
  });

  it("says who loses the workbook, and which closed unit keeps it for a report still to send", async () => {
    await enter(EAST, WEST);
    await office.job("distribute");
    await office.host.advance("2020-04-02T10:00:00+08:00");
    const close = (name: string, on: string) =>
      byHand(office).retype("单位名录", ["name", name], "closedOn", on);
    await close("例东区总工会", "2020-04-01");
    await close("例西区总工会", "2020-03-20");
    const lines = (await explained()).join("\n");
    expect(lines).toContain("收回打开权限：1 个单位的联系人将不能再打开填报表（例西区总工会）");
    expect(lines).toContain("暂不收回：已停用的 1 个（例东区总工会）还有没接收的报表");
    expect(lines).not.toContain("其中有到期没报的");
    await close("例东区总工会", "");
    await byHand(office).retype("单位名录", ["name", "例东区总工会"], "channel", "代填");
    expect((await explained()).join("\n")).toContain("其中有到期没报的 1 个（例东区总工会）");
  });

  it("says afterwards that all are there, and who does it for a colleague", async () => {
    await enter(EAST, WEST);
    await office.job("distribute");
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    const lines = (await explained(STAFF)).join("\n");
    expect(lines).toContain("将新建填报表 0 份");
    expect(lines).toContain("已有填报表 2 份");
    expect(lines).toContain("改了启用日期、类型或上级的单位，首页随下一次“推送变更”更新");
    expect(lines).toContain(`请建表账号 ${OWNER} 打开本表`);
    expect(lines).not.toContain("邮件");
  });
});

describe("before 分发 that goes on", () => {
  it("names again whom the workbooks could not be shared with, by address", async () => {
    await enter(EAST, WEST.replace("li@units.example", "li@163.com"));
    await office.job("distribute");
    expect((await explained()).join("\n")).toContain("上次没能共享的 1 个（例西区总工会 li@163.com）");
    await byHand(office).retype("单位名录", ["name", "例西区总工会"], "contactMail", "li@units.example");
    await office.job("distribute");
    expect((await explained()).join("\n")).not.toContain("没能共享");
  });
});

describe("before 分发 of a campaign without its dates", () => {
  it("says that there is no period yet, so that units would have nothing to fill in", async () => {
    await enter(EAST, WEST);
    expect((await explained()).join("\n")).not.toContain("还没有报告期");
    await byHand(office).retype("活动设置", ["key", "end"], "value", "");
    expect((await explained())[0]).toContain("“活动设置”的“开始日期”或“结束日期”");
    expect((await explained())[0]).toContain("还没有报告期");
  });
});

describe("分发 of a definition with faults", () => {
  it("is refused before anything is made, and names each fault with its cell", async () => {
    await enter(EAST, WEST);
    const hand = byHand(office);
    await hand.retype("报送事项", ["returnId", "r1"], "dueDay", "月底");
    await hand.retype("字段定义", ["field", "kind"], "options", "=1/0");
    // Its window tells no plan that cannot be carried out.
    const { explain, blocked = [] } = await opened();
    expect(explain).toEqual([]);
    expect(blocked.join("\n")).toMatch(/活动定义里有 6 处.*不能分发[\s\S]*“报送事项” \w+3 格.*“月底”/);
    await expect(office.job("distribute")).rejects.toThrow(/活动定义里有 6 处.*不能分发/);
    await expect(office.job("distribute")).rejects.toThrow(/“报送事项” \w+3 格.*“月底”/);
    await expect(office.job("distribute")).rejects.toThrow(/“字段定义” \w+5 格.*公式错误 #DIV/);
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await expect(office.job("distribute", STAFF)).rejects.toThrow("不能分发");
    expect(states()).toEqual(["", ""]);
    expect(mails()).toEqual([]);
    await hand.retype("报送事项", ["returnId", "r1"], "dueDay", 25);
    await hand.retype("字段定义", ["field", "kind"], "options", "诵读大会、观摩、展演、比赛");
    await office.job("distribute");
    expect(states()).toEqual(["已分发", "已分发"]);
  });

  it("goes on where only a unit's row has a fault: it says for whom not", async () => {
    await enter(EAST);
    await byHand(office).typeRow("单位名录", {
      name: "例湾区总工会",
      unitType: "乡镇工会",
      channel: "网络表格",
    });
    await office.job("distribute");
    expect(states()[0]).toBe("已分发");
  });
});

describe("分发 after somebody typed a new unit, closed another and drafted a field", () => {
  it("counts the new unit's workbook, which it has just made", async () => {
    await enter(EAST, WEST);
    await office.job("distribute");
    const hand = byHand(office);
    await hand.retype("单位名录", ["name", "例东区总工会"], "closedOn", "2020-01-01");
    await hand.typeRow("单位名录", {
      name: "例北区总工会",
      unitType: "县（区）总工会",
      channel: "网络表格",
      contactMail: "zhao@units.example",
    });
    await hand.typeRow("字段定义", {
      form: "活动",
      field: "guests",
      label: "嘉宾人数",
      kind: "整数",
      order: 45,
      inUse: "是",
    });
    const { summary, open } = await office.job("distribute");
    expect([summary, open]).toEqual(["分发完毕，共 2 个单位：已共享 2 个", 0]);
  });
});

describe("a slice of 分发", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => EAST.replace("例东区", `例${i}区`).replace("wang", `wang${i}`));

  it("is told in the words of the first where it goes on after a break: its units did not come late", async () => {
    office = rig({ modelledClock: true, now: "2020-05-06T09:00:00+08:00" });
    await createCampaign(office);
    await enter(...many(40));
    await office.call("job.step", { job: "distribute", restart: true });
    await office.call("job.step", { job: "distribute", restart: false });
    expect(new Set(states())).toEqual(new Set(["已分发", ""]));
    expect((await explained()).join("\n")).not.toContain("没有启用日期");
    await office.call("job.step", { job: "distribute", restart: true });
    expect((await explained()).join("\n")).not.toContain("没有启用日期");
    await enter(WEST);
    expect((await explained()).join("\n")).toContain("没有启用日期");
  });

  it("tells how far it is from the first workbook on", async () => {
    const slow = rig({ modelledClock: true });
    await createCampaign(slow);
    await slow.call("units.import", { text: [HEADER, ...many(6)].join("\n") });
    // Issuing the definition and making the master take the first slice.
    await slow.call("job.step", { job: "distribute", restart: true });
    const { done } = await slow.call("job.step", { job: "distribute", restart: false });
    expect(done).toBeGreaterThan(0);
    expect(await slow.call("job.sign", { job: "distribute" })).toMatchObject({ total: 6, done: done - 1 });
    expect(await slow.call("job.sign", { job: "collect" })).toMatchObject({ total: 0 });
  });

  it("ends after the workbook at hand when it is told to stop, and goes on when it is let", async () => {
    const busy = rig({ transport: "port" });
    await createCampaign(busy);
    await busy.call("units.import", { text: [HEADER, ...many(6)].join("\n") });
    await explore({ seeds: 5, host: busy.host }, async (world) => {
      runs(world, requestOf("job.step", { job: "distribute", restart: true, run: "first" }), OWNER);
      runs(world, requestOf("job.stop", { run: "first" }), OWNER);
      const [slice] = (await world.play()).results.map(replyOf);
      const { done, finished } = (slice as { value: Output<"job.step"> }).value;
      expect(finished).toBe(false);
      expect(done).toBeLessThan(6);
      expect((await busy.job("distribute")).summary).toContain("已共享 6 个");
    });
    busy.host.close();
  });
});

describe("the first mail to a unit", () => {
  it("brings the link and the first steps, once the workbook is open to it", async () => {
    await enter(EAST, WEST);
    await office.job("distribute");
    expect(states()).toEqual(["已分发", "已分发"]);
    const [mail] = mailsTo("wang@units.example");
    expect(mail!.subject).toBe("职工诵读活动：填报表已建好");
    expect(mail!.body).toContain(office.rows("单位名录")[0]!.workbookUrl);
    expect(mail!.body).toContain("2020-03-25");
    expect(mails()).toHaveLength(2);
  });

  it("goes out once, however often workbooks are handed out; a new contact gets one too", async () => {
    await enter(EAST, WEST);
    await office.job("distribute");
    await office.job("distribute");
    expect(mails()).toHaveLength(2);
    await byHand(office).retype("单位名录", ["name", "例东区总工会"], "contactMail", "sun@units.example");
    await office.job("distribute");
    expect(mails()).toHaveLength(3);
    expect(mailsTo("sun@units.example")).toHaveLength(1);
  });

  it("is not sent to whom the workbook could not be opened", async () => {
    await enter(EAST, WEST.replace("li@units.example", "li@163.com"));
    await office.job("distribute");
    expect(states()).toEqual(["已分发", "未能共享"]);
    expect(mailsTo("163.com")).toEqual([]);
  });

  it("waits for tomorrow's quota and is then sent by the clock", async () => {
    await office.host.advance("2020-03-28T09:00:00+08:00");
    const mills = Array.from(
      { length: 99 },
      (_, i) => `例${i}厂工会\t直属基层工会\t表格邮件\tc${i}@units.example\t`,
    );
    await enter(...mills);
    await office.call("chase.send", { unitIds: office.rows("单位名录").map(({ unitId }) => unitId!) });
    // Their mails are spent; they get no workbook.
    await enter(EAST, WEST, ...mills.map((line) => line.replace("表格邮件", "代填")));
    const { problems } = await office.job("distribute");
    expect(mails()).toHaveLength(100);
    expect(problems.map(({ text }) => text).join()).toContain("还有 1 封没有发");
    await office.host.advance("2020-03-29T09:30:00+08:00");
    await office.call("clock.start", {});
    await office.host.advance("10 min");
    expect(mailsTo("li@units.example")).toHaveLength(1);
    expect(mailsTo("wang@units.example")).toHaveLength(1);
  });
});
