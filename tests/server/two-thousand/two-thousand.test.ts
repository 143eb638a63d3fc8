// Two thousand units: what a job remembers between two slices does not grow with them.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { Rig } from "../../rig";
import { driveJob } from "../pace/many";
import { COUNT, largeDirectory } from "./directory";

let office: Rig;
let start: Snapshot;
beforeAll(async () => {
  office = await largeDirectory();
  start = office.host.snapshot();
}, 120_000);
beforeEach(() => office.host.restore(start));

const setting = (key: string) => office.rows("活动设置").find((row) => row.key === key)!.value!;

describe("two thousand units", () => {
  it("are collected by the button to the end, each counted once, the first of them named", async () => {
    const { last } = await driveJob(office, "collect");
    expect(last).toMatchObject({ finished: true, done: COUNT, total: COUNT, open: COUNT });
    expect(last.summary).toContain("例1单位工会");
  });

  it("are swept by the clock to the end, and what is wrong is said", async () => {
    await office.call("clock.start", {});
    await office.host.advance("2 h");
    const { lastError } = await office.call("clock.start", {});
    expect(lastError).toContain("例1单位工会");
    expect(setting("clockFailures")).toBe("0");
    expect(setting("clockProblem")).toContain("例1单位工会");
  });
});
