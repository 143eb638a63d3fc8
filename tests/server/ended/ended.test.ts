// Executions that end in the middle, as at Google's time limit: every 29th call, all of them in the deep tests.
import { describe, it } from "@jest/globals";
import { chaseEnded, mailRunEnded, returnEnded, rollupEnded, tickEnded } from "./stories";

describe("ended at calls along the way", () => {
  it("a return is completed by the clock", () => returnEnded(29));
  it("a run of mails is completed by the next, one of them uncertain at most, none sent twice", () =>
    mailRunEnded(7));
  it("a chase never mails twice, and what may have gone out is shown as uncertain", () => chaseEnded(29));
  it("a roll-up leaves the old page or the new one", () => rollupEnded(29));
  it("a tick is completed by the next one: one report, one revision, one receipt", () => tickEnded(29));
});
