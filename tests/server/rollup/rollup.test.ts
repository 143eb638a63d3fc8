// 汇总: from the record alone, written over what stood there, in one request.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { createCampaign, rig, startOf } from "../../rig";
import { type AtWork, atWork, OWNER, pasted } from "../at-work";

const EAST = "例东区总工会";

let office: AtWork;
let collected: Snapshot;
beforeAll(async () => {
  office = await atWork("2020-03-26T09:00:00+08:00");
  await office.enter(EAST, "2020-03-10", 40);
  await office.tick(EAST, "submit");
  await office.job("collect");
  collected = office.host.snapshot();
});
beforeEach(() => office.host.restore(collected));

const tab = (name: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find((sheet) => sheet.name === name)!;
const words = (name: string) => Object.values(tab(name).cells).map(({ d }) => d);

describe("a roll-up", () => {
  it("says how many units it contains and fills both tabs", async () => {
    const { summary } = await office.job("rollup");
    expect(summary).toContain("1 / 3");
    expect(words("汇总").join("\n")).toContain("职工诵读活动");
    const east = office.rows("报送情况").find(({ unit }) => unit === EAST)!;
    expect(east).toMatchObject({ actual: "1", activities: "1", people: "40" });
  });

  it("leaves out what was returned, until it comes again", async () => {
    const { items } = await office.call("review.queue", {});
    const { unitId, period, revision } = items.find(({ unit }) => unit === EAST)!;
    await office.call("review.return", { unitId, period, revision, reason: "人次与签到表不符" });
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
      activities: "0",
      people: "0",
    });
    expect(words("汇总").join("\n")).toContain(`${EAST} 2020年3月已退回，尚未重报（原因：人次与签到表不符）`);
    expect(words("汇总").join("\n")).toContain("累计数含 0 / 3 个单位");
    await office.tick(EAST, "submit");
    await office.job("collect");
    await office.job("rollup");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({
      activities: "1",
      people: "40",
    });
  });

  it("draws three charts over data in hidden columns", async () => {
    await office.job("rollup");
    const { charts, hiddenColumns } = tab("汇总");
    expect(charts).toHaveLength(3);
    for (const chart of charts) expect(chart.data.length).toBeGreaterThan(1);
    expect(hiddenColumns.length).toBeGreaterThan(0);
  });

  it("is built as it always was in a workbook that has no tab 汇总内容 yet, and 检查与修复 adds that with what stands there", async () => {
    await office.job("rollup");
    const before = words("汇总");
    const contents = tab("汇总内容");
    const { spreadsheetId } = office.host;
    await office.host.edit(spreadsheetId, OWNER, { kind: "deleteSheet", sheetId: contents.id });
    await office.job("rollup");
    expect(words("汇总")).toEqual(before);
    expect((await office.call("check.repair", {})).repaired).toEqual(["补建工作表“汇总内容”"]);
    expect(office.rows("汇总内容").map(({ item }) => item)).toContain("逐期走势图");
    await office.job("rollup");
    expect(words("汇总")).toEqual(before);
  });

  it("shows what staff wrote into 汇总内容 from the next time on", async () => {
    const { id: sheetId } = tab("汇总内容");
    const { spreadsheetId } = office.host;
    const values = [["登记条数", "活动", "", "", "例市活动（场）"]];
    await office.host.edit(spreadsheetId, OWNER, { kind: "values", sheetId, row: 3, column: 1, values });
    await office.job("rollup");
    expect(words("汇总")).toContain("例市活动（场）");
    expect(words("汇总")).not.toContain("完成任务");
  });

  it("lays the page out for a telephone behind 汇总: the same figures, as narrow as one", async () => {
    await office.job("rollup");
    const { sheets } = office.host.view(office.host.spreadsheetId, OWNER);
    expect(sheets.slice(1, 3).map(({ name }) => name)).toEqual(["汇总", "手机版"]);
    const told = words("手机版");
    for (const word of ["报送率 2020年3月", "1 / 15", "需要关注"])
      expect([word, told.includes(word)]).toEqual([word, words("汇总").includes(word)]);
    expect(told).toContain("需要关注");
    await office.enter(EAST, "2020-03-12", 7);
    await office.tick(EAST, "submit");
    await office.job("collect");
    await office.job("rollup");
    expect(told).not.toContain("47");
    expect(words("手机版")).toContain("47");
    expect(words("汇总")).toContain("47");
  });

  it("says of what both tabs are: the last collection, and the day by which lateness is counted", async () => {
    await office.host.advance("2020-03-28T09:00:00+08:00");
    await office.job("rollup");
    const said = "截至 2020-03-26 09:00\n收取，逾期按3月28日计";
    expect(words("汇总")).toContain(said);
    expect(Object.values(tab("报送情况").cells).map(({ note }) => note)).toContain(said);
  });

  it("is left to the clock where its window is closed while Google has no room", async () => {
    await office.call("clock.start", {});
    const tick = () => office.host.run("tick", [], { user: OWNER });
    await tick();
    await office.host.advance("1 h");
    await tick();
    const { id: sheetId } = tab("汇总内容");
    const values = [["任务完成情况"]];
    const titled = { kind: "values" as const, sheetId, row: 3, column: 5, values };
    await office.host.edit(office.host.spreadsheetId, OWNER, titled);
    disturbRest(office.host.store, () => ({ status: 429, landed: false }));
    expect((await office.call("job.step", { job: "rollup", restart: true })).wait).toBeDefined();
    disturbRest(office.host.store, null);
    await office.host.advance("5 min");
    await tick();
    expect(words("汇总")).toContain("任务完成情况");
  });

  it("leaves charts alone that still fit", async () => {
    await office.job("rollup");
    expect(office.last().meter.calls["Sheet.insertChart"]).toBe(3);
    const before = tab("汇总").charts.map(({ id }) => id);
    await office.job("rollup");
    expect(tab("汇总").charts.map(({ id }) => id)).toEqual(before);
    expect(office.last().meter.calls["Sheet.insertChart"]).toBeUndefined();
  });

  it("rebuilds them when there is more to show, three as before", async () => {
    await office.job("rollup");
    await office.call("units.import", {
      text: pasted([["例湾新区总工会", "北戴河新区总工会", "sun@units.example"]]),
    });
    await office.job("rollup");
    const { charts } = tab("汇总");
    expect(charts).toHaveLength(3);
    expect(charts.flatMap(({ data }) => data).flat()).toContain("例湾新区总工会");
  });

  it("blanks what an older, bigger page left", async () => {
    await office.job("rollup");
    const sheetId = tab("汇总").id;
    const last = tab("汇总").rows;
    const edit = { kind: "values" as const, sheetId, row: last, column: 1, values: [["旧内容"]] };
    await office.host.edit(office.host.spreadsheetId, OWNER, edit);
    await office.job("rollup");
    expect(words("汇总")).not.toContain("旧内容");
  });

  it("opens no unit workbook and stays within its calls", async () => {
    await office.job("rollup");
    await office.call("job.step", { job: "rollup", restart: true });
    const { calls, modelledMs } = office.last().meter;
    // The reports, the rows that they are held against, grid sizes and the writing itself.
    expect(calls["UrlFetchApp.fetchAll"]).toBe(4);
    expect(office.last().meter.totalCalls).toBeLessThanOrEqual(67);
    expect(modelledMs).toBeLessThanOrEqual(6_100);
  });

  it("joins cells below each other, and sets widths of neighbours, in one step of its request", async () => {
    await office.job("rollup");
    const steps: string[] = [];
    disturbRest(office.host.store, ({ body }) => {
      const { requests = [] } = JSON.parse(Buffer.from(body).toString() || "{}") as { requests?: object[] };
      steps.push(...requests.flatMap((request) => Object.keys(request)));
      return null;
    });
    await office.job("rollup");
    disturbRest(office.host.store, null);
    const many = (kind: string) => steps.filter((step) => step === kind).length;
    expect(many("mergeCells")).toBeLessThanOrEqual(60);
    expect(many("updateDimensionProperties")).toBeLessThanOrEqual(60);
    expect(tab("汇总").merges.length).toBeGreaterThan(80);
  });

  it("keeps the columns that the office added to 报送情况", async () => {
    await office.job("rollup");
    const status = tab("报送情况");
    const insert = { kind: "insertColumns" as const, sheetId: status.id, at: 3, count: 1 };
    await office.host.edit(office.host.spreadsheetId, OWNER, insert);
    const note = { kind: "values" as const, sheetId: status.id, row: 3, column: 3, values: [["已电话联系"]] };
    await office.host.edit(office.host.spreadsheetId, OWNER, note);
    await office.job("rollup");
    expect(office.text(office.host.spreadsheetId, "报送情况", 3, 3)).toBe("已电话联系");
    expect(office.rows("报送情况").find(({ unit }) => unit === EAST)).toMatchObject({ people: "40" });
  });

  it("writes an empty state before any unit has reported", async () => {
    const empty = rig();
    await createCampaign(empty);
    const { problems } = await empty.job("rollup");
    expect(problems.map(({ code }) => code)).toEqual(["rollup.noReports"]);
  });

  it("names a tab that was deleted, and writes nothing", async () => {
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "deleteSheet",
      sheetId: tab("台账汇总").id,
    });
    await expect(office.job("rollup")).rejects.toThrow("找不到工作表“台账汇总”");
  });
});

describe("the PDF", () => {
  it("has an address with A4, landscape and fit to width, for the person's own browser", async () => {
    await office.job("rollup");
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openExport");
    const { url } = startOf(window.pages()[0]!.html).data as PageData["export"];
    expect(url).toContain("size=A4&portrait=false&scale=2");
    expect(url).toContain(`gid=${tab("汇总").id}`);
  });
});
