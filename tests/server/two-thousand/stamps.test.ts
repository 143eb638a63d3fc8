// What Google does not keep is said where people look: a job that cannot note how far it has come does not go on in silence.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type AtWork, atWork } from "../at-work";

const EAST = "例东区总工会";
const UNKEPT = "程序记不下做到了哪里";

let office: AtWork;
let start: Snapshot;
beforeAll(async () => {
  office = await atWork();
  await office.call("clock.start", {});
  await office.host.advance("30 min");
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

/** Fills the workbook's properties up to Google's 500 KB, or empties them of that again. */
function fill(isFull: boolean): void {
  const { store } = office.host;
  const all = store.collection<Record<string, string>>("properties");
  for (const [key, properties] of [...all.entries()]) {
    if (!key.startsWith("document|")) continue;
    const { filler: _, ...own } = properties;
    const used = Buffer.byteLength(Object.entries(own).flat().join(""));
    all.put(key, isFull ? { ...own, filler: "x".repeat(500 * 1024 - used - "filler".length) } : own);
  }
  store.commit();
}
const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value!;

describe("a workbook whose properties are full", () => {
  it("says so to whoever presses 收取", async () => {
    fill(true);
    await expect(office.job("collect")).rejects.toThrow(UNKEPT);
  });

  it("says so in 活动设置 and in the clock's dialog, and takes it back once there is room", async () => {
    fill(true);
    await office.tick(EAST, "zero");
    await office.host.advance("30 min");
    expect(setting("clockProblem")).toContain(UNKEPT);
    expect(Number(setting("clockFailures"))).toBeGreaterThan(0);
    fill(false);
    expect((await office.call("clock.start", {})).lastError).toContain(UNKEPT);
    await office.host.advance("30 min");
    expect(setting("clockProblem")).toBe("");
    expect(office.standing("报表记录")).toHaveLength(1);
  });
});
