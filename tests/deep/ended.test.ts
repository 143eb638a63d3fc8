// Executions that end in the middle, as at Google's time limit: every call in turn.
import { describe, expect, it } from "@jest/globals";
import {
  chaseEnded,
  exemptEnded,
  mailRunEnded,
  returnEnded,
  rollupEnded,
  tellingEnded,
  tickEnded,
} from "../server/ended/stories";
import { archivingEnded, closedMarch, tick } from "../server/record/archived";
import { roadsEnded } from "../server/roads/ended";
import { joinedEnded } from "../server/side-by-side/ended";
import { withoutFlush } from "../server/trials/office";

describe("ended at every call", () => {
  it("a return is completed by the clock", () => returnEnded(1));
  it("a run of mails is completed by the next, one of them uncertain at most, none sent twice", () =>
    mailRunEnded(1, 3));
  it("a chase never mails twice, and what may have gone out is shown as uncertain", () => chaseEnded(1, 3));
  it("what became of reports is told by the next tick, and nobody is told twice", () => tellingEnded(1));
  it("a unit that owes nothing is asked for nothing by the next tick", () => exemptEnded(1));
  it("a roll-up leaves the old page or the new one", () => rollupEnded(1));
  it("a tick is completed by the next one: one report, one revision, one receipt", () => tickEnded(1));
  it("a tick over four roads is completed by the next", () => roadsEnded(1));
  it("one mail for two campaigns tells each unit once and forgets none", () => joinedEnded(1));
  it("archiving leaves the old state or the new one", async () => {
    const office = await closedMarch();
    await tick(office);
    await archivingEnded(office, 1);
  });
});

describe("without the flush before the lock goes", () => {
  it("a mail may leave that the log knows nothing of", async () => {
    await expect(chaseEnded(1, 3, withoutFlush())).rejects.toThrow("Ended before call");
  });
});
