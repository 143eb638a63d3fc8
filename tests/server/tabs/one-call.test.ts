// Pages read the definition in one call; where that is not to be had they read tab by tab, and nobody notices.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { disturbRest, type RunResult, type Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { execution, smallOffice } from "../trials/office";

let office: Rig;
let start: Snapshot;
/** What the sidebar 登记活动 starts with when every tab is read. */
let whole: PageData["activity"];

const opened = async (item: string): Promise<{ data: unknown; meter: RunResult["meter"] }> => {
  const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
  const { ok, error, meter } = await window.click(item);
  if (!ok) throw new Error(error?.message);
  return { data: startOf(window.pages().at(-1)!.html).data, meter };
};
const readsOf = ({ calls }: RunResult["meter"]) => calls["Range.getValues"] ?? 0;
const tabId = (tab: string) =>
  office.host.view(office.host.spreadsheetId, OWNER).sheets.find(({ name }) => name === tab)!.id;

beforeAll(async () => {
  office = await smallOffice();
  // The first press of a person looks at the checklist, and learns which registers there are.
  for (const item of ["openActivity", "openTasks"]) await opened(item);
  await office.host.advance("5 min");
  whole = (await opened("openActivity")).data as PageData["activity"];
  await office.host.advance("5 min");
  start = office.host.snapshot();
});
beforeEach(() => {
  office.host.restore(start);
  disturbRest(office.host.store, null);
});

describe("a sidebar", () => {
  it.each(["openActivity", "openTasks"])(
    "%s opens in twelve calls and reads no tab by itself",
    async (item) => {
      const { meter } = await opened(item);
      expect(meter.totalCalls).toBeLessThanOrEqual(12);
      expect(readsOf(meter)).toBe(0);
      expect(meter.modelledMs).toBeLessThanOrEqual(2_000);
    },
  );

  it("shows what was typed into the definition a moment ago", async () => {
    await byHand(office).retype("任务清单", ["taskId", "t2"], "title", "建立读书小组和书屋");
    const { data } = await opened("openTasks");
    expect(JSON.stringify(data)).toContain("建立读书小组和书屋");
  });

  it("knows a tab that was renamed", async () => {
    const renamed = { kind: "renameSheet", sheetId: tabId("任务清单"), name: "我们的任务" } as const;
    await office.host.edit(office.host.spreadsheetId, OWNER, renamed);
    const { data, meter } = await opened("openActivity");
    expect({ data, reads: readsOf(meter) }).toEqual({ data: whole, reads: 0 });
  });
});

describe("a tab that is not there", () => {
  it("does not keep the others from being read together", async () => {
    await office.host.edit(office.host.spreadsheetId, OWNER, { kind: "deleteSheet", sheetId: tabId("选项") });
    const { data, meter } = await opened("openActivity");
    expect(data).toEqual(whole);
    expect(readsOf(meter)).toBe(0);
    expect(meter.calls["UrlFetchApp.fetchAll"]).toBe(2);
  });

  it("is named where the definition cannot do without it", async () => {
    await office.host.edit(office.host.spreadsheetId, OWNER, {
      kind: "deleteSheet",
      sheetId: tabId("任务清单"),
    });
    await expect(office.call("tasks.list", {})).rejects.toThrow("找不到工作表“任务清单”，可能被删除或改名");
  });
});

describe("tab by tab", () => {
  it.each([403, 429, 503] as const)("is read where Google answers %i", async (status) => {
    disturbRest(office.host.store, () => ({ status, landed: false }));
    const { data, meter } = await opened("openActivity");
    expect(data).toEqual(whole);
    expect(readsOf(meter)).toBeGreaterThan(5);
  });

  it("is read while most of the minute is spent, so that units keep it", async () => {
    for (let turn = 0; turn < 10; turn++) await execution(office, "tasks.list", {});
    const { data, meter } = await opened("openActivity");
    expect(data).toEqual(whole);
    expect(readsOf(meter)).toBeGreaterThan(5);
    await office.host.advance("2 min");
    expect(readsOf((await opened("openActivity")).meter)).toBe(0);
  });

  it("is read by a collection: each request of the minute is a unit's", async () => {
    const { meter } = await execution(office, "job.step", { job: "collect", restart: true });
    expect(readsOf(meter)).toBeGreaterThan(5);
  });
});
