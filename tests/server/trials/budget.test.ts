// What it costs: calls and modelled time of the work that is done again and again.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { RunResult, Snapshot } from "apps-script-host";
import { clerkOf } from "../../clerk";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { EAST, execution, smallOffice, UNITS } from "./office";
import { tickThree } from "./states";

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const requests = ({ meter }: RunResult) => meter.quota["URL Fetch calls"] ?? 0;
const collect = () => execution(office, "job.step", { job: "collect", restart: true });
const staffEntry = () =>
  office.call("activity.save", {
    formId: "activity",
    entryId: null,
    revision: 0,
    unitId: office.rows("单位名录").find(({ name }) => name === EAST)!.unitId!,
    values: { date: "2020-03-12", task: "1 开办“大学习”课堂", theme: "领学一小时", people: "30" },
    explanation: "",
  });

describe("an idle tick", () => {
  it("stays within three modelled seconds, also where the office has typed for units", async () => {
    await staffEntry();
    await office.call("clock.start", {});
    await office.host.advance("1 h");
    for (const idle of await office.host.advance("15 min")) {
      expect(idle.ok).toBe(true);
      expect(requests(idle)).toBe(1);
      expect(idle.meter.modelledMs).toBeLessThanOrEqual(3_000);
    }
  });
});

describe("检查与修复", () => {
  it("reads all tabs in one call, within three modelled seconds, also where it finds much", async () => {
    const hand = byHand(office);
    await hand.retype("报送事项", ["returnId", "r1"], "dueDay", "月底");
    await hand.retype("字段定义", ["field", "kind"], "options", "=1/0");
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    // The first press of a person looks at the checklist as well.
    await window.click("openCheck");
    await window.click("openCheck");
    const { html } = window.pages().at(-1)!;
    expect(JSON.stringify(startOf(html).data)).toContain("月底");
    const { modelledMs, calls } = office.host.executions().at(-1)!.meter;
    expect(calls["Range.getValues"] ?? 0).toBe(0);
    expect(calls["UrlFetchApp.fetchAll"]).toBe(1);
    expect(modelledMs).toBeLessThanOrEqual(3_000);
  });
});

describe("a collection", () => {
  it("of units that ticked nothing reads each once, the reports once, and writes nothing", async () => {
    const idle = await collect();
    expect(requests(idle)).toBe(UNITS.length + 1);
    expect(idle.meter.calls["UrlFetchApp.fetchAll"]).toBe(2);
  });

  it("writes nothing where 上级代填 already shows what the office typed", async () => {
    await staffEntry();
    expect(requests(await collect())).toBe(UNITS.length + 1);
  });

  it("of three ticked units reads and writes each once, and the record in three requests besides", async () => {
    await tickThree(office);
    const result = await collect();
    // Read before it is added to, and once more when the units were told.
    expect(requests(result)).toBe(2 * UNITS.length + 3);
    expect(result.meter.calls["UrlFetchApp.fetchAll"]).toBe(5);
    // A table of the head is read at most twice: with the definition or under the lock.
    expect(result.meter.calls["Range.getValues"]).toBeLessThanOrEqual(20);
    expect(result.meter.calls["Range.setValues"]).toBeLessThanOrEqual(6);
  });

  it("makes as many calls for a hundred activities as for one", async () => {
    const east = clerkOf(office, EAST);
    const one = { date: "2020-03-16", task: "1 开办“大学习”课堂", theme: "第一讲", people: 4 };
    await east.enter(one);
    await east.tick("r1.2020-03");
    const few = (await collect()).meter.totalCalls;
    office.host.restore(start);
    await east.enter(...Array.from({ length: 100 }, (_, index) => ({ ...one, theme: `第${index}讲` })));
    await east.tick("r1.2020-03");
    expect((await collect()).meter.totalCalls).toBeLessThanOrEqual(few + 1);
  });
});

describe("a roll-up", () => {
  it("opens no workbook of a unit; it reads reports and rows, and writes in two requests", async () => {
    await tickThree(office);
    await office.job("collect");
    const workbooks = office.rows("单位名录").map(({ workbookId }) => workbookId);
    const before = office.host.files().filter(({ id }) => workbooks.includes(id));
    const result = await execution(office, "job.step", { job: "rollup", restart: true }, OWNER);
    expect(requests(result)).toBeLessThanOrEqual(4);
    expect(result.meter.totalCalls).toBeLessThanOrEqual(160);
    expect(office.host.files().filter(({ id }) => workbooks.includes(id))).toEqual(before);
  });
});

describe("a submission typed by staff", () => {
  it("sends two requests for the definition, dates as numbers and as they are shown, one that reads the record and one that adds to it", async () => {
    await office.call("units.import", {
      text: "单位名称\t单位类型\t填报方式\n例岛工会\t县（区）总工会\t代填",
    });
    const { unitId } = office.rows("单位名录").find(({ name }) => name === "例岛工会")!;
    const input = { unitId: unitId!, period: "r1.2020-03", zero: true, rows: [] };
    const result = await execution(office, "report.submitFor", input);
    expect(requests(result)).toBe(4);
    expect(result.meter.totalCalls).toBeLessThanOrEqual(60);
  });
});
