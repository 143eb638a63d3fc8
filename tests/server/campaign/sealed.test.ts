// A year is sealed: its figures stand whatever is pressed afterwards, until the owner takes the seal off.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { clerkOf } from "../../clerk";
import { OWNER, STAFF, startOf } from "../../rig";
import { ACTIVITIES } from "../../unit-tabs";
import { type AtWork, atWork, endedAt, UNITS } from "../at-work";
import { byHand } from "../by-hand";
import { handedOver } from "../handover/office";

const [[EAST], [GLASS], [RIVER]] = UNITS;
const WANG = "wang@units.example";
const HALL = "例厅工会";
const SHIP = "例船工会";
const PAGES = ["考核得分", "报送率", "报送情况", "汇总"];

/** The slice that seals, after the one that collects. */
const SEALING = JSON.stringify({ name: "job.step", input: { job: "seal", restart: false } });

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-20T09:00:00+08:00");
  await office.call("units.import", {
    text: `单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n${HALL}\t直属基层工会\t本簿单位页\t张示例\tliu@units.example\n${SHIP}\t直属基层工会\t表格邮件\t船示例\tship@units.example`,
  });
  await office.job("distribute");
  await byHand(office).typeRow("考核办法", { item: "报送", measure: "报送率", weight: 100 });
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.tick(GLASS, "zero");
  await office.job("collect");
  await office.host.advance("2020-12-28T09:00:00+08:00");
  await office.call("clock.start", {});
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const page = (name: string) => {
  const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
  return sheets.find((sheet) => sheet.name === name)!.cells;
};
const figures = () => JSON.stringify(PAGES.map(page));
const states = () => office.rows("单位名录").map(({ name, workbookState }) => [name, workbookState]);
const mayType = async () => {
  const edit = { kind: "values" as const, sheetId: ACTIVITIES, row: 9, column: 6, values: [[1]] };
  return (await office.host.edit(office.workbook(EAST), WANG, edit)).ok;
};
const seal = () => office.job("seal");

describe("a sealed campaign", () => {
  it("keeps its figures and its record whatever anybody presses, and says who can open it again", async () => {
    expect(await seal()).toMatchObject({
      finished: true,
      summary: "已封存，收回填报表 4 份。",
      problems: [],
    });
    const sealed = figures();
    const record = office.rows("报表记录");
    for (const [unit] of UNITS)
      await byHand(office).retype("单位名录", ["name", unit], "closedOn", "2020-12-31");
    for (const job of ["collect", "rollup", "distribute", "push"] as const)
      await expect(office.job(job)).rejects.toThrow(`已于 2020-12-28 09:00 由 ${OWNER} 封存`);
    const report = { unitId: office.unitId(GLASS), period: "r1.2020-03", revision: 1 };
    await expect(office.call("review.accept", { reports: [report] })).rejects.toThrow(
      "封存，数字和记录不再变动",
    );
    await expect(office.call("review.return", { ...report, reason: "请核对以后再报一次" })).rejects.toThrow(
      "启封",
    );
    await expect(office.call("units.import", { text: "单位名称\n例岛工会" })).rejects.toThrow("封存");
    await expect(office.call("clock.start", {})).rejects.toThrow("封存");
    await office.host.advance("72 h");
    expect(figures()).toBe(sealed);
    expect(office.rows("报表记录")).toEqual(record);
  });

  it("sums up a last time before, so what came in since the last roll-up is in its figures", async () => {
    await seal();
    expect(JSON.stringify(page("报送情况"))).toContain(HALL);
    expect(office.rows("操作日志").map(({ action }) => action)).toContain("封存");
    const at = office.rows("活动设置").find(({ key }) => key === "sealedAt");
    expect(at?.value).toBe(`2020-12-28 09:00 ${OWNER}`);
  });

  it("takes in what a unit has ticked before it is sealed, and ends without a seal until that was reviewed", async () => {
    await office.tick(RIVER, "zero");
    const first = await seal();
    expect(first.summary).toMatch(/^还没有封存：刚收到 1 个单位报的数/);
    expect(office.rows("报表记录").map(({ unit }) => unit)).toContain(RIVER);
    expect(await mayType()).toBe(true);
    expect(await seal()).toMatchObject({ finished: true, summary: "已封存，收回填报表 4 份。" });
  });

  it("names what is not due yet, and what waits for a decision, before it begins", async () => {
    const more = { period: "2020-03", kind: "延期", until: "2021-01-15", reason: "换届" };
    await byHand(office).typeRow("例外", { unit: RIVER, ...more });
    const told = await explained();
    expect(told).toMatch(new RegExp(`还有 1 份没到期（${RIVER}）`));
    expect(told).toMatch(/1 份没有接收|2 份没有接收/);
  });

  it("names a joint event that two units say they hosted, while they can still put it right", async () => {
    const event = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "全市职工诵读会", people: 40 };
    for (const unit of [EAST, RIVER]) {
      await clerkOf(office, unit).enter({ ...event, joint: "主办" });
      await office.tick(unit, "submit");
    }
    await office.job("collect");
    expect(await explained()).toMatch(/联合活动“全市职工诵读会”，例.+、例.+ 都登记为主办/);
  });

  it("stops once for a unit that has ticked what cannot be taken", async () => {
    await office.tick(RIVER, "submit");
    expect((await seal()).summary).toMatch(
      new RegExp(`^还没有封存：1 个单位勾选了提交，有问题没有收下（.*${RIVER}`),
    );
    expect(await mayType()).toBe(true);
    expect((await seal()).summary).toContain("已封存");
  });

  it("is not sealed while a workbook that may hold a report cannot be read", async () => {
    await office.tick(RIVER, "zero");
    disturbRest(office.host.store, ({ url }) =>
      url.includes(office.workbook(RIVER)) ? { status: 503, landed: false } : null,
    );
    const first = await seal();
    expect(first.summary).toMatch(/^还没有封存/);
    expect(await mayType()).toBe(true);
    disturbRest(office.host.store, null);
    expect((await seal()).summary).toContain("刚收到 1 个单位");
    expect((await seal()).summary).toContain("已封存");
  });

  it("takes back the workbooks of all units, whatever they owe, and stops its clock; the unit in a tab is taken back as well", async () => {
    expect(await mayType()).toBe(true);
    await seal();
    expect(states()).toEqual([EAST, GLASS, RIVER, HALL, SHIP].map((unit) => [unit, "已收回"]));
    expect(await mayType()).toBe(false);
    const mails = office.host.mails().length;
    await office.host.advance("240 h");
    expect(office.host.mails()).toHaveLength(mails);
    expect(await office.call("clock.stop", {})).toMatchObject({ running: false });
  });

  it("is still read: prints, a template for the next year, where a number comes from", async () => {
    await seal();
    expect((await office.call("template.save", {})).file).toContain("职工诵读活动");
    expect((await office.call("review.queue", {})).items.length).toBeGreaterThan(0);
    expect((await office.call("export.plan", {})).tables.length).toBeGreaterThan(0);
  });

  it("is opened again by its owner alone, and then goes on where it stood", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await expect(office.job("seal", STAFF)).rejects.toThrow(OWNER);
    await seal();
    await expect(office.job("unseal", STAFF)).rejects.toThrow(OWNER);
    expect(await office.job("unseal")).toMatchObject({ finished: true, summary: "已启封。" });
    await office.job("distribute");
    expect(states()).toEqual([EAST, GLASS, RIVER, HALL, SHIP].map((unit) => [unit, "已分发"]));
    expect(await mayType()).toBe(true);
    await office.tick(RIVER, "zero");
    await office.job("collect");
    expect(office.rows("报表记录").map(({ unit }) => unit)).toContain(RIVER);
  });

  it("counts to the day of its seal in whatever is drawn afterwards", async () => {
    await seal();
    const drawn = async () =>
      JSON.stringify(
        (await office.call("bulletin.draft", { kind: "bulletin", periodId: "r1.2020-03", anew: true })).draft,
      );
    const then = await drawn();
    expect(then).toContain("例河");
    await office.host.advance("2021-02-20T09:00:00+08:00");
    // The paper itself is of the day on which it is drawn up.
    expect(await drawn()).toEqual(then.replace('"day":"2020-12-28"', '"day":"2021-02-20"'));
    const { text } = await office.call("digest.preview", {});
    await office.call("digest.test", {});
    expect(office.host.mails().at(-1)!.body).toBe(text);
  });

  it("takes nothing in that a colleague collects or hands out in the moment of sealing, after its figures were made", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await office.call("job.step", { job: "seal", restart: true });
    await office.tick(RIVER, "zero");
    await office.call("job.step", { job: "seal", restart: false });
    await expect(office.job("collect", STAFF)).rejects.toThrow("封存");
    await expect(office.job("distribute", STAFF)).rejects.toThrow("封存");
    await seal();
    expect(office.rows("报表记录").map(({ unit }) => unit)).not.toContain(RIVER);
  });

  it("names the workbooks that it cannot take back, as an account before made them", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await handedOver(office);
    const { summary, problems } = await office.job("seal", STAFF);
    expect(summary).toContain("收回填报表 0 份");
    expect(problems.map(({ code }) => code)).toEqual(["share.others"]);
  });

  it("also those that the account before had made a moment ago", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await office.call("units.import", {
      text: `单位名称\t单位类型\t填报方式\t联系人\t联系邮箱\n例桥工会\t直属基层工会\t网络表格\t桥示例\tqiao@units.example`,
    });
    await office.job("distribute");
    await handedOver(office);
    const handed = await office.job("distribute", STAFF);
    expect(handed.problems.map(({ code }) => code)).toEqual(["share.others"]);
    const { summary, problems } = await office.job("seal", STAFF);
    expect([summary, problems.map(({ code }) => code)]).toEqual([
      expect.stringContaining("收回填报表 0 份"),
      ["share.others"],
    ]);
  });

  it("leaves its seal out of a template", async () => {
    await seal();
    expect((await office.call("template.save", {})).file).not.toContain(OWNER);
  });

  it("says that it was begun, and goes on with it, where sealing was broken off; only then it is opened again", async () => {
    await office.call("job.step", { job: "seal", restart: true });
    office.host.faultNext({ at: 30, what: "end" });
    await office.host.run("rpc", [SEALING], { user: OWNER, cause: "rpc" });
    expect(await offered()).toBe("seal");
    expect((await seal()).summary).toContain("已封存");
    expect(await offered()).toBe("unseal");
  });

  it("can be taken over where its owner has left: no clock runs, and the new owner takes the seal off", async () => {
    office.host.share(office.host.spreadsheetId, STAFF, "writer");
    await office.job("distribute");
    await seal();
    const sealed = figures();
    await office.call("handover.take", { reason: "王示例已调离，账号停用", unopened: 0 }, STAFF);
    await office.host.advance("24 h");
    expect(figures()).toBe(sealed);
    expect(await office.call("clock.stop", {}, STAFF)).toMatchObject({ running: false });
    await expect(office.job("unseal")).rejects.toThrow(STAFF);
    expect(await office.job("unseal", STAFF)).toMatchObject({ summary: "已启封。" });
  });

  it.each([
    ["noting the seal", 1],
    ["summing up", 2],
    ["taking workbooks back", 3],
  ])("is sealed once and wholly, wherever %s was ended, and is opened again to all", async (_, before) => {
    for (let slice = 0; slice < before; slice++)
      await office.call("job.step", { job: "seal", restart: slice === 0 });
    let turns = 0;
    await endedAt(
      office.host,
      9,
      () => office.host.run("rpc", [SEALING], { user: OWNER, cause: "rpc" }),
      async () => {
        turns += 1;
        // Every other time it is opened again at once.
        if (turns % 2 === 1) await seal();
        if (turns % 2 === 1) await expectSealed();
        await office.job("unseal");
        expect(setting("sealedAt")).toBe("");
        await office.job("distribute");
        expect(states()).toEqual([EAST, GLASS, RIVER, HALL, SHIP].map((unit) => [unit, "已分发"]));
        expect(await mayType()).toBe(true);
      },
    );
    expect(turns).toBeGreaterThan(2);
  });

  it("is opened once and wholly, wherever opening was ended", async () => {
    await seal();
    await endedAt(
      office.host,
      1,
      () =>
        office.host.run(
          "rpc",
          [JSON.stringify({ name: "job.step", input: { job: "unseal", restart: true } })],
          {
            user: OWNER,
            cause: "rpc",
          },
        ),
      async () => {
        await office.job("unseal");
        expect(setting("sealedAt")).toBe("");
        expect(office.rows("操作日志").map(({ action }) => action)).toContain("启封");
        await office.job("collect");
      },
    );
  });
});

const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)?.value;

async function opened(): Promise<PageData["job"]> {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  await window.click("openSeal");
  return startOf(window.pages().at(-1)!.html).data as PageData["job"];
}
const offered = async () => (await opened()).job;
const explained = async () => (await opened()).explain.join("\n");

async function expectSealed(): Promise<void> {
  expect(states()).toEqual([EAST, GLASS, RIVER, HALL, SHIP].map((unit) => [unit, "已收回"]));
  expect(await mayType()).toBe(false);
  expect(setting("sealedAt")).toBe(`2020-12-28 09:00 ${OWNER}`);
  expect(office.rows("操作日志").map(({ action }) => action)).toContain("封存");
  await expect(office.job("collect")).rejects.toThrow("封存");
}
