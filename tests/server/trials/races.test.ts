// Several people at once, under some hundred interleavings: nobody's work is lost, whoever comes first.
import { afterAll, describe, expect, it } from "@jest/globals";
import { explore } from "apps-script-host";
import { type Rig, type RigOptions, rig } from "../../rig";
import { HAND_STORIES, taskSaved } from "./hand-stories";
import { productWithout, smallOffice } from "./office";
import { reviewDuringCollection, STORIES, type Story, sameTask, tickedAgain, twoClocks } from "./stories";

/** Interleavings of one story; the long sweep tries more. */
const SEEDS = 15;
const SEEDS_OF_SHORT_STORIES = 50;
/** For a machine with other work to do. */
const LIMIT_MS = 180_000;
const offices: Rig[] = [];
afterAll(() => Promise.all(offices.map(({ host }) => host.close())));

async function telling(make: (options: RigOptions) => Rig | Promise<Rig>, options: RigOptions = {}) {
  const office = await make({ transport: "port", ...options });
  offices.push(office);
  const start = office.host.snapshot();
  return async (story: Story, seeds = SEEDS) => {
    office.host.restore(start);
    await story.prepare(office);
    await explore({ seeds, host: office.host }, (world) => story.tell(office, world));
  };
}

describe("in whatever order it happens", () => {
  let tell: Awaited<ReturnType<typeof telling>>;
  it.each(STORIES.empty)(
    "$name: nothing is lost",
    async (story) => {
      await (await telling(rig))(story);
    },
    LIMIT_MS,
  );
  it.each(STORIES.office)(
    "$name: nothing is lost",
    async (story) => {
      tell ??= await telling(smallOffice);
      await tell(story, [sameTask, twoClocks].includes(story) ? SEEDS_OF_SHORT_STORIES : SEEDS);
    },
    LIMIT_MS,
  );
});

describe("whoever sorts, inserts, deletes or types in a tab of the head workbook meanwhile", () => {
  let tell: Awaited<ReturnType<typeof telling>>;
  it.each(HAND_STORIES)(
    "$name: every row stands once, as it was",
    async (story) => {
      tell ??= await telling(smallOffice);
      await tell(story);
    },
    LIMIT_MS,
  );
});

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
