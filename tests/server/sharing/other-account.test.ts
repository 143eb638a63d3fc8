// 建表账号 is changed by hand to somebody who did not make the workbooks: under drive.file Drive shows that account none of them.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { OWNER, STAFF } from "../../rig";
import { type AtWork, atWork } from "../at-work";
import { byHand } from "../by-hand";

let office: AtWork;
let changed: Snapshot;
beforeAll(async () => {
  office = await atWork();
  // What was handed out a moment ago is remembered for a quarter of an hour, whoever asks.
  await office.host.advance("1 h");
  await byHand(office).retype("活动设置", ["key", "ownerAccount"], "value", STAFF);
  changed = office.host.snapshot();
});
beforeEach(() => office.host.restore(changed));

const workbooks = () => office.rows("单位名录").map(({ workbookId }) => workbookId);

describe("分发 by an account that did not make the workbooks", () => {
  it("makes no second ones: it says so before it makes anything, and the directory keeps its links", async () => {
    const before = workbooks();
    await expect(office.job("distribute", STAFF)).rejects.toThrow("3 份填报表是别的账号建的");
    expect(workbooks()).toEqual(before);
    expect(office.host.files().filter(({ owner }) => owner === STAFF)).toEqual([]);
  });

  it("goes on by the account that made them, once its name stands there again", async () => {
    await byHand(office).retype("活动设置", ["key", "ownerAccount"], "value", OWNER);
    const before = workbooks();
    expect((await office.job("distribute")).problems).toEqual([]);
    expect(workbooks()).toEqual(before);
  });

  it("is no trouble where the account has put all of its own workbooks into the bin", async () => {
    await byHand(office).retype("活动设置", ["key", "ownerAccount"], "value", OWNER);
    for (const id of workbooks()) office.host.trashFile(id!, true);
    const { problems } = await office.job("distribute");
    expect(problems.map(({ code }) => code)).not.toContain("access.othersWorkbooks");
  });
});
