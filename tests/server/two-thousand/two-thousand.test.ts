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

describe("two thousand units", () => {
  it("are collected by the button to the end, each counted once, the first of them named", async () => {
    const { last } = await driveJob(office, "collect");
    expect(last).toMatchObject({ finished: true, done: COUNT, total: COUNT, open: COUNT });
    expect(last.summary).toContain("例1单位工会");
  });
});
