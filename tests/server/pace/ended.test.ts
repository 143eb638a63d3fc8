// Refused by Google in the middle, and ended besides: every 23rd call here, all of them in the deep tests.
import { describe, it } from "@jest/globals";
import { acceptanceRefused, collectionRefused, tickRefused } from "./stories";

describe("refused for the rate and ended at calls along the way", () => {
  it("a collection is completed by the next: one report, one revision, one receipt", () =>
    collectionRefused(23));
  it("an acceptance is recorded once, and every unit is told", () => acceptanceRefused(23));
  it("a tick is completed by the next ones, and the clock keeps its pace", () => tickRefused(23));
});
