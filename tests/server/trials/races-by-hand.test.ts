// People at work in a tab of the head workbook while the program writes into it, under some hundred interleavings.
import { describe, it } from "@jest/globals";
import { HAND_STORIES } from "./hand-stories";
import { smallOffice } from "./office";
import { LIMIT_MS, type Telling, telling } from "./telling";

describe("whoever sorts, inserts, deletes or types in a tab of the head workbook meanwhile", () => {
  let tell: Telling;
  it.each(HAND_STORIES)(
    "$name: every row stands once, as it was",
    async (story) => {
      tell ??= await telling(smallOffice);
      await tell(story);
    },
    LIMIT_MS,
  );
});
