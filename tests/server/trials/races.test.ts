// Several people at once, under some hundred interleavings: nobody's work is lost, whoever comes first.
import { describe, it } from "@jest/globals";
import { rig } from "../../rig";
import { smallCampaign, smallOffice } from "./office";
import { sameCampaign, twoDistributions } from "./set-up-stories";
import { STORIES, sameTask, twoClocks } from "./stories";
import { LIMIT_MS, type Telling, telling } from "./telling";

const SEEDS_OF_SHORT_STORIES = 50;
const SEEDS_OF_LONG_STORIES = 3;

describe("in whatever order it happens", () => {
  let tell: Telling;
  it.each([sameCampaign])(
    "$name: nothing is lost",
    async (story) => {
      await (await telling(rig))(story);
    },
    LIMIT_MS,
  );
  it.each([twoDistributions])(
    "$name: nothing is lost",
    async (story) => {
      await (await telling(smallCampaign))(story, SEEDS_OF_LONG_STORIES);
    },
    LIMIT_MS,
  );
  it.each(STORIES)(
    "$name: nothing is lost",
    async (story) => {
      tell ??= await telling(smallOffice);
      await tell(story, [sameTask, twoClocks].includes(story) ? SEEDS_OF_SHORT_STORIES : undefined);
    },
    LIMIT_MS,
  );
});
