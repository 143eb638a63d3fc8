// An entry that leaves a reopened report for another month counts once at every moment, whichever report is sent or accepted first.
import { beforeAll, beforeEach, expect, it } from "@jest/globals";
import type { Snapshot } from "apps-script-host";
import { type Clerk, clerkOf } from "../../clerk";
import { OWNER, type Rig } from "../../rig";
import { EAST, smallOffice } from "../trials/office";

const MARCH = "r1.2020-03";
const APRIL = "r1.2020-04";
const MOVED = 3;

let office: Rig;
let east: Clerk;
let reopened: Snapshot;
beforeAll(async () => {
  office = await smallOffice();
  east = clerkOf(office, EAST);
  await office.host.advance("2020-04-10T09:00:00+08:00");
  await east.enter(lesson("2020-03-10", "第一讲", 40), lesson("2020-03-11", "第二讲", 5));
  await send(MARCH);
  await accept(MARCH);
  await giveBack(MARCH);
  reopened = office.host.snapshot();
});
beforeEach(() => office.host.restore(reopened));

it("when the entry goes over while the month it left is still returned", async () => {
  await putOff();
  await send(APRIL);
  expect(east.home(APRIL).problems).toContain("只计一次");
  await expectOnce();
  await send(MARCH);
  await expectOnce();
  await accept(MARCH);
  await expectOnce();
  await accept(APRIL);
  await expectOnce();
});

it("when the month it left is sent again first, and the other one days later", async () => {
  await putOff();
  await send(MARCH);
  await expectOnce();
  await office.host.advance("2 d");
  await send(APRIL);
  await expectOnce();
  await accept(APRIL);
  await expectOnce();
  await accept(MARCH);
  await expectOnce();
});

it("when both months are ticked at once", async () => {
  await putOff();
  await east.tick(APRIL);
  await send(MARCH);
  await expectOnce();
});

it("when it comes back to the month that it had left", async () => {
  await putOff();
  await send(APRIL);
  await east.paste(MOVED, "date", "2020-03-10");
  await send(MARCH);
  await expectOnce();
});

it("when the month that it went to is returned as well", async () => {
  await putOff();
  await send(APRIL);
  await giveBack(APRIL);
  await expectOnce();
});

const lesson = (date: string, theme: string, people: number) => ({
  date,
  task: "1 开办“大学习”课堂",
  theme: `大学习课堂${theme}`,
  people,
});
const putOff = async () => east.paste(MOVED, "date", "2020-04-02");
const asked = (period: string) => {
  const { unitId, revision } = office
    .standing("报表记录")
    .find((row) => row.unit === EAST && row.period === period)!;
  return { unitId: unitId!, period, revision: Number(revision) };
};

async function send(period: string): Promise<void> {
  await office.host.advance("10 min");
  await east.tick(period);
  await office.job("collect");
}

async function accept(period: string): Promise<void> {
  await office.call("review.accept", { reports: [asked(period)] });
}

async function giveBack(period: string): Promise<void> {
  await office.call("review.return", { ...asked(period), reason: "参与人次与签到表不符，请核对" });
}

/** 报送情况 and 汇总 both say two events with 45 people. */
async function expectOnce(): Promise<void> {
  await office.job("rollup");
  const row = office.rows("报送情况").find(({ unit }) => unit === EAST)!;
  expect([row.activities, row.people]).toEqual(["2", "45"]);
  const { cells } = office.host
    .view(office.host.spreadsheetId, OWNER)
    .sheets.find(({ name }) => name === "汇总")!;
  const shown = Object.values(cells).map((cell) => cell?.d);
  expect(shown).toContain("45");
  expect(shown).not.toContain("85");
}
