// What the office is told when it cannot have what it asked for: in words, with what to do instead.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, rig, STAFF, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, execution, RIVER, smallCampaign, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const EVENT = {
  date: "2020-03-16",
  task: "1 开办“大学习”课堂",
  theme: "全市职工诵读会",
  people: 40,
  joint: "主办",
};

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  office.host.share(office.host.spreadsheetId, STAFF, "writer");
  start = office.host.snapshot();
});
beforeEach(() => {
  office.host.restore(start);
  disturbRest(office.host.store, null);
});

/** The page that a menu item opens for the owner. */
const opened = async (item: string) => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click(item);
  return window.pages().at(-1)!;
};
const unitId = () => office.rows("单位名录").find(({ name }) => name === EAST)!.unitId!;

describe("新建活动", () => {
  it("names a template that there is no more, as a page that stayed open may ask for", async () => {
    const input = {
      title: "职工诵读活动",
      documentNumber: "",
      issuer: "例海市总工会",
      reportMail: "",
      reportPhone: "",
    };
    const period = {
      kind: "calendarMonth" as const,
      cutoffDay: null,
      dueDay: 25,
      graceDays: 0,
      dueIn: "period" as const,
      dueTime: "",
      shift: "none" as const,
      lockAfterDays: null,
    };
    await expect(
      rig().call("campaign.create", {
        ...input,
        template: "例海-2019",
        start: "2020-03-06",
        end: "2020-10-31",
        period,
      }),
    ).rejects.toThrow("没有名为“例海-2019”的模板。请从列表中选择模板");
  });
});

describe("登记单位", () => {
  it("names the pasted row that has no unit name", async () => {
    const text = "单位名称\t单位类型\t填报方式\n\t县（区）总工会\t网络表格";
    const { rows } = await office.call("units.preview", { text });
    expect(JSON.stringify(rows)).toContain("这一行没有单位名称。请补上单位名称，或删除这一行");
  });
});

describe("代填提交", () => {
  it("names a period that was taken out of the campaign since the sidebar was opened", async () => {
    await office.call("units.import", {
      text: "单位名称\t单位类型\t填报方式\n例岛工会\t县（区）总工会\t代填",
    });
    const island = office.rows("单位名录").find(({ name }) => name === "例岛工会")!.unitId!;
    await expect(
      office.call("report.submitFor", { unitId: island, period: "r1.2021-09", zero: true, rows: [] }),
    ).rejects.toThrow("活动里没有报告期“r1.2021-09”。报告期可能刚刚改过，请关闭侧栏");
  });
});

describe("推送变更", () => {
  it("says that nothing has been handed out yet", async () => {
    const early = await smallCampaign();
    await expect(early.job("push")).rejects.toThrow(
      "还没有分发过填报表。请先用“分发填报表”；分发时用的就是现在的定义",
    );
  });
});

describe("the clock of another account", () => {
  it("cannot be stopped, and the words say who can", async () => {
    await office.call("clock.start", {});
    await expect(office.call("clock.stop", {}, STAFF)).rejects.toThrow(
      `这一步要由建表账号 ${OWNER} 来做。请换该账号登录`,
    );
  });
});

describe("收取 by a colleague who was let into the head since the last 分发", () => {
  it("says once, for all units, that the owner hands out again, and blames nobody's sharing", async () => {
    await clerkOf(office, EAST).tick(MARCH, "zero");
    const { problems } = await office.job("collect", STAFF);
    expect(problems.map(({ text }) => text)).toEqual([
      `您的账号（${STAFF}）打不开单位的填报表，打不开的这次跳过了。请建表账号 ${OWNER} 再点一次“分发填报表”，您就能打开；然后您再做一次。`,
    ]);
    await office.job("distribute");
    expect((await office.job("collect", STAFF)).problems).toEqual([]);
  });
});

describe("收取 by the owner, of a workbook that Google refuses", () => {
  it("names the unit and the account that has lost its right", async () => {
    const east = clerkOf(office, EAST);
    await east.tick(MARCH, "zero");
    disturbRest(office.host.store, ({ url }) =>
      url.includes(east.workbookId) ? { status: 403, landed: false } : null,
    );
    const { problems } = await office.job("collect");
    expect(problems.map(({ text }) => text)).toEqual([
      `打不开“${EAST}”的填报表，可能已取消共享。请让建表账号 ${OWNER} 重新取得编辑权。`,
    ]);
  });
});

describe("分发 asked for by a colleague", () => {
  const asked = () => office.job("distribute", STAFF);
  const explained = async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, STAFF);
    await window.click("openDistribute");
    await window.click("openDistribute");
    const { explain } = startOf(window.pages().at(-1)!.html).data as { explain: string[] };
    return explain.join("\n");
  };

  it("is noted where no clock runs, and both before and after it is said who has to press what", async () => {
    const way = `请建表账号 ${OWNER} 打开本表，点“分发填报表”`;
    expect(await explained()).toContain(way);
    const { summary, problems } = await asked();
    expect(problems).toEqual([]);
    expect(summary).toContain("时钟没有在运行");
    expect(summary).toContain(way);
  });

  it("is left to the owner's clock where it runs, and nothing else is asked of anybody", async () => {
    await office.call("clock.start", {});
    expect(await explained()).toContain(`由建表账号 ${OWNER} 的时钟去做`);
    const { summary, problems } = await asked();
    expect(problems).toEqual([]);
    expect(summary).toContain(`已交给建表账号 ${OWNER} 的时钟`);
    expect(summary).not.toContain("请");
  });

  it("is not left to a clock that has been silent for long", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2 h");
    office.host.withhold(OWNER, ["https://www.googleapis.com/auth/script.send_mail"]);
    await office.host.advance("2 d");
    expect((await asked()).summary).toContain("时钟没有在运行");
  });
});

describe("登记活动", () => {
  it("says which two values break a rule, with both", async () => {
    const rule = {
      form: "活动",
      left: "people",
      comparison: "≥",
      right: "5",
      grade: "A",
      message: "参与人次应在五人以上",
    };
    // Before the first 分发 a rule is in force as soon as it stands there.
    const early = await smallCampaign();
    await byHand(early).typeRow("校验规则", { ruleId: "v9", ...rule });
    const { unitId } = early.rows("单位名录").find(({ name }) => name === EAST)!;
    const values = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "3" };
    const saving = {
      formId: "activity",
      entryId: null,
      revision: 0,
      unitId: unitId!,
      values,
      explanation: "",
    };
    await expect(early.call("activity.save", saving)).rejects.toMatchObject({
      problems: [
        {
          code: "rule.brokenNumber",
          text: expect.stringMatching(/参与人次应在五人以上。请核对“参与人次”：应 ≥ 5，现在是 3/),
        },
      ],
    });
  });
});

describe("刷新汇总", () => {
  it("names a joint event that two units say they hosted, with its day and both units", async () => {
    for (const unit of [EAST, RIVER]) {
      const clerk = clerkOf(office, unit);
      await clerk.enter(EVENT);
      await clerk.tick(MARCH);
    }
    await office.job("collect");
    const { problems } = await office.job("rollup");
    expect(problems.map(({ text }) => text).join("\n")).toMatch(
      /2020-03-16 的联合活动“全市职工诵读会”，例.+、例.+ 都登记为主办或各报了一次，重复计算了。请问清由谁主办/,
    );
  });
});

describe("刷新汇总 where the office gave an entry of an accepted report to another unit", () => {
  it("counts the entry once and says where to look", async () => {
    const idOf = (unit: string) => office.rows("单位名录").find(({ name }) => name === unit)!.unitId!;
    const values = { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "3" };
    const shared = { formId: "activity", values, explanation: "" };
    const { card } = await office.call("activity.save", {
      ...shared,
      entryId: null,
      revision: 0,
      unitId: idOf(EAST),
    });
    await clerkOf(office, EAST).tick(MARCH);
    await office.job("collect");
    await office.call("review.accept", { reports: [{ unitId: idOf(EAST), period: MARCH, revision: 1 }] });
    await office.host.advance("2 min");
    const { entryId, revision } = card;
    await office.call("activity.save", { ...shared, entryId, revision, unitId: idOf(RIVER) });
    await clerkOf(office, RIVER).tick(MARCH);
    await office.job("collect");
    const { problems } = await office.job("rollup");
    expect(problems.map(({ text }) => text).join("\n")).toContain(
      "有 1 场活动的编码重复，只按最近收取的一条计数。请运行“检查与修复”，看是哪几行",
    );
  });
});

describe("催办 that was ended while a mail left", () => {
  it("is named by the clock: nobody knows whether it arrived", async () => {
    await office.host.advance("2020-04-01T10:00:00+08:00");
    const before = office.host.snapshot();
    const { crossings } = await execution(office, "chase.send", { unitIds: [unitId()] });
    const mails = office.host.mails().length;
    for (let at = crossings; at > 0; at--) {
      office.host.restore(before);
      office.host.faultNext({ at, what: "end" });
      await execution(office, "chase.send", { unitIds: [unitId()] });
      const states = office.rows("提醒日志").map(({ state }) => state);
      if (office.host.mails().length === mails && states.includes("发送中")) break;
    }
    await office.call("clock.start", {});
    await office.host.advance("3 h");
    expect(office.rows("提醒日志").map(({ state }) => state)).toContain("不确定");
    const { data } = startOf((await opened("openClock")).html);
    expect(JSON.stringify(data)).toContain(
      `给“${EAST}”的提醒发送到一半中断，不能确定是否送达。请与对方核实，需要时手工重发`,
    );
  });
});

describe("分发 while Google answers nothing but faults", () => {
  it("ends after some rounds and says how many units are left, and that what is done stays", async () => {
    const early = await smallCampaign();
    disturbRest(early.host.store, ({ url }) =>
      /files\/[^/?]+\/copy/.test(url) ? { status: 503, landed: false } : null,
    );
    const { problems } = await early.job("distribute");
    expect(problems.map(({ text }) => text).join("\n")).toMatch(
      /Google 一直忙，还有 3 个单位这次没有办到。做完的不会重做；请过几分钟从菜单再来一次/,
    );
  });
});
