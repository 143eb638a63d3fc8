// An execution may end at any call. Whatever it leaves, the next run completes: nothing is doubled, nothing is lost.
import { describe, expect, it } from "@jest/globals";
import { smallCampaign, smallOffice } from "./office";
import { sweepAcceptance, sweepCollection, sweepDistribution, sweepFollowing, sweepPush } from "./sweeps";

describe("ended at every call", () => {
  it("a distribution to three units is completed by the next: one workbook each, shared and protected", async () => {
    // The long sweep ends it at every call; here at every fourth.
    expect(await sweepDistribution(await smallCampaign(), 4)).toBeGreaterThan(60);
  });

  it("a daily round of access is completed by the next tick: let in and shut out as the directory says", async () => {
    expect(await sweepFollowing(await smallCampaign(), 11)).toBeGreaterThan(60);
  });

  it("a collection of three units is completed by the next: each report recorded and receipted once", async () => {
    expect(await sweepCollection(await smallOffice(), 1)).toBeGreaterThan(40);
  });

  it("an acceptance of two reports is completed by a person or by the clock, and the units learn of it", async () => {
    expect(await sweepAcceptance(await smallOffice(), 3)).toBeGreaterThan(40);
  });

  it("a push to three units is completed by the next: each workbook wholly old or wholly new, what was typed untouched", async () => {
    expect(await sweepPush(await smallOffice(), 12)).toBeGreaterThan(25);
  });
});
