// The stories of the races find what they are for: without a precaution of the product something is lost.
import { describe, expect, it } from "@jest/globals";
import { taskSaved } from "./hand-stories";
import { productWithout, smallOffice } from "./office";
import { reviewDuringCollection, sameTask, tickedAgain } from "./stories";
import { telling } from "./telling";

const SEEDS_OF_SHORT_STORIES = 50;

describe("without a precaution the same stories find what is lost", () => {
  it("the comparison of revisions: the second person's save overwrites the first", async () => {
    const product = productWithout(/before\d* && before\d*\.revision !== card\.revision/, "false");
    const tell = await telling(smallOffice, { project: product });
    await expect(tell(sameTask)).rejects.toThrow(/With seed \d+/);
  });

  it("the lock: two saves pass the comparison at the same moment", async () => {
    const tell = await telling(smallOffice, {
      project: productWithout(/if \(!lock\.tryLock\(waitMs\)\) return void 0;/),
    });
    await expect(tell(sameTask, SEEDS_OF_SHORT_STORIES)).rejects.toThrow(/With seed \d+/);
  });

  it("the comparison with what was taken in: a tick that came again is lost with its correction", async () => {
    const tell = await telling(smallOffice, {
      project: productWithout(/changed\.set\(period\d*\.id, [^;]*\);/),
    });
    await expect(tell(tickedAgain)).rejects.toThrow(/With seed \d+/);
  });

  it("the revision of a review: a version that nobody has read is accepted", async () => {
    const product = productWithout(/before\d*\.revision !== asked\.revision/, "false");
    const tell = await telling(smallOffice, { project: product });
    await expect(tell(reviewDuringCollection)).rejects.toThrow(/With seed \d+/);
  });

  it("the look after the landing: what was saved stands in somebody else's row", async () => {
    const product = productWithout(/for \(const workbook of waiting\) workbook\.settle\(\);/);
    const tell = await telling(smallOffice, { project: product });
    await expect(tell(taskSaved, 200)).rejects.toThrow(/With seed \d+/);
  });
});
