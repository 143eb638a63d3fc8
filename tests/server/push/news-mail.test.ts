// The office may have a push tell the units by mail what it changes; nobody is written to unless it says so.
import { beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import type { PageData } from "../../../src/core/wire/procedures";
import { OWNER, type Rig, startOf } from "../../rig";
import { byHand } from "../by-hand";
import { smallOffice } from "../trials/office";

let office: Rig;
let start: Snapshot;

beforeAll(async () => {
  office = await smallOffice();
  await byHand(office).retype("报送事项", ["returnId", "r1"], "dueDay", 22);
  start = office.host.snapshot();
});
beforeEach(() => office.host.restore(start));

const told = () => office.host.mails().filter(({ subject }) => subject.includes("填报要求有变更"));
const step = (restart: boolean, tell = true) => office.call("job.step", { job: "push", restart, tell });

async function pushed(tell: boolean): Promise<void> {
  for (let restart = true; ; restart = false) {
    const { finished, wait } = await step(restart, tell);
    if (finished) return;
    if (wait) await office.host.advance(`${wait.seconds} s`);
  }
}

describe("a push of another due day", () => {
  it("writes to nobody unless the office asks for it; the window says how many would be told", async () => {
    const window = await office.host.openWindow(office.host.spreadsheetId, OWNER);
    await window.click("openPush");
    expect((startOf(window.pages().at(-1)!.html).data as PageData["job"]).mails).toBe(3);
    await office.job("push");
    expect(told()).toEqual([]);
  });

  it("tells each unit once, whatever is pushed again, what changes and where its workbook is", async () => {
    await pushed(true);
    await pushed(true);
    expect(
      told()
        .map(({ to: [mail] }) => mail)
        .sort(),
    ).toEqual([0, 1, 2].map((index) => `clerk${index}@units.example`));
    expect(told()[0]!.body).toContain("截止 2020-04-25 → 2020-04-22；报送事项“月度台账”：截止日 25 → 22");
    expect(told()[0]!.body).toContain("https://docs.google.com/spreadsheets/");
    expect(office.rows("提醒日志").map(({ rule, state }) => [rule, state])).toContainEqual([
      "表格变更通知",
      "已发送",
    ]);
  });

  it("leaves to the clock what the day's quota does not allow, which sends it within an hour of there being quota again", async () => {
    // Spent since five past ten yesterday.
    const used = { since: Date.parse("2020-03-19T10:05:00+08:00"), used: 98 };
    office.host.store.collection("quotas").put(`Email recipients|${OWNER}`, used);
    await pushed(true);
    expect(told()).toHaveLength(2);
    await office.call("clock.start", {});
    await office.host.advance("70 min");
    expect(told()).toHaveLength(3);
  });
});
