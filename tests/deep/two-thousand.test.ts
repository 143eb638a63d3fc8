// Two thousand units on the clock, and two thousand workbooks handed out and collected.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, type Rig } from "../rig";
import { largeDirectory } from "../server/two-thousand/directory";
import { handedOut } from "./handed-out";

describe("two thousand units whose workbooks are gone", () => {
  let office: Rig;
  let start: Snapshot;
  beforeAll(async () => {
    office = await largeDirectory();
    start = office.host.snapshot();
  }, 120_000);
  beforeEach(() => office.host.restore(start));
  const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value!;

  it("are swept by the clock to the end, and what is wrong is said", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2 h");
    const { lastError } = await office.call("clock.start", {});
    expect(lastError).toContain("例1单位工会");
    expect(lastError).not.toContain("意外");
    expect(setting("clockFailures")).toBe("0");
    expect(lastError).not.toContain("意外");
    expect(setting("clockProblem")).toContain("例1单位工会");
  });

  it("take far fewer requests than Google allows in a day; a person reads it when somebody has spent them", async () => {
    await office.call("clock.start", {});
    const runs = await office.host.advance("100 min");
    const requests = runs.reduce((sum, { meter }) => sum + (meter.quota["URL Fetch calls"] ?? 0), 0);
    // 20,000 a day for a consumer account: each workbook was visited twice, and named.
    expect(requests).toBeLessThan(6_000);
    const quotas = office.host.store.collection<{ since: number; used: number }>("quotas");
    const key = `URL Fetch calls|${OWNER}`;
    quotas.put(key, { ...quotas.get(key)!, used: 20_000 });
    await expect(office.job("collect")).rejects.toThrow("Google 每天允许的请求次数已用完");
  });
});

describe("two thousand workbooks", () => {
  it("are handed out by a page within the requests of a day: nobody left out, nobody served twice", async () => {
    const { office, ...figures } = await handedOut(2_000);
    console.log(JSON.stringify(figures));
    const directory = office.rows("单位名录");
    expect(new Set(directory.map(({ workbookId }) => workbookId)).size).toBe(2_000);
    expect(new Set(directory.map(({ workbookState }) => workbookState))).toEqual(new Set(["已分发"]));
    expect(figures.longest).toBeLessThan(35);
    expect(figures.requests).toBeLessThan(20_000);
  }, 1_800_000);
});
