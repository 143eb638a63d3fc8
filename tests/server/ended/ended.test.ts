// Executions that end in the middle, as at Google's time limit: every 29th call, all of them in the deep tests.
import { describe, it } from "@jest/globals";
import {
  chaseEnded,
  exemptEnded,
  mailRunEnded,
  returnEnded,
  rollupEnded,
  tellingEnded,
  tickEnded,
} from "./stories";

describe("ended at calls along the way", () => {
  it("a return is completed by the clock", () => returnEnded(29));
  it("a run of mails is completed by the next, one of them uncertain at most, none sent twice", () =>
    mailRunEnded(7));
  it("a chase never mails twice, and what may have gone out is shown as uncertain", () => chaseEnded(29));
  it("what became of reports is told by the next tick, and nobody is told twice", () => tellingEnded(71));
  it("a unit that owes nothing is asked for nothing by the next tick", () => exemptEnded(71));
  it("a roll-up leaves the old page or the new one", () => rollupEnded(29));
  it("a tick is completed by the next one: one report, one revision, one receipt", () => tickEnded(29));
});
