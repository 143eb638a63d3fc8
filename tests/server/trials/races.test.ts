// Several people at once, under some hundred interleavings: nobody's work is lost, whoever comes first.
import { describe, it } from "@jest/globals";
import { rig } from "../../rig";
import { smallOffice } from "./office";
import { STORIES, sameTask, twoClocks } from "./stories";
import { LIMIT_MS, type Telling, telling } from "./telling";

const SEEDS_OF_SHORT_STORIES = 50;

describe("in whatever order it happens", () => {
  let tell: Telling;
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
      await tell(story, [sameTask, twoClocks].includes(story) ? SEEDS_OF_SHORT_STORIES : undefined);
    },
    LIMIT_MS,
  );
});
