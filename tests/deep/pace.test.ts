// Google's requests a minute with three hundred units, and executions ended at every call while it refuses.
import { describe, expect, it } from "@jest/globals";
import { drive, driveJob, MARCH, manyUnits, mostInAMinute, sleeps } from "../server/pace/many";
import { acceptanceRefused, collectionRefused, tickRefused } from "../server/pace/stories";

describe("refused for the rate and ended at every call", () => {
  it("a collection is completed by the next: one report, one revision, one receipt", () =>
    collectionRefused(1));
  it("an acceptance is recorded once, and every unit is told", () => acceptanceRefused(1));
  it("a tick is completed by the next ones, and the clock keeps its pace", () => tickRefused(1));
});

describe("three hundred units", () => {
  it("are collected and reviewed in slices that sleep nowhere, each report once, each unit told once", async () => {
    const office = await manyUnits(300);
    await office.tickAll();
    office.watch();
    const collection = await driveJob(office, "collect");
    const rates = () => [mostInAMinute(office.seen, "read"), mostInAMinute(office.seen, "write")];
    expect(Math.max(...rates())).toBeLessThanOrEqual(60);
    const reports = office.standing("报表记录");
    expect(reports.map(({ revision, state }) => `${revision} ${state}`)).toEqual(Array(300).fill("1 已提交"));
    await office.host.advance("2 min");
    office.watch();
    const asked = reports.map(({ unitId }) => ({ unitId: unitId!, period: MARCH, revision: 1 }));
    const accepted = await office.call("review.accept", { reports: asked });
    expect(accepted).toMatchObject({ accepted: 300, items: [] });
    await office.host.advance(`${accepted.wait!.seconds} s`);
    const telling = await drive(office, "review.notify", (last) => (last?.unnotified === 0 ? null : {}));
    const told = office.seen.filter(({ kind }) => kind === "write").map(({ workbook }) => workbook);
    expect(told.sort()).toEqual(Object.values(office.workbooks()).sort());
    for (const { runs, wall } of [collection, telling]) {
      expect(runs.map(sleeps)).toEqual(runs.map(() => 0));
      expect(Math.max(...runs.map(({ meter }) => meter.modelledMs))).toBeLessThan(60_000);
      expect(wall).toBeLessThan(8 * 60);
    }
    expect(Math.max(...rates())).toBeLessThanOrEqual(60);
  });
});
