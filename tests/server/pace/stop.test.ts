// 停止: the page says so at once and is free within three seconds (tests/browser/pages/push.test.ts); here is how long the slice
// behind it still works, whenever it was pressed, and that a slice which nobody stops answers within 20 seconds. A copy takes Drive
// four seconds, and nothing ends it. Larger offices: tests/deep/stop.test.ts.
import { describe, expect, it } from "@jest/globals";
import { LONGEST, readyFor, stoppedInFirstSlices } from "./stopped";

describe("停止 pressed while a slice waits for Google", () => {
  it.each(["distribute", "collect", "push"] as const)("is heeded by %s between two requests", async (job) => {
    const found = await stoppedInFirstSlices(await readyFor(job, 11), job);
    expect(found.longest).toBeLessThanOrEqual(LONGEST[job].waiting);
    expect(found.atOnce).toBeLessThanOrEqual(LONGEST[job].preparing);
    expect(found.slice).toBeLessThanOrEqual(LONGEST[job].slice);
  });
});
