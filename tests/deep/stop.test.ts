// 停止 with a hundred and with three hundred units: it takes as long as with eleven, but for the reading of what all have reported.
import { describe, expect, it } from "@jest/globals";
import { LONGEST, readyFor, stoppedInFirstSlices } from "../server/pace/stopped";

describe.each([100, 300])("停止 pressed in an office of %i units", (count) => {
  it.each(["distribute", "collect", "push"] as const)("is heeded by %s between two requests", async (job) => {
    const found = await stoppedInFirstSlices(await readyFor(job, count), job);
    expect(found.longest).toBeLessThanOrEqual(LONGEST[job].waiting);
    expect(found.atOnce).toBeLessThanOrEqual(LONGEST[job].preparing);
    expect(found.slice).toBeLessThanOrEqual(LONGEST[job].slice);
  });
});
